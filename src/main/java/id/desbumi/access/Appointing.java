package id.desbumi.access;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Reach.Range;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Giving and ending roles. What somebody gives lies within what she may give: roles, area and last
 * day; and nobody gives anything to herself.
 */
@Component
public class Appointing {

  private static final Duration CODE_LASTS = Duration.ofDays(14);

  private final Accounts making;
  private final AccountTable accounts;
  private final GrantTable grants;
  private final AppointingTable stewards;
  private final VillageChoices choices;
  private final Journal journal;
  private final Clock clock;

  Appointing(
      Accounts making,
      AccountTable accounts,
      GrantTable grants,
      AppointingTable stewards,
      VillageChoices choices,
      Journal journal,
      Clock clock) {
    this.making = making;
    this.accounts = accounts;
    this.grants = grants;
    this.stewards = stewards;
    this.choices = choices;
    this.journal = journal;
    this.clock = clock;
  }

  /** Gives a role; sent twice it is given once. */
  @Transactional
  public void grant(Viewer by, RoleGrant grant) {
    if (!LeastSight.fits(grant.role(), grant.area().level())) {
      throw new Refusal("access.area");
    }
    if (grant.role() == Role.KADER
        && grant.area().level() == PlaceLevel.VILLAGE
        && !choices.kaderSeeVillage(grant.area())) {
      throw new Refusal("access.kader-area");
    }
    mayGive(by, grant);
    if (grants.insert(grant, by.account(), clock.instant())) {
      journal.note(by, Act.GRANTED, grant.area(), grant.account(), grant.role().name());
    }
  }

  /**
   * Makes an account together with its first role: both, or neither. An account without a role
   * would belong to nobody's area.
   */
  @Transactional
  public AccountMaking make(Viewer by, NewAccount account, RoleGrant grant) {
    var made = making.create(by, account);
    if (made instanceof AccountMaking.Done) {
      grant(by, grant);
    }
    return made;
  }

  /** Ends a role before its day. */
  @Transactional
  public void end(Viewer by, UUID id) {
    var grant = grants.find(id).orElseThrow(NotThere::new);
    if (!Operator.is(by) && stewardships(by).stream().noneMatch(own -> reaches(own, grant))) {
      throw new NotThere();
    }
    if (grants.end(id, by.account(), clock.instant())) {
      journal.note(by, Act.GRANT_ENDED, grant.area(), grant.account(), grant.role().name());
    }
  }

  /**
   * Proposes that somebody may appoint. Nothing changes until a second person confirms it.
   *
   * @param by an administrator, or a steward of a wider or equal area and roles
   */
  @Transactional
  public void propose(Viewer by, StewardGrant grant) {
    mayMakeSteward(by, grant);
    mustBeThere(grant.account());
    if (stewards.insert(grant, by.account(), clock.instant())) {
      journal.note(by, Act.GRANTED, grant.area(), grant.account(), "steward proposed");
    }
  }

  /** The second person's yes; neither the first one's nor the steward's own. */
  @Transactional
  public void confirm(Viewer by, UUID id) {
    var grant = stewards.find(id).orElseThrow(NotThere::new);
    mayMakeSteward(by, grant);
    if (!stewards.confirm(id, by.account(), by.name(), false, clock.instant())) {
      throw new Refusal("access.second-person");
    }
    journal.note(by, Act.GRANTED, grant.area(), grant.account(), "steward confirmed");
  }

  /**
   * The first steward, from the command line, where nobody has an account yet: two people stand at
   * the machine and put their names to it.
   */
  @Transactional
  public void first(StewardGrant grant, String secondName) {
    if (secondName.isBlank() || secondName.strip().equalsIgnoreCase(grant.firstName().strip())) {
      throw new Refusal("access.second-person");
    }
    var operator = Operator.viewer();
    propose(operator, grant);
    if (stewards.confirm(
        grant.id(), operator.account(), secondName.strip(), true, clock.instant())) {
      journal.note(
          operator, Act.GRANTED, grant.area(), grant.account(), "steward confirmed at the machine");
    }
  }

  /** Ends a steward's right to appoint. */
  @Transactional
  public void endSteward(Viewer by, UUID id) {
    var grant = stewards.find(id).orElseThrow(NotThere::new);
    mayMakeSteward(by, grant);
    if (stewards.end(id, by.account(), clock.instant())) {
      journal.note(by, Act.GRANT_ENDED, grant.area(), grant.account(), "steward");
    }
  }

  /** A new one-time code for somebody who lost her password; her second factor stays. */
  @Transactional
  public PaperCode newCode(Viewer by, UUID account) {
    mustReach(by, account);
    var code = PaperCode.next();
    accounts.newCode(account, code.hash(account), clock.instant().plus(CODE_LASTS));
    journal.note(by, Act.ACCOUNT_MADE, by.home(), account, "new code");
    return code;
  }

