package id.desbumi.access;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serah terima jabatan: at the end of a term, or before, somebody's work in an area ends by the
 * word of two people. With the second word her roles there end, her sessions end, keys of her
 * devices open nothing, and her account ends when nothing is left to it. Who takes over is given
 * the same roles by whoever appoints.
 *
 * <p>Two people: the one who leaves, and whoever appoints there or the village head. When she is
 * gone: whoever appoints, and a partner's case worker of the village or another who appoints. What
 * was open stays in the work list, which is derived from the records; here it is only counted.
 */
@Component
public class TermHandovers {

  private final TermHandoverTable table;
  private final GrantTable grants;
  private final AppointingTable stewards;
  private final Appointing appointing;
  private final Accounts accounts;
  private final ObjectProvider<OpenWork> openWork;
  private final Journal journal;
  private final Clock clock;

  TermHandovers(
      TermHandoverTable table,
      GrantTable grants,
      AppointingTable stewards,
      Appointing appointing,
      Accounts accounts,
      ObjectProvider<OpenWork> openWork,
      Journal journal,
      Clock clock) {
    this.table = table;
    this.grants = grants;
    this.stewards = stewards;
    this.appointing = appointing;
    this.accounts = accounts;
    this.openWork = openWork;
    this.journal = journal;
    this.clock = clock;
  }

  /** What would end: roles of the account within the area. */
  public List<RoleGrant> held(UUID account, PlaceCode area) {
    return grants.of(account, Today.of(clock)).stream()
        .filter(grant -> area.holds(grant.area()))
        .toList();
  }

  /** The areas this viewer may hand over herself: the villages, or wider places, of her roles. */
  public List<PlaceCode> own(Viewer viewer) {
    return grants.of(viewer.account(), Today.of(clock)).stream()
        .map(grant -> grant.area().at(PlaceLevel.VILLAGE))
        .distinct()
        .sorted()
        .toList();
  }

  /** The open work of this viewer as numbers; for the page, and kept with her own handover. */
  public List<OpenWork.Line> openWork(Viewer viewer) {
    return openWork.stream()
        .sorted(Comparator.comparingInt(OpenWork::order))
        .flatMap(room -> room.of(viewer).stream())
        .filter(line -> line.count() > 0)
        .toList();
  }

  /**
   * The first word; sent twice it is said once. Her own counts what is still open at her desk.
   *
   * @param account who leaves: the viewer herself, or somebody who is gone, by whoever appoints
   * @throws Refusal {@code handover.nothing} when she has no role there, {@code handover.waits}
   *     when another one for her and this area waits
   */
  @Transactional
  public void propose(
      Viewer by, UUID id, UUID account, PlaceCode area, @Nullable String successorName) {
    var leaver = accounts.find(account).orElseThrow(NotThere::new);
    var gone = !by.account().equals(account);
    if (gone && !appoints(by, area)) {
      throw new NotThere();
    }
    if (table.find(id).isPresent()) {
      return;
    }
    var held = held(account, area);
    if (held.isEmpty()) {
      if (gone) {
        throw new NotThere();
      }
      throw new Refusal("handover.nothing");
    }
    if (gone) {
      mustAppointFor(by, held);
    }
    var open = !gone && by.role().atDesk() ? openWork(by) : null;
    if (!table.insert(
        id, account, area, gone, leaver.name(), successorName, open, by, clock.instant())) {
      throw new Refusal("handover.waits");
    }
    journal.note(by, Act.GRANT_ENDED, area, account, "term handover proposed");
  }

  /** The second word: everything ends at once. Said again by the same person nothing changes. */
  @Transactional
  public void confirm(Viewer by, UUID id) {
    var one = table.hold(id).orElseThrow(NotThere::new);
    var second = one.second();
    if (second != null && second.account().equals(by.account())) {
      return;
    }
    if (!maySee(by, one)) {
      throw new NotThere();
    }
    if (!mayConfirm(by, one)) {
      throw new Refusal("handover.second-person");
    }
    var now = clock.instant();
    var held = held(one.account(), one.area());
    held.forEach(grant -> {
      grants.end(grant.id(), by.account(), now);
      journal.note(by, Act.GRANT_ENDED, grant.area(), one.account(), grant.role().name());
    });
    for (var right : stewards.inForce(one.account(), Today.of(clock))) {
      if (one.area().holds(right.area()) && stewards.end(right.id(), by.account(), now)) {
        journal.note(by, Act.GRANT_ENDED, right.area(), one.account(), "steward");
      }
    }
    table.revokeTokens(one.account(), one.area(), now);
    table.endSessions(one.account());
    if (table.endIdle(one.account(), Today.of(clock), now)) {
      journal.note(by, Act.GRANT_ENDED, one.area(), one.account(), "account");
    }
    table.second(id, by, held, now);
    journal.note(by, Act.GRANT_ENDED, one.area(), one.account(), "term handover in force");
  }

