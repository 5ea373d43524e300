package id.desbumi.registry;

import java.util.UUID;

/**
 * Somebody to be entered, among others.
 *
 * @param sure those who look alike were seen, and it is somebody else
 */
public record ToRegister(UUID request, NewPerson person, boolean sure) {}