  /**
   * What became of the roles of a place.
   *
   * @param ended those of a dusun or RT that is no more
   */
  public record Followed(int moved, int ended) {}

  /**
   * Roles follow a place to its successor, with their days; by the operator, from a decree.
   *
   * @param sameInside the dusun and RT are the same under the new code; else their roles end
   */
  @Transactional
  public Followed follow(Viewer by, PlaceCode old, PlaceCode successor, boolean sameInside) {
    if (!Operator.is(by)) {
      throw new NotThere();
    }
    if (old.level() == PlaceLevel.VILLAGE && sameInside) {
      choices.follow(old, successor);
    }
    var moved = 0;
    var ended = 0;
    for (var grant : grants.within(old, Today.of(clock))) {
      var exact = grant.area().equals(old);
      if (!exact && old.level() != PlaceLevel.VILLAGE) {
        continue; // villages have lines of their own
      }
      grants.end(grant.id(), by.account(), clock.instant());
      journal.note(by, Act.GRANT_ENDED, grant.area(), grant.account(), grant.role().name());
      if (!exact && !sameInside) {
        ended++;
        continue;
      }
      var area = new PlaceCode(successor + grant.area().value().substring(old.value().length()));
      var id = UUID.nameUUIDFromBytes((grant.id() + " " + area).getBytes(StandardCharsets.UTF_8));
      grants.insert(
          new RoleGrant(id, grant.account(), grant.role(), area, grant.fromDay(), grant.toDay()),
          by.account(),
          clock.instant());
      journal.note(by, Act.GRANTED, area, grant.account(), grant.role().name());
      moved++;
    }
    return new Followed(moved, ended);
  }

  /** What this person may give; empty for most. */
  public List<StewardGrant> stewardships(Viewer by) {
    return stewards.inForce(by.account(), Today.of(clock));
  }

  /** Those who work, or worked, in the area of a right to appoint, each with her roles. */
  public Map<Account, List<RoleGrant>> workers(Viewer by, StewardGrant own) {
    var found = new LinkedHashMap<Account, List<RoleGrant>>();
    for (var account : accounts.listOf(from(own.area()), to(own.area()), by.account())) {
      found.put(
          account,
          grants.of(account.id(), Today.of(clock)).stream()
              .filter(grant -> own.area().holds(grant.area()))
              .toList());
    }
    return found;
  }

  /** Rights to appoint within an area, with those that wait for a second person. */
  public List<StewardGrant> stewardsWithin(PlaceCode area) {
    return stewards.within(from(area), to(area), Today.of(clock));
  }

  /** Refuses, as not there, whoever does not appoint for everything this account does. */
  public void mustReach(Viewer by, UUID account) {
    mustBeThere(account);
    var theirs = grants.of(account, Today.of(clock));
    var own = stewardships(by);
    var reached =
        knows(by, account)
            && theirs.stream().allMatch(grant -> own.stream().anyMatch(it -> reaches(it, grant)));
    if (!Operator.is(by) && (!reached || by.account().equals(account))) {
      throw new NotThere();
    }
  }

  /** True of those whom {@link #workers} names to this person, for any of her rights to appoint. */
  public boolean knows(Viewer by, UUID account) {
    return stewardships(by).stream()
        .anyMatch(own -> accounts.isOf(account, from(own.area()), to(own.area()), by.account()));
  }

  /** Refuses, as not there, an account nobody has. */
  public void mustBeThere(UUID account) {
    if (accounts.find(account).isEmpty()) {
      throw new NotThere();
    }
  }

  private void mayGive(Viewer by, RoleGrant grant) {
    if (Operator.is(by)) {
      return;
    }
    if (by.account().equals(grant.account())) {
      throw new Refusal("access.self");
    }
    mustBeThere(grant.account());
    if (stewardships(by).stream().noneMatch(own -> own.covers(grant))) {
      throw new Refusal("access.beyond");
    }
  }

  private void mayMakeSteward(Viewer by, StewardGrant grant) {
    if (Operator.is(by)) {
      return;
    }
    if (by.account().equals(grant.account())) {
      throw new Refusal("access.self");
    }
    if (by.role() != Role.ADMINISTRATOR
        && stewardships(by).stream().noneMatch(own -> own.covers(grant))) {
      throw new Refusal("access.beyond");
    }
  }

  private static String from(PlaceCode area) {
    return area.equals(PlaceCode.NATION) ? "" : Range.below(area).lo();
  }

  private static String to(PlaceCode area) {
    return Range.below(area).hi();
  }

  private static boolean reaches(StewardGrant own, RoleGrant grant) {
    return own.roles().contains(grant.role()) && own.area().holds(grant.area());
  }
}
