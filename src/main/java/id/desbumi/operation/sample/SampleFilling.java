package id.desbumi.operation.sample;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewContact;
import id.desbumi.registry.People;
import id.desbumi.statistics.Editions;
import id.desbumi.territory.DesbumiVillage;
import id.desbumi.territory.Neighbourhoods;
import id.desbumi.territory.Places;
import id.desbumi.territory.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.Lifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills a trial: four villages in each of three provinces, so that nation and provinces pass the
 * floors of the rule for exact public totals (250 people from three villages) and the first entry
 * of a newcomer moves them. Everything has an id that follows from its number: begun again after a
 * power cut, it goes on where it stopped.
 */
@Component
class SampleFilling {

  private static final List<String> PROVINCES = List.of("35", "33", "53");
  private static final int VILLAGES = 4;
  private static final int PEOPLE = 76;
  private static final int LOT = 100;

  /** So many RT in each of two dusun. */
  private static final List<Integer> TWO = List.of(1, 1);

  private static final List<Integer> NINE = List.of(5, 4);

  private final Programme programme;
  private final Places places;
  private final Neighbourhoods neighbourhoods;
  private final SampleDesks desks;
  private final People people;
  private final Journeys journeys;
  private final SampleCalls calls;
  private final SampleRound round;
  private final Editions editions;
  private final Lifecycle figures;

  SampleFilling(
      Programme programme,
      Places places,
      Neighbourhoods neighbourhoods,
      SampleDesks desks,
      People people,
      Journeys journeys,
      SampleCalls calls,
      SampleRound round,
      Editions editions,
      @Qualifier("figureWork") Lifecycle figures) {
    this.programme = programme;
    this.places = places;
    this.neighbourhoods = neighbourhoods;
    this.desks = desks;
    this.people = people;
    this.journeys = journeys;
    this.calls = calls;
    this.round = round;
    this.editions = editions;
    this.figures = figures;
  }

  /**
   * Fills it as of the given day. Figures wait until everybody is in: half a nation would turn
   * totals rounded, and by the rule they stay so for a month.
   */
  void fill(LocalDate day) {
    figures.stop();
    try {
      fillAll(day);
    } finally {
      figures.start();
    }
  }

  private void fillAll(LocalDate day) {
    var stewards = desks.stewards(day);
    var steward = stewards.getFirst();
    var number = 1;
    var first = true;
    @Nullable Viewer worker = null;
    var home = PlaceCode.NATION;
    for (var province : PROVINCES) {
      for (var village : villages(new PlaceCode(province))) {
        var officer = officer(steward, village, day);
        var homes = homes(officer, village.code(), first ? NINE : TWO);
        if (first) {
          worker = others(steward, village, homes.getLast(), day);
          home = village.code();
        }
        live(officer, homes, number, day);
        if (first) {
          round.walk(officer, homes, day);
          first = false;
        }
        number += PEOPLE;
      }
    }
    var desk = offices(steward, day);
    if (worker != null) {
      calls.fill(worker, desk, home);
    }
    open(stewards);
  }

  private List<DesbumiVillage> villages(PlaceCode province) {
    return programme.villages(province).stream()
        .filter(village -> village.stage().counts())
        .sorted(
            Comparator.comparing(DesbumiVillage::stage)
                .reversed()
                .thenComparing(DesbumiVillage::code))
        .limit(VILLAGES)
        .toList();
  }

  private Viewer officer(Viewer steward, DesbumiVillage village, LocalDate day) {
    return desks.appoint(
        steward,
        "petugas." + village.code(),
        "Petugas Contoh, " + village.name(),
        Role.OFFICER,
        village.code(),
        day);
  }

  /** Who else works in and around the first village. */
  private Viewer others(Viewer steward, DesbumiVillage village, PlaceCode rt, LocalDate day) {
    desks.appoint(
        steward, "kader." + village.code(), "Kader Contoh, " + village.name(), Role.KADER, rt, day);
    desks.appoint(
        steward,
        "kades." + village.code(),
        "Kepala Desa Contoh, " + village.name(),
        Role.VILLAGE_HEAD,
        village.code(),
        day);
    var regency = village.code().at(PlaceLevel.REGENCY);
    var where = places.find(regency).map(place -> place.name()).orElse("");
    desks.appoint(
        steward, "analis." + regency, "Analis Contoh, " + where, Role.ANALYST, regency, day);
    return desks.appoint(
        steward,
        "pendamping." + regency,
        "Pendamping Contoh, " + where,
        Role.CASE_WORKER,
        regency,
        day);
  }

