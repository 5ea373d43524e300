package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import java.time.LocalDate;
import java.util.UUID;

/** A role somebody holds for an area, first and last day included; it ends with the term. */
public record RoleGrant(
    UUID id, UUID account, Role role, PlaceCode area, LocalDate fromDay, LocalDate toDay) {

  public RoleGrant {
    if (toDay.isBefore(fromDay)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }
}
