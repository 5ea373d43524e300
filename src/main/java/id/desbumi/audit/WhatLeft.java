package id.desbumi.audit;

import id.desbumi.core.Role;
import java.time.Instant;

/**
 * That something of a person's record left the desk: on paper, as a file, to another village or
 * into the partner's care. In which role, never by whom.
 *
 * @param act {@code PRINTED}, {@code EXPORTED} or {@code HANDED_OVER}
 * @param detail as the journal has it: a few words or a village's code
 */
public record WhatLeft(Instant at, Role role, Act act, String detail) {}
