package id.desbumi.access.signin;

import id.desbumi.access.Duty;
import id.desbumi.access.DutyTable;
import id.desbumi.access.Today;
import id.desbumi.access.signin.Session.Step;
import id.desbumi.core.NotThere;
import id.desbumi.core.Role;
import id.desbumi.database.DataFolder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who are signed in. After two minutes without a touch a curtain falls: nothing is answered
 * until she lifts it ({@link Curtain}). A session ends after half an hour without a page and after
 * twelve hours in any case; what it may see is asked anew for every page.
 */
@Component
public class Sessions {

  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);

  /** Without a touch for so long, and the curtain falls. */
  public static final Duration CURTAIN = Duration.ofMinutes(2);

  private static final Duration NOTE_EVERY = Duration.ofSeconds(15);

  private final SessionTable table;
  private final DutyTable duties;
  private final DataFolder folder;
  private final Clock clock;

  Sessions(SessionTable table, DutyTable duties, DataFolder folder, Clock clock) {
    this.table = table;
    this.duties = duties;
    this.folder = folder;
    this.clock = clock;
  }

  /** The session of a browser's secret, when there is one and it has not run out. */
  public Optional<Session> find(String secret) {
    var now = clock.instant();
    var today = Today.of(clock);
    var hash = new Secret(secret).hash();
    return table
        .find(hash, now.minus(IDLE), now.minus(LONGEST), today)
        .map(row -> {
          var curtained = row.curtained() || !row.lastSeen().plus(CURTAIN).isAfter(now);
          if (!curtained && row.lastSeen().plus(NOTE_EVERY).isBefore(now)) {
            table.seen(hash, row.account(), now);
          }
          return session(row, curtained, duties.of(row.account(), today));
        });
  }

  /** Begins one; the answer is the secret for her browser. */
  String begin(UUID account, boolean factorDone, boolean passwordDue) {
    var secret = Secret.next();
    var now = clock.instant();
    table.insert(secret.hash(), account, factorDone, passwordDue, now);
    return secret.value();
  }

  /** She showed more of herself: from here on another secret, the old one is worth nothing. */
  public String renew(String secret, boolean factorDone, boolean passwordDue) {
    var fresh = Secret.next();
    table.renew(new Secret(secret).hash(), fresh.hash(), factorDone, passwordDue);
    return fresh.value();
  }

  /** From now on she works as this. */
  @Transactional
  public void choose(String secret, Session session, Role role, String area) {
    if (session.duties().stream()
        .noneMatch(duty -> duty.role() == role && duty.home().value().equals(area))) {
      throw new NotThere();
    }
    table.choose(new Secret(secret).hash(), role.name(), area);
  }

  public void end(String secret) {
    table.delete(new Secret(secret).hash());
  }

  void endOthers(UUID account, String but) {
    table.deleteOthers(account, new Secret(but).hash());
  }

  private Session session(SessionTable.Row row, boolean curtained, List<Duty> duties) {
    return new Session(
        row.account(),
        row.signInName(),
        row.name(),
        step(row, curtained, duties),
        duties,
        chosen(row, duties),
        this.duties.choices(row.account(), row.name(), clock.instant()),
        row.appoints());
  }

  private Step step(SessionTable.Row row, boolean curtained, List<Duty> duties) {
    var first = atTheDoor(row, duties);
    return first == Step.INSIDE && curtained ? Step.CURTAIN : first;
  }

  private Step atTheDoor(SessionTable.Row row, List<Duty> duties) {
    if (folder.trial()) {
      return row.passwordDue() ? Step.PASSWORD : Step.INSIDE;
    }
    if (row.factorSet() && !row.factorDone()) {
      return Step.CODE;
    }
    if (row.passwordDue()) {
      return Step.PASSWORD;
    }
    var needsFactor =
        row.appoints()
            || duties.stream()
                .anyMatch(duty -> duty.role().seesPeople() || duty.role() == Role.ADMINISTRATOR);
    return needsFactor && !row.factorSet() ? Step.FACTOR : Step.INSIDE;
  }

  private static @Nullable Duty chosen(SessionTable.Row row, List<Duty> duties) {
    return duties.stream()
        .filter(
            duty -> duty.role().name().equals(row.role()) && duty.home().value().equals(row.area()))
        .findFirst()
        .orElse(duties.isEmpty() ? null : duties.getFirst());
  }
}
