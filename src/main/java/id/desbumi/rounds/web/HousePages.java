package id.desbumi.rounds.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.registry.ListedPerson;
import id.desbumi.rounds.House;
import id.desbumi.rounds.HouseList;
import id.desbumi.rounds.HouseState;
import id.desbumi.rounds.Round;
import id.desbumi.rounds.RoundField;
import id.desbumi.rounds.Wiped;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import id.desbumi.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the list of an RT into words, for the thumb and for paper. */
@Component
class HousePages {

  /** Paper is burnt so many days after the round. */
  private static final int KEEP = 7;

  static final List<HouseState> DEEDS =
      List.of(HouseState.DONE, HouseState.ABSENT, HouseState.REFUSED, HouseState.MOVED);

  private final Places places;
  private final Clock clock;

  HousePages(Places places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  HousesPage of(HouseList list, @Nullable UUID last, Wiped wiped) {
    var part = list.part();
    var place = part.place();
    return new HousesPage(
        HousesController.path(list.round().id(), place),
        title(place),
        RoundPages.span(list.round(), LocalDate.ofInstant(clock.instant(), places.zone(place))),
        RoundPages.counts(part),
        part.answered(),
        part.houses(),
        rows(list, HouseState.NOT_YET),
        rows(list, HouseState.ABSENT),
        rows(list, HouseState.DONE, HouseState.REFUSED, HouseState.MOVED),
        list.known().stream()
            .map(household ->
                new HousesPage.Known(
                    fresh(), household.stream().map(HousePages::person).toList(), fresh()))
            .toList(),
        part.finished() != null,
        part.houses() > 0 && part.notYet() == 0,
        last == null
            ? null
            : list.houses().stream()
                .filter(house -> house.id().equals(last) && house.state() != HouseState.NOT_YET)
                .findFirst()
                .map(house -> last(house, wiped))
                .orElse(null),
        DEEDS.stream()
            .map(state -> new HousesPage.Deed(state.name(), t("rounds.deed." + state)))
            .toList(),
        new HousesPage.Fresh(fresh(), fresh(), fresh(), fresh()));
  }

  PrintPage print(Viewer viewer, HouseList list) {
    var round = list.round();
    var place = list.part().place();
    var houses =
        list.houses().stream()
            .map(house ->
                line(
                    t("rounds.house", house.number()),
                    house.sign(),
                    house.people(),
                    house.state(),
                    house.on(),
                    house.by()));
    var known =
        list.known().stream()
            .map(household -> line("", null, household, HouseState.NOT_YET, null, null));
    return new PrintPage(
        HousesController.path(round.id(), place),
        title(place),
        RoundPages.span(round, LocalDate.ofInstant(clock.instant(), places.zone(place))),
        keep(round),
        t(
            "rounds.printed",
            viewer.name(),
            Formats.moment(clock.instant(), places.zone(viewer.home()))),
        List.of(RoundField.values()),
        Stream.concat(houses, known).toList());
  }

  static String keep(Round round) {
    return t("rounds.print.keep", Formats.date(round.lastDay().plusDays(KEEP)));
  }

  private static List<String> line(
      String number,
      @Nullable String sign,
      List<ListedPerson> people,
      HouseState state,
      @Nullable LocalDate on,
      @Nullable String by) {
    return Arrays.stream(RoundField.values())
        .map(field ->
            switch (field) {
              case NUMBER -> number;
              case SIGN -> sign == null ? "" : sign;
              case WHO ->
                  people.stream().map(it -> initials(it.name())).collect(Collectors.joining(", "));
              case DEED -> t("rounds.state." + state);
              case DAY -> on == null ? "" : Formats.shortDate(on);
              case BY -> by == null ? "" : initials(by);
            })
        .toList();
  }

  /** "W. C.": enough for who knows her, little for who finds the paper. */
  static String initials(String name) {
    return Arrays.stream(name.strip().split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .map(
            word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
        .collect(Collectors.joining(" "));
  }

  private List<HousesPage.Row> rows(HouseList list, HouseState... states) {
    return list.houses().stream()
        .filter(house -> Arrays.asList(states).contains(house.state()))
        .map(this::row)
        .toList();
  }

  private HousesPage.Row row(House house) {
    return new HousesPage.Row(
        house.id().toString(),
        t("rounds.house", house.number()),
        house.sign(),
        house.people().stream().map(HousePages::person).toList(),
        t("rounds.state." + house.state()),
        house.state() == HouseState.DONE ? "done" : "quiet",
        about(house),
        house.seq(),
        house.state() == HouseState.REFUSED,
        fresh());
  }

  private static @Nullable String about(House house) {
    var on = house.on();
    if (on == null) {
      return null;
    }
    return house.state() == HouseState.ABSENT
        ? t("rounds.about.absent", house.tries(), Formats.dayMonth(on))
        : t("rounds.about", Formats.dayMonth(on), String.valueOf(house.by()));
  }

  private HousesPage.Last last(House house, Wiped wiped) {
    return new HousesPage.Last(
        house.id().toString(),
        t("rounds.last", t("rounds.house", house.number()), t("rounds.state." + house.state())),
        house.seq(),
        wiped.sign(),
        wiped.people().stream().map(id -> id.toString()).toList(),
        fresh());
  }

  private static HousesPage.Person person(ListedPerson person) {
    return new HousesPage.Person(person.id().toString(), person.name());
  }

  /** "RT 002, Dusun Krajan". */
  String title(PlaceCode place) {
    return places.chain(place).reversed().stream()
        .limit(place.level() == PlaceLevel.NEIGHBOURHOOD ? 2 : 1)
        .map(Place::name)
        .collect(Collectors.joining(", "));
  }

  private String fresh() {
    return Uuid7.next(clock).toString();
  }
}
