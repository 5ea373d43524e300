package id.desbumi.registry;

import java.util.UUID;

/** Somebody was entered in the register. */
public record PersonRegistered(UUID person) {}
