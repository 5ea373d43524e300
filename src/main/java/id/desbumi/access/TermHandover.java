package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of somebody's work in an area, and who goes on with it.
 *
 * @param gone who leaves is not there to hand over; a steward speaks first
 * @param open what was still to be done, counted by the desk; null when nobody there counted
 * @param second whose word put it in force; null while it waits
 * @param begunAt when the one who takes over was given the roles
 */
public record TermHandover(
    UUID id,
    UUID account,
    PlaceCode area,
    boolean gone,
    String leaverName,
    @Nullable String successorName,
    @Nullable UUID successor,
    List<Held> held,
    @Nullable List<OpenWork.Line> open,
    Said first,
    @Nullable Said second,
    @Nullable Instant begunAt,
    boolean withdrawn) {

  public TermHandover {
    held = List.copyOf(held);
    open = open == null ? null : List.copyOf(open);
  }

  /** A role that ended with it. */
  public record Held(Role role, PlaceCode area) {}

  /** One of the two who spoke. */
  public record Said(UUID account, String name, Role role, Instant at) {}

  public boolean waits() {
    return second == null && !withdrawn;
  }
}