  private Viewer offices(Viewer steward, LocalDate day) {
    for (var province : PROVINCES) {
      var code = new PlaceCode(province);
      var where = places.find(code).map(place -> place.name()).orElse("");
      desks.appoint(
          steward, "analis." + province, "Analis Contoh, " + where, Role.ANALYST, code, day);
    }
    desks.appoint(
        steward, "analis.nasional", "Analis Contoh, nasional", Role.ANALYST, PlaceCode.NATION, day);
    desks.appoint(steward, "pemeriksa", "Pemeriksa Contoh", Role.AUDITOR, PlaceCode.NATION, day);
    desks.appoint(
        steward, "pengelola", "Pengelola Contoh", Role.ADMINISTRATOR, PlaceCode.NATION, day);
    return desks.appoint(
        steward,
        "meja.nasional",
        "Meja Pendampingan Contoh",
        Role.CASE_DESK,
        PlaceCode.NATION,
        day);
  }

  /** Two dusun with their RT, unless the village has its own already. */
  private List<PlaceCode> homes(Viewer officer, PlaceCode village, List<Integer> rts) {
    if (neighbourhoods.of(village).isEmpty()) {
      var rt = 1;
      for (var hamlet = 0; hamlet < rts.size(); hamlet++) {
        var name = hamlet == 0 ? "Dusun Contoh Utara" : "Dusun Contoh Selatan";
        var code = neighbourhoods.addHamlet(officer, village, name).code();
        for (var n = 0; n < rts.get(hamlet); n++) {
          neighbourhoods.addRt(officer, code, rt, 1);
          rt++;
        }
      }
    }
    return neighbourhoods.of(village).stream()
        .filter(one -> !one.isHamlet())
        .map(one -> one.code())
        .toList();
  }

  private void live(Viewer officer, List<PlaceCode> homes, int from, LocalDate day) {
    var lives = new ArrayList<SampleLife>();
    for (var n = from; n < from + PEOPLE; n++) {
      lives.add(new SampleLife(n, homes.get(n % homes.size()), day));
    }
    lots(lives.stream().map(SampleLife::person).toList(), lot -> people.registerAll(officer, lot));
    lots(lives.stream().map(SampleLife::journey).toList(), lot -> journeys.beginAll(officer, lot));
    lots(
        lives.stream().flatMap(life -> life.events().stream()).toList(),
        lot -> journeys.recordAll(officer, lot));
    lives.stream()
        .filter(SampleLife::visitedAtHome)
        .forEach(life -> note(officer, life, "visit", day.minusDays(5), "kunjungan"));
    lives.stream().filter(SampleLife::agreedToRhythm).forEach(life -> agree(officer, life, day));
  }

  private void agree(Viewer officer, SampleLife life, LocalDate day) {
    journeys.agreeRhythm(officer, life.journeyId(), 14);
    note(officer, life, "contact", day.minusDays(life.heardOf() ? 3 : 32), "whatsapp");
  }

  private void note(Viewer officer, SampleLife life, String what, LocalDate on, String channel) {
    journeys.contact(
        officer,
        life.id(what + "-request"),
        life.journeyId(),
        new NewContact(life.id(what), on, channel, "pasangan", true, null));
  }

  /** The first editions of the totals that stay rounded, as an act of two people. */
  private void open(List<Viewer> stewards) {
    var regencies =
        PROVINCES.stream()
            .flatMap(province -> villages(new PlaceCode(province)).stream())
            .map(village -> village.code().at(PlaceLevel.REGENCY))
            .distinct()
            .toList();
    for (var regency : regencies) {
      try {
        editions.open(regency, stewards.get(0), stewards.get(1));
      } catch (Refusal opened) {
        // opened before this filling was broken off
      }
    }
  }

  private static <T> void lots(List<T> all, Consumer<List<T>> work) {
    for (var from = 0; from < all.size(); from += LOT) {
      work.accept(all.subList(from, Math.min(all.size(), from + LOT)));
    }
  }
}
