package id.desbumi.casework;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.LeastSight;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.RoleGrant;
import id.desbumi.access.Today;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Invented staff with true accounts and grants: the second wall asks these, not the viewer. */
public class Staff {

  private final Accounts accounts;
  private final Appointing appointing;
  private final Clock clock;

  public Staff(Accounts accounts, Appointing appointing, Clock clock) {
    this.accounts = accounts;
    this.appointing = appointing;
    this.clock = clock;
  }

  /** Somebody new in a role. */
  public Viewer appoint(Role role, String area) {
    var id = Uuid7.next(clock);
    accounts.create(
        Operator.viewer(),
        new NewAccount(id, "s." + id.toString().substring(24), "Petugas Contoh"));
    return also(id, role, area);
  }

  /** Another role for an account. */
  public Viewer also(UUID account, Role role, String area) {
    var place = new PlaceCode(area);
    var today = Today.of(clock);
    appointing.grant(
        Operator.viewer(),
        new RoleGrant(UUID.randomUUID(), account, role, place, today, today.plusYears(1)));
    return eyes(account, role, area);
  }

  /** The eyes of an account in a role, whether it holds it or not. */
  public static Viewer eyes(UUID account, Role role, String area) {
    var areas = List.of(new PlaceCode(area));
    return new Viewer(
        account,
        "Petugas Contoh",
        role,
        areas.getFirst(),
        LeastSight.people(role, areas, false),
        LeastSight.figures(role, areas, false),
        Set.of());
  }
}