  /**
   * Gives the same roles to the one who takes over, from today until the end of her term; by
   * whoever appoints, and once.
   */
  @Transactional
  public void begin(Viewer by, UUID id, UUID successor, LocalDate until) {
    var one = table.hold(id).orElseThrow(NotThere::new);
    if (!appoints(by, one.area())) {
      throw new NotThere();
    }
    if (one.second() == null) {
      throw new Refusal("handover.not-yet");
    }
    if (one.begunAt() != null) {
      return;
    }
    if (successor.equals(one.account())) {
      throw new Refusal("handover.same-person");
    }
    var account =
        accounts.find(successor).filter(it -> it.endedAt() == null).orElseThrow(NotThere::new);
    for (var held : one.held()) {
      appointing.grant(
          by,
          new RoleGrant(
              grantId(id, held), successor, held.role(), held.area(), Today.of(clock), until));
    }
    table.begun(id, successor, account.name(), clock.instant());
  }

  /** Takes the first word back; by the one who said it. */
  @Transactional
  public void withdraw(Viewer by, UUID id) {
    var one = table.hold(id).orElseThrow(NotThere::new);
    if (!one.first().account().equals(by.account())) {
      throw new NotThere();
    }
    if (table.withdraw(id, clock.instant())) {
      journal.note(by, Act.GRANTED, one.area(), one.account(), "term handover taken back");
    }
  }

  /** One that concerns this viewer: hers, or in an area where she may speak. */
  public TermHandover get(Viewer viewer, UUID id) {
    return table.find(id).filter(one -> maySee(viewer, one)).orElseThrow(NotThere::new);
  }

  /** The berita acara; the journal keeps who printed it. */
  @Transactional
  public TermHandover print(Viewer viewer, UUID id) {
    var one = get(viewer, id);
    journal.note(viewer, Act.PRINTED, one.area(), one.account(), "term handover");
    return one;
  }

  /** All that concern this viewer, newest first. */
  public List<TermHandover> of(Viewer viewer) {
    return table.of(viewer.account(), areas(viewer)).stream()
        .filter(one -> maySee(viewer, one))
        .toList();
  }

  /** How many wait for this viewer's word, or for her to give the roles on. */
  public int waitingFor(Viewer viewer) {
    return areas(viewer).isEmpty()
        ? 0
        : (int)
            of(viewer).stream()
                .filter(one ->
                    one.waits() && mayConfirm(viewer, one)
                        || one.second() != null
                            && one.begunAt() == null
                            && one.successorName() != null
                            && appoints(viewer, one.area()))
                .count();
  }

  /** True when her word is the second one that is needed. */
  public boolean mayConfirm(Viewer by, TermHandover one) {
    if (!one.waits()
        || by.account().equals(one.first().account())
        || by.account().equals(one.account())) {
      return false;
    }
    return appoints(by, one.area())
        || (one.gone()
            ? by.role() == Role.CASE_WORKER && by.people().holds(one.area(), false)
            : isHead(by, one.area()));
  }

  /** True when she appoints in all of this area. */
  public boolean appoints(Viewer by, PlaceCode area) {
    return appointing.stewardships(by).stream().anyMatch(own -> own.area().holds(area));
  }

  /** Roles in the areas where this viewer appoints that end within the days, soonest first. */
  public List<RoleGrant> ending(Viewer viewer, int days) {
    var today = Today.of(clock);
    return appointing.stewardships(viewer).stream()
        .flatMap(own ->
            grants.endingWithin(own.area(), today, today.plusDays(days)).stream()
                .filter(grant -> own.roles().contains(grant.role())))
        .distinct()
        .sorted(Comparator.comparing(RoleGrant::toDay))
        .toList();
  }

  private boolean maySee(Viewer viewer, TermHandover one) {
    return viewer.account().equals(one.account())
        || viewer.account().equals(one.first().account())
        || appoints(viewer, one.area())
        || isHead(viewer, one.area())
        || viewer.role() == Role.CASE_WORKER && viewer.people().holds(one.area(), false);
  }

  private List<PlaceCode> areas(Viewer viewer) {
    var mine = appointing.stewardships(viewer).stream().map(StewardGrant::area);
    var hers =
        switch (viewer.role()) {
          case VILLAGE_HEAD -> Stream.of(viewer.home());
          case CASE_WORKER ->
              grants.of(viewer.account(), Today.of(clock)).stream().map(RoleGrant::area);
          default -> Stream.<PlaceCode>empty();
        };
    return Stream.concat(mine, hers).distinct().toList();
  }

  private void mustAppointFor(Viewer by, List<RoleGrant> held) {
    var own = appointing.stewardships(by);
    if (!held.stream()
        .allMatch(grant ->
            own.stream()
                .anyMatch(right ->
                    right.roles().contains(grant.role()) && right.area().holds(grant.area())))) {
      throw new Refusal("access.beyond");
    }
  }

  private static boolean isHead(Viewer viewer, PlaceCode area) {
    return viewer.role() == Role.VILLAGE_HEAD && viewer.home().holds(area);
  }

  private static UUID grantId(UUID handover, TermHandover.Held held) {
    return UUID.nameUUIDFromBytes(
        (handover + "|" + held.role() + "|" + held.area()).getBytes(StandardCharsets.UTF_8));
  }
}
