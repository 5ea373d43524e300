package id.desbumi.testing;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.Duty;
import id.desbumi.access.DutyTable;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.RoleGrant;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/**
 * People with accounts and grants, so that they can be ruled out, and looked through anew for each
 * request, as the program does. {@code @Import} it.
 */
@TestComponent
public class Desks {

  private final Accounts accounts;
  private final Appointing appointing;
  private final DutyTable duties;
  private final Clock clock;

  Desks(Accounts accounts, Appointing appointing, DutyTable duties, Clock clock) {
    this.accounts = accounts;
    this.appointing = appointing;
    this.duties = duties;
    this.clock = clock;
  }

  /** Somebody who works here. */
  public record Worker(UUID account, String name) {}

  public Worker worker(Role role, String area, String name) {
    var id = Uuid7.next(clock);
    accounts.create(
        Operator.viewer(), new NewAccount(id, "x." + id.toString().substring(24), name));
    var today = LocalDate.now(clock);
    appointing.grant(
        Operator.viewer(),
        new RoleGrant(UUID.randomUUID(), id, role, new PlaceCode(area), today, today.plusYears(1)));
    return new Worker(id, name);
  }

  /** Her eyes just now. */
  public Viewer eyes(Worker worker) {
    return eyes(worker, Duration.ZERO);
  }

  /** Her eyes after some time. */
  public Viewer eyes(Worker worker, Duration later) {
    return duties.of(worker.account(), LocalDate.now(clock)).stream()
        .findFirst()
        .map((Duty duty) ->
            duty.viewer(
                worker.account(),
                worker.name(),
                duties.choices(worker.account(), worker.name(), clock.instant().plus(later))))
        .orElseThrow();
  }
}
