package id.desbumi.access.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Account;
import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.RoleGrant;
import id.desbumi.access.StewardGrant;
import id.desbumi.access.TermHandovers;
import id.desbumi.access.Today;
import id.desbumi.access.WithoutCaseWorker;
import id.desbumi.access.signin.FactorResets;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.territory.Neighbourhoods;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what {@code /akses} shows. */
@Component
class WhoWorks {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  /** So long before the end of a term a steward is reminded. */
  private static final int DAYS_BEFORE = 30;

  private final Accounts accounts;
  private final Appointing appointing;
  private final FactorResets resets;
  private final TermHandovers handovers;
  private final WithoutCaseWorker without;
  private final PlaceNames places;
  private final Neighbourhoods neighbourhoods;
  private final Areas reading;
  private final Clock clock;

  WhoWorks(
      Accounts accounts,
      Appointing appointing,
      FactorResets resets,
      TermHandovers handovers,
      WithoutCaseWorker without,
      PlaceNames places,
      Neighbourhoods neighbourhoods,
      Areas reading,
      Clock clock) {
    this.accounts = accounts;
    this.appointing = appointing;
    this.resets = resets;
    this.handovers = handovers;
    this.without = without;
    this.places = places;
    this.neighbourhoods = neighbourhoods;
    this.reading = reading;
    this.clock = clock;
  }

  /** An empty form, with ids of its own and the last day she may give. */
  GrantForm empty(Viewer viewer) {
    var today = Today.of(clock);
    var last =
        appointing.stewardships(viewer).stream()
            .map(StewardGrant::toDay)
            .min(Comparator.naturalOrder())
            .filter(day -> day.isBefore(today.plusYears(1)))
            .orElse(today.plusYears(1));
    return GrantForm.empty(Uuid7.next(clock), Uuid7.next(clock), last);
  }

  GrantForm.AreaReading areas(Viewer viewer) {
    var own = appointing.stewardships(viewer).stream().map(StewardGrant::area).toList();
    return (typed, mistakes) -> reading.read(typed, own, mistakes);
  }

  /** Proposes somebody for all that the proposer may give herself; twice is once. */
  void propose(Viewer viewer, UUID account) {
    for (var own : mine(viewer)) {
      if (appointing.stewardsWithin(own.area()).stream()
          .anyMatch(it ->
              it.account().equals(account)
                  && it.area().equals(own.area())
                  && it.roles().equals(own.roles()))) {
        continue;
      }
      appointing.propose(
          viewer,
          new StewardGrant(
              Uuid7.next(clock),
              account,
              own.roles(),
              own.area(),
              Today.of(clock),
              own.toDay(),
              viewer.name(),
              false));
    }
  }

  WhoWorksPage page(Viewer viewer, GrantForm form, Mistakes mistakes) {
    var mine = appointing.stewardships(viewer);
    if (mine.isEmpty() && viewer.role() != Role.ADMINISTRATOR) {
      throw new NotThere();
    }
    var waiting = Set.copyOf(resets.waiting());
    var workers = new LinkedHashMap<Account, List<RoleGrant>>();
    mine.forEach(own -> workers.putAll(appointing.workers(viewer, own)));
    return new WhoWorksPage(
        !mine.isEmpty(),
        mine.stream()
            .map(own -> limits("access.who.limits", own))
            .collect(Collectors.joining(". ")),
        workers.entrySet().stream().map(one -> worker(one, waiting)).toList(),
        stewards(viewer, mine),
        mine.stream()
            .flatMap(own -> own.roles().stream())
            .distinct()
            .sorted()
            .map(role -> new Choice(role.name(), t("web.role." + role)))
            .toList(),
        mine.stream().flatMap(this::inside).toList(),
        without.of(viewer).stream().map(places::name).toList(),
        ending(viewer),
        mine.stream()
            .map(StewardGrant::area)
            .filter(area -> area.level() == PlaceLevel.VILLAGE)
            .distinct()
            .map(area -> new Choice(area.value(), places.name(area)))
            .toList(),
        form,
        mistakes);
  }

  private List<WhoWorksPage.Ending> ending(Viewer viewer) {
    var soon = handovers.ending(viewer, DAYS_BEFORE);
    var names = accounts.names(soon.stream().map(RoleGrant::account).distinct().toList());
    return soon.stream()
        .map(grant ->
            new WhoWorksPage.Ending(
                grant.account().toString(),
                grant.area().at(PlaceLevel.VILLAGE).value(),
                names.getOrDefault(grant.account(), ""),
                t("web.role." + grant.role())
                    + " · "
                    + places.name(grant.area())
                    + ", "
                    + t("access.term.ending.until", Formats.date(grant.toDay()))))
        .toList();
  }

  private List<StewardGrant> mine(Viewer viewer) {
    var mine = appointing.stewardships(viewer);
    if (mine.isEmpty()) {
      throw new NotThere();
    }
    return mine;
  }

  private Stream<Choice> inside(StewardGrant own) {
    if (own.area().level() != PlaceLevel.VILLAGE) {
      return Stream.empty();
    }
    return Stream.concat(
        Stream.of(new Choice(own.area().value(), places.name(own.area()))),
        neighbourhoods.of(own.area()).stream()
            .map(one -> new Choice(one.code().value(), one.name())));
  }

  private String limits(String sentence, StewardGrant own) {
    return t(
        sentence,
        own.roles().stream()
            .sorted()
            .map(role -> t("web.role." + role))
            .collect(Collectors.joining(", ")),
        places.name(own.area()),
        Formats.date(own.toDay()));
  }

  private WhoWorksPage.Worker worker(Map.Entry<Account, List<RoleGrant>> one, Set<UUID> waiting) {
    var account = one.getKey();
    var seen = account.lastSeen();
    return new WhoWorksPage.Worker(
        account.id().toString(),
        account.name(),
        account.endedAt() != null
            ? t(
                "access.who.ended",
                account.signInName(),
                Formats.moment(account.endedAt(), JAKARTA))
            : seen == null
                ? t("access.who.never", account.signInName())
                : t("access.who.seen", account.signInName(), Formats.moment(seen, JAKARTA)),
        waiting.contains(account.id()),
        one.getValue().stream()
            .map(grant ->
                new WhoWorksPage.Held(
                    grant.id().toString(),
                    t("web.role." + grant.role()) + " · " + places.name(grant.area()),
                    Formats.date(grant.toDay()),
                    grant.area().at(PlaceLevel.VILLAGE).value()))
            .toList());
  }

  private List<WhoWorksPage.Steward> stewards(Viewer viewer, List<StewardGrant> mine) {
    var areas =
        viewer.role() == Role.ADMINISTRATOR
            ? List.of(PlaceCode.NATION)
            : mine.stream().map(StewardGrant::area).toList();
    var found =
        areas.stream()
            .flatMap(area -> appointing.stewardsWithin(area).stream())
            .collect(
                Collectors.toMap(
                    StewardGrant::id, one -> one, (one, same) -> one, LinkedHashMap::new));
    var names = accounts.names(found.values().stream().map(StewardGrant::account).toList());
    return found.values().stream()
        .map(one ->
            new WhoWorksPage.Steward(
                one.id().toString(),
                names.getOrDefault(one.account(), ""),
                one.confirmed()
                    ? limits("access.who.may", one)
                    : limits("access.who.may", one)
                        + ". "
                        + t("access.who.proposed", one.firstName()),
                !one.confirmed()))
        .toList();
  }
}
