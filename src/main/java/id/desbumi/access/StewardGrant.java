package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The right to appoint: which roles, where, from which day to which. In force once two people have
 * put their names to it; a steward appoints others, never herself.
 */
public record StewardGrant(
    UUID id,
    UUID account,
    Set<Role> roles,
    PlaceCode area,
    LocalDate fromDay,
    LocalDate toDay,
    String firstName,
    boolean confirmed) {

  public StewardGrant {
    roles = Set.copyOf(roles);
  }

  /** True when this grant lies within: fewer roles, a smaller area, no longer. */
  boolean covers(RoleGrant grant) {
    return roles.contains(grant.role())
        && area.holds(grant.area())
        && !grant.toDay().isAfter(toDay);
  }

  boolean covers(StewardGrant other) {
    return roles.containsAll(other.roles) && area.holds(other.area) && !other.toDay.isAfter(toDay);
  }
}
