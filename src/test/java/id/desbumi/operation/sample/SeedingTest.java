package id.desbumi.operation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.audit.Finding;
import id.desbumi.audit.Verification;
import id.desbumi.core.PlaceCode;
import id.desbumi.database.Worker;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.statistics.Check;
import id.desbumi.statistics.Rebuild;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A nation of samples loaded in bulk is what the front doors would have left. */
@SpringBootTest(properties = {"desbumi.trial=true", "desbumi.samples=false"})
class SeedingTest {

  private static final int PEOPLE = Integer.getInteger("desbumi.test.seeded", 450);

  /** The same lives with other ids. */
  private static final long DOORS = 7;

  private static final long LOADED = DOORS | 1L << 32;

  private static final List<PlaceCode> VILLAGES =
      List.of(
          new PlaceCode("33.07.04.2009"),
          new PlaceCode("35.09.17.2003"),
          new PlaceCode("35.10.01.2001"));
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** What stands in each table, apart from what is sealed, times and the makers of hashes. */
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put(
        "people",
        """
        select p.id, place_now, kept_in_village, asked, name, name_fold, sex, born_from, born_to,
               answers, (select string_agg(k, ' ' order by k) from jsonb_object_keys(sealed) k),
               nik_index, kk_index, phone_index, revision, confirmed is not null, confirmed_by,
               checked, checked_by, handing_over_to, merged_into, erased, recorded_by
          from registry.person p
        """);
    TABLES.put("niks", "select hash, person from registry.nik");
    TABLES.put("pending niks", "select hash, person from registry.nik_pending");
    TABLES.put("name keys", "select * from registry.name_key");
    TABLES.put("near names", "select * from registry.name_near");
    TABLES.put(
        "journeys",
        """
        select j.id, person, place_now, kept_in_village, open, phase, country, since, answers,
               (select string_agg(k, ' ' order by k) from jsonb_object_keys(sealed) k),
               rhythm_days, last_contact, last_visit, revision, recorded_by, closed is not null
          from migration.journey j
        """);
    TABLES.put(
        "events",
        """
        select id, journey, person, place_now, kept_in_village, kind, happened_from, happened_to,
               precision, seq, corrects, corrected_by, country, village_then, sex_then,
               sealed is null, by_account, by_name
          from migration.event
        """);
    TABLES.put("counted", "select * from migration.counted");
    TABLES.put("keys", "select owner, destroyed, class_key, class from vault.person_key");
    TABLES.put(
        "journal", "select area, actor, subject, act, role, name, detail from audit.journal");
    TABLES.put("heads", "select area, day, seq from audit.chain_head");
    TABLES.put(
        "figures",
        "select area, measure, period, phase, country, sex, n from tally.figure where n <> 0");
    TABLES.put("years", "select area, measure, year, sex, n from tally.figure_year where n <> 0");
    TABLES.put("log", "select village, sum(n) from tally.counted group by village");
    TABLES.put("villages", "select village, n from statistics.village");
    TABLES.put("places", "select place, n, villages, state from statistics.place");
  }

  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Seeding seeding;
  @Autowired Rebuild rebuild;
  @Autowired Check check;
  @Autowired Verification verification;
  @Autowired @Worker JdbcClient worker;

  @Autowired
  @Qualifier("figureWork")
  Lifecycle figures;

  private final JdbcTemplate owner;

  SeedingTest(
      @Value("${spring.datasource.url}") String url,
      @Value("${desbumi.database.owner-password}") String password) {
    owner = new JdbcTemplate(new DriverManagerDataSource(url, "desbumi_owner", password));
  }

  @Test
  void what_is_loaded_is_what_the_front_doors_would_have_left() throws Exception {
    byTheFrontDoors(DOORS);
    var there = tables(DOORS);
    there.forEach((table, rows) -> {
      if (!table.equals("pending niks")) {
        assertThat(rows).as(table).isNotEmpty();
      }
    });
    empty();
    figures.stop();
    seeding.fill(LOADED, homes(), n -> {});
    rebuild.run();
    figures.start();
    var here = tables(LOADED);
    there.forEach((table, rows) ->
        assertThat(here.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows));
    assertThat(check.run()).isEmpty();
    assertThat(verification.run()).isInstanceOf(Finding.Whole.class);
    theirNumbersOpen();
  }

  /** The sealed numbers of some, by the front door. */
  private void theirNumbersOpen() {
    for (var home : homes()) {
      var officer = Seeding.officer(home.village());
      for (var told : Seeding.lives(LOADED, home, TODAY).subList(0, 20)) {
        var person = told.register().person();
        for (var field : List.of(PersonField.NIK, PersonField.PHONE, PersonField.KK)) {
          var value = person.answer(field).value();
          if (value != null) {
            assertThat(people.reveal(officer, person.id(), field)).isEqualTo(value);
          }
        }
      }
    }
  }

  private void byTheFrontDoors(long seed) throws Exception {
    for (var home : homes()) {
      var officer = Seeding.officer(home.village());
      var lives = Seeding.lives(seed, home, TODAY);
      for (var from = 0; from < lives.size(); from += 100) {
        var lot = lives.subList(from, Math.min(lives.size(), from + 100));
        people.registerAll(officer, lot.stream().map(SeedLife.Told::register).toList());
        journeys.beginAll(officer, lot.stream().map(one -> one.life().begin()).toList());
        journeys.recordAll(
            officer, lot.stream().flatMap(one -> one.life().events().stream()).toList());
      }
    }
    var end = System.nanoTime() + Duration.ofSeconds(60 + PEOPLE / 50).toNanos();
    while (waiting() > 0) {
      assertThat(System.nanoTime()).as("queues are empty in time").isLessThan(end);
      Thread.sleep(200);
    }
  }

  private int waiting() {
    return worker
        .sql(
            "select (select count(*) from tally.delta) + (select count(*) from registry.name_queue)")
        .query(Integer.class)
        .single();
  }

  private static List<Seeding.Home> homes() {
    var homes = new ArrayList<Seeding.Home>();
    var each = PEOPLE / VILLAGES.size();
    for (var i = 0; i < VILLAGES.size(); i++) {
      homes.add(new Seeding.Home(VILLAGES.get(i), 1_000_000 + i * each, each));
    }
    return homes;
  }

  /** All tables, ids told by whose they are and which of hers. */
  private Map<String, List<String>> tables(long seed) {
    var names = names(seed);
    var tables = new LinkedHashMap<String, List<String>>();
    TABLES.forEach((table, sql) ->
        tables.put(
            table,
            owner.query(
                "select row_to_json(t)::text from (" + sql + ") t",
                (row, n) ->
                    ID.matcher(row.getString(1))
                        .replaceAll(id -> names.getOrDefault(id.group(), id.group())))));
    return tables;
  }

  private static Map<String, String> names(long seed) {
    var names = new HashMap<String, String>();
    for (var home : homes()) {
      var number = home.from();
      for (var one : Seeding.lives(seed, home, TODAY)) {
        var life = one.life();
        var nth = new int[1];
        var whose = number++;
        ids(life.person().id().value(), names, whose, nth);
        ids(life.begin().journey().id().value(), names, whose, nth);
        ids(life.begin().journey().first().id(), names, whose, nth);
        life.events().forEach(event -> ids(event.event().id(), names, whose, nth));
      }
    }
    return names;
  }

  private static void ids(UUID id, Map<String, String> names, int whose, int[] nth) {
    names.put(id.toString(), "person " + whose + ", id " + nth[0]++);
  }

  private void empty() {
    owner.execute(
        """
        truncate registry.person, registry.nik, registry.nik_pending, registry.name_key,
                 registry.name_near, registry.name_queue, registry.change, registry.consent,
                 registry.relative, migration.journey, migration.event, migration.counted,
                 vault.person_key, audit.journal, audit.chain_head, tally.figure,
                 tally.figure_year, tally.counted, tally.delta, tally.request,
                 statistics.village, statistics.place, statistics.pending, published.headline
                 cascade
        """);
  }
}
