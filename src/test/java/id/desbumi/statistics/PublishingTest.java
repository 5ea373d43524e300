package id.desbumi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.StewardGrant;
import id.desbumi.access.Today;
import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import id.desbumi.database.Published;
import id.desbumi.database.Worker;
import id.desbumi.tally.Delta;
import id.desbumi.tally.Fold;
import id.desbumi.tally.Tally;
import id.desbumi.testing.Viewers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rule that protects small counts, attacked on the real services, as far as totals go. Each
 * attack is also run against a weakened rule, which it must catch.
 */
@SpringBootTest
class PublishingTest {

  private static final Rule NO_WAVES = waves(1, 1);
  private static final Rule SMALL_WAVES = waves(5, 1);
  private static final Rule NO_FLUSH_GUARD = waves(20, 0);

  @Autowired Tally tally;
  @Autowired Fold fold;
  @Autowired PublishedFigures figures;
  @Autowired Editions editions;
  @Autowired FigureWork work;
  @Autowired PlaceTotalTable places;
  @Autowired PendingTable pending;
  @Autowired HeadlineTable headlines;
  @Autowired EditionTable opening;
  @Autowired WaveTable waves;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Clock clock;
  @Autowired @Worker JdbcClient worker;
  @Autowired @Published JdbcClient published;
  TransactionTemplate desk;
  TransactionTemplate background;

  private final List<Viewer> officers =
      List.of(
          Viewers.officer("11.01.01.2001"),
          Viewers.officer("11.01.01.2002"),
          Viewers.officer("11.01.01.2003"),
          Viewers.officer("12.01.01.2001"));
  private Instant now = Instant.parse("2026-11-24T03:00:00Z");

  @SuppressWarnings("NullAway.Init")
  private Publisher publisher;

  @Autowired
  void transactions(
      PlatformTransactionManager desk, @Worker PlatformTransactionManager background) {
    this.desk = new TransactionTemplate(desk);
    this.background = new TransactionTemplate(background);
  }

  @BeforeEach
  void an_empty_nation() {
    work.stop();
    for (var table :
        List.of(
            "tally.delta",
            "tally.figure",
            "tally.figure_year",
            "statistics.village",
            "statistics.place",
            "statistics.pending",
            "statistics.wave",
            "statistics.due",
            "statistics.cell",
            "published.place_table",
            "published.headline")) {
      worker.sql("delete from " + table).update();
    }
    worker.sql("update statistics.edition set fold_no = 0 where fold_no is null").update();
    publisher = publisher(Rule.IN_FORCE);
  }

  @AfterEach
  void and_on_it_goes() {
    work.start();
  }

  @Test
  void a_lone_arrival_moves_the_exact_totals_and_nothing_else() {
    assertThat(movesOfLoneArrivals(Rule.IN_FORCE)).isZero();
    an_empty_nation();
    assertThat(movesOfLoneArrivals(NO_WAVES)).as("caught without waves").isPositive();
  }

  /** Of sixty people entered one by one, how often a rounded total moved, or an exact one not. */
  private int movesOfLoneArrivals(Rule rule) {
    aNation();
    publisher = publisher(rule);
    var moves = 0;
    for (var one = 0; one < 60; one++) {
      worker.sql("delete from statistics.pending").update(); // freshly published
      var before = shown();
      var village = one % 2 == 0 ? "11.02.01.2001" : "12.01.01.2001";
      arrive(officers.get(0), village);
      cycle();
      var after = shown();
      for (var place : after.keySet()) {
        var was = before.getOrDefault(place, "");
        var in = place.isEmpty() || village.startsWith(place);
        var expected =
            in && was.startsWith("EXACT")
                ? "EXACT " + (Integer.parseInt(was.substring(6).strip()) + 1)
                : was;
        moves += after.get(place).equals(expected) ? 0 : 1;
      }
    }
    return moves;
  }

  @Test
  void every_wave_holds_enough_different_people_from_enough_villages_and_accounts() {
    assertThat(smallWaves(Rule.IN_FORCE)).isEmpty();
    an_empty_nation();
    assertThat(smallWaves(SMALL_WAVES)).as("caught with waves of five").isNotEmpty();
  }

  private List<String> smallWaves(Rule rule) {
    publisher = publisher(rule);
    var random = new Random(7);
    var present = new ArrayList<UUID>();
    var where = new HashMap<UUID, String>();
    var found = new ArrayList<String>();
    for (var event = 0; event < 260; event++) {
      var officer = officers.get(random.nextInt(4));
      if (present.isEmpty() || random.nextInt(10) < 7) {
        var village = "11.%02d.01.200%d".formatted(1 + random.nextInt(2), 1 + random.nextInt(4));
        var person = arrive(officer, village);
        present.add(person);
        where.put(person, village);
      } else {
        var person = present.get(random.nextInt(present.size()));
        var from = where.getOrDefault(person, "");
        if (random.nextBoolean()) {
          var to = "11.%02d.01.200%d".formatted(1 + random.nextInt(2), 1 + random.nextInt(4));
          count(officer, person(from, person, -1), person(to, person, 1));
          where.put(person, to);
        } else {
          count(officer, person(from, person, -1));
          present.remove(person);
        }
      }
      found.addAll(cycleAndLookAtWaves());
    }
    return found;
  }

  @Test
  void two_desks_at_once_make_no_wave_too_small_and_lose_nobody() throws Exception {
    var running = new AtomicBoolean(true);
    var found = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var folding =
          threads.submit(() -> {
            while (running.get()) {
              found.addAll(cycleAndLookAtWaves());
            }
          });
      var desks = new ArrayList<Future<?>>();
      for (var d = 0; d < 4; d++) {
        var officer = officers.get(d);
        var village = "11.0%d.01.2001".formatted(d + 1);
        desks.add(
            threads.submit(() -> {
              for (var one = 0; one < 55; one++) {
                arrive(officer, village);
              }
            }));
      }
      for (var one : desks) {
        one.get();
      }
      running.set(false);
      folding.get();
    }
    cycle();
    assertThat(found).isEmpty();
    assertThat(total("").n()).isEqualTo(220);
    assertThat(total("").published() + waitingSum("")).isEqualTo(220);
    assertThat(total("").state()).isEqualTo(PlaceTotal.State.ROUNDED);
  }

  @Test
  void a_wave_of_one_account_or_of_two_villages_stays_closed() {
    assertThat(opensForFew(Rule.IN_FORCE)).isFalse();
    an_empty_nation();
    assertThat(opensForFew(NO_FLUSH_GUARD)).as("caught without the guard").isTrue();
  }

  private boolean opensForFew(Rule rule) {
    publisher = publisher(rule);
    for (var one = 0; one < 60; one++) { // one account, five villages
      arrive(officers.get(0), "11.01.01.200" + (1 + one % 5));
    }
    cycle();
    var oneAccount = total("").state() != PlaceTotal.State.NONE;
    worker.sql("delete from statistics.pending").update();
    for (var one = 0; one < 60; one++) { // three accounts, two villages
      arrive(officers.get(one % 3), "11.01.01.200" + (1 + one % 2));
    }
    cycle();
    return oneAccount || total("").state() != PlaceTotal.State.NONE;
  }

  @Test
  void a_change_taken_back_opens_nothing() {
    var people = new ArrayList<UUID>();
    for (var one = 0; one < 18; one++) {
      people.add(arrive(officers.get(one % 3), "11.01.01.200" + (1 + one % 4)));
    }
    cycle();
    for (var again = 0; again < 10; again++) { // the same person comes and goes
      var person = arrive(officers.get(3), "11.01.01.2001");
      cycle();
      count(officers.get(3), person("11.01.01.2001", person, -1));
      cycle();
    }
    // one of them moves to another village: still eighteen people
    count(
        officers.get(0),
        person("11.01.01.2001", people.getFirst(), -1),
        person("11.01.01.2002", people.getFirst(), 1));
    cycle();
    assertThat(total("").state()).isEqualTo(PlaceTotal.State.NONE);
    assertThat(figures.headline(PlaceCode.NATION).state()).isEqualTo(Headline.State.NONE);
    arrive(officers.get(3), "11.01.01.2001");
    arrive(officers.get(3), "11.01.01.2001");
    cycle();
    assertThat(total("").published()).isEqualTo(20);
  }

  @Test
  void a_rounded_total_is_at_most_four_off_and_right_on_average() {
    assertThat(meanError(offsets(), 5)).isBetween(-0.15, 0.15);
    assertThat(Math.abs(meanError(new Offsets(identity -> new byte[8]), 5)))
        .as("caught when the offset is always the same")
        .isGreaterThan(0.15);
  }

  private double meanError(Offsets offsets, int base) {
    var random = new Random(3);
    var sum = 0;
    for (var cell = 0; cell < 8000; cell++) {
      var place = new PlaceCode("%02d.%02d".formatted(cell / 100, cell % 100));
      var n = random.nextInt(400);
      var error = Rule.IN_FORCE.shown(n, offsets.ofTotal(place, base)) - n;
      assertThat(error).isBetween(-4, 4);
      sum += error;
    }
    return sum / 8000.0;
  }

  @Test
  void forty_readings_of_an_unchanged_nation_are_one_number() {
    aNation();
    var first = shown();
    for (var reading = 0; reading < 40; reading++) {
      now = now.plus(Duration.ofHours(7));
      cycle();
      assertThat(shown()).isEqualTo(first);
    }
    // the control: a publisher whose offsets are drawn anew, and not kept
    var random = new Random(1);
    var redrawn = new Offsets(identity -> bytes(random.nextLong()));
    var seen = new TreeMap<Integer, Integer>();
    for (var reading = 0; reading < 40; reading++) {
      seen.merge(Rule.IN_FORCE.shown(103, redrawn.ofTotal(PlaceCode.NATION, 5)), 1, Integer::sum);
    }
    assertThat(seen).hasSizeGreaterThan(1);
  }

  @Test
  void what_is_published_can_be_made_again_from_the_log() {
    var random = new Random(11);
    aNation();
    for (var event = 0; event < 150; event++) {
      arrive(
          officers.get(random.nextInt(4)),
          "1%d.0%d.01.200%d"
              .formatted(1 + random.nextInt(2), 1 + random.nextInt(3), 1 + random.nextInt(4)));
      if (random.nextInt(3) == 0) {
        cycle();
      }
    }
    cycle();
    assertThat(notAsInTheLog()).isEmpty();
    worker.sql("update statistics.place set published = published + 1 where place = '11'").update();
    assertThat(notAsInTheLog()).as("caught when one number is off").containsExactly("11");
  }

  @Test
  void a_total_that_turns_rounded_keeps_what_everyone_saw_last() {
    aNation();
    var before = figures.headline(new PlaceCode("11.02"));
    assertThat(before.state()).isEqualTo(Headline.State.EXACT);
    arrive(officers.get(0), "11.03.01.2001"); // a first, lone person of a new regency
    arrive(officers.get(0), "11.02.01.2001");
    cycle();
    assertThat(total("11.02").published()).isEqualTo(before.value());
    assertThat(figures.headline(new PlaceCode("11.02")).state()).isEqualTo(Headline.State.ROUNDED);
    assertThat(figures.headline(new PlaceCode("11.03")).state()).isEqualTo(Headline.State.NONE);
    for (var one = 0; one < 260; one++) {
      arrive(officers.get(one % 4), "11.03.01.200" + (1 + one % 4));
    }
    cycle();
    assertThat(total("11.02").state()).as("no flicker").isEqualTo(PlaceTotal.State.ROUNDED);
    now = now.plus(Duration.ofDays(32));
    cycle();
    assertThat(total("11.02").state()).isEqualTo(PlaceTotal.State.EXACT);
    assertThat(total("11.02").published()).isEqualTo(total("11.02").n());
  }

  @Test
  void a_crash_after_publishing_leaves_figures_and_public_numbers_as_they_were() {
    aNation();
    var before = shown();
    var totals = places.all();
    var people = total("").n();
    arrive(officers.get(0), "11.01.01.2001");
    assertThatThrownBy(() ->
            background.executeWithoutResult(status -> {
              publisher.publish(fold.next(100).orElseThrow(), now);
              throw new IllegalStateException("power cut");
            }))
        .hasMessage("power cut");
    assertThat(shown()).isEqualTo(before);
    assertThat(places.all()).isEqualTo(totals);
    cycle();
    assertThat(figures.headline(PlaceCode.NATION).value()).isEqualTo(total("").n());
    assertThat(total("").n()).isEqualTo(people + 1);
  }

  private void steward(Viewer viewer, String area) {
    var _ =
        accounts.create(
            Operator.viewer(),
            new NewAccount(
                viewer.account(), "e" + viewer.account().toString().substring(9), "Warga Contoh"));
    var today = Today.of(clock);
    appointing.first(
        new StewardGrant(
            UUID.randomUUID(),
            viewer.account(),
            Set.of(Role.OFFICER),
            new PlaceCode(area),
            today,
            today.plusYears(1),
            "Warga Contoh 1",
            false),
        "Warga Contoh 2");
  }

  @Test
  void the_opening_edition_of_a_bulk_load_needs_two_people_and_happens_once() {
    for (var one = 0; one < 120; one++) { // one import account
      arrive(officers.get(0), "15.01.01.200" + (1 + one % 2));
    }
    cycle();
    var province = new PlaceCode("15");
    assertThat(figures.headline(province).state()).isEqualTo(Headline.State.NONE);
    var first = officers.get(0);
    assertThatThrownBy(() -> editions.open(province, first, first))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("edition.two-people"));
    assertThatThrownBy(() -> editions.open(province, first, officers.get(1)))
        .as("two accounts that appoint nobody there")
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("edition.grants"));
    steward(first, "15");
    assertThatThrownBy(() -> editions.open(province, first, officers.get(1)))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("edition.grants"));
    steward(officers.get(1), "15");
    assertThatThrownBy(
            () -> editions.open(new PlaceCode("15.01.01.2001.01"), first, officers.get(1)))
        .as("nothing below the village")
        .isInstanceOf(Refusal.class);
    editions.open(province, first, officers.get(1));
    cycle();
    assertThat(figures.headline(province).state()).isEqualTo(Headline.State.ROUNDED);
    assertThat(figures.headline(province).value()).isBetween(116, 124);
    assertThatThrownBy(() -> editions.open(province, first, officers.get(1)))
        .isInstanceOf(Refusal.class);
    assertThat(waitingSum("15")).isZero();
    assertThat(notAsInTheLog()).isEmpty();
  }

  @Test
  void the_offset_of_a_place_is_that_of_its_identity_and_key() throws Exception {
    aNation();
    var sum =
        MessageDigest.getInstance("SHA-256")
            .digest("testv1|12.01|people|all|all|total|all".getBytes(StandardCharsets.UTF_8));
    assertThat(total("12.01").shift())
        .isEqualTo((int) Long.remainderUnsigned(ByteBuffer.wrap(sum).getLong(), 5));
  }

  @Test
  void readers_of_public_numbers_see_no_true_count() {
    for (var table :
        List.of(
            "tally.figure",
            "tally.figure_facts",
            "tally.counted",
            "tally.delta",
            "tally.fold_state",
            "statistics.place",
            "statistics.pending",
            "statistics.village",
            "statistics.edition")) {
      assertThatThrownBy(() -> published.sql("select * from " + table).query().listOfRows())
          .as(table)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(() -> published.sql("update published.headline set value = 1").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void no_live_total_is_public_below_the_regency() {
    assertThat(PublicTable.TOTAL.movesInWaves(new PlaceCode("11.01.01"))).isTrue();
    assertThat(PublicTable.TOTAL.movesInWaves(new PlaceCode("11.01.01.2001"))).isTrue();
    aNation();
    for (var shown : shown().entrySet()) {
      assertThat(shown.getKey().length() <= 5 || shown.getValue().startsWith("ROUNDED")).isTrue();
    }
  }

  /**
   * Provinces 11, 12 and 13, all exact; 11 has two exact regencies, 12 two rounded ones: a single
   * village of sixty people, and three villages of eighty.
   */
  private void aNation() {
    fill("11.01", 5, 60);
    fill("11.02", 4, 70);
    fill("12.01", 1, 60);
    fill("12.02", 3, 80);
    fill("13.01", 4, 150);
    cycle();
    assertThat(total("").state()).isEqualTo(PlaceTotal.State.EXACT);
    assertThat(total("11.02").state()).isEqualTo(PlaceTotal.State.EXACT);
    assertThat(total("12.01").state()).isEqualTo(PlaceTotal.State.ROUNDED);
  }

  private void fill(String regency, int villages, int each) {
    var all = new ArrayList<Delta>();
    for (var village = 1; village <= villages; village++) {
      for (var one = 0; one < each; one++) {
        all.add(person("%s.01.200%d".formatted(regency, village), UUID.randomUUID(), 1));
      }
    }
    // three accounts in turn, so that waves may open
    for (var part = 0; part < 3; part++) {
      var own = new ArrayList<Delta>();
      for (var i = part; i < all.size(); i += 3) {
        own.add(all.get(i));
      }
      count(officers.get(part), own.toArray(Delta[]::new));
    }
  }

  private UUID arrive(Viewer officer, String village) {
    var person = UUID.randomUUID();
    count(officer, person(village, person, 1));
    return person;
  }

  private static Delta person(String village, UUID person, int n) {
    return Delta.people(new PlaceCode(village), person, Phase.INTERESTED, "MYS", Sex.P, n);
  }

  private void count(Viewer officer, Delta... deltas) {
    desk.executeWithoutResult(status -> tally.count(officer, List.of(deltas)));
  }

  private void cycle() {
    background.executeWithoutResult(
        status -> publisher.publish(fold.next(100_000).orElseThrow(), now));
  }

  /** Waves of this cycle with too few people, too few villages or too much of one account. */
  private List<String> cycleAndLookAtWaves() {
    var before = places.all();
    cycle();
    var found = new ArrayList<String>();
    for (var after : places.all().values()) {
      var was = before.getOrDefault(after.place(), PlaceTotal.empty(after.place()));
      if (!after.isExact() && after.watermark() != was.watermark()) {
        found.addAll(lookAtWave(after.place().value(), was.watermark(), after.watermark()));
      }
    }
    return found;
  }

  private List<String> lookAtWave(String place, long from, long to) {
    var need = place.isEmpty() ? 20 : 50;
    return worker
        .sql(
            """
            with wave as (
              select person, (array_agg(account order by fold_no desc))[1] account,
                     (array_agg(village order by fold_no desc, n desc))[1] village
                from tally.counted
               where left(village, length(:place)) = :place
                 and fold_no > :from
                 and fold_no <= :to
               group by person
              having sum(n) <> 0)
            select 'people ' || count(*) || ' villages ' || count(distinct village)
              from wave
            having count(*) < :need
                or length(:place) < 5
               and (count(distinct village) < 3
                 or 2 * (select max(c) from (select count(*) c from wave group by account) a) > count(*))
            """)
        .param("place", place)
        .param("from", from)
        .param("to", to)
        .param("need", need)
        .query(String.class)
        .list();
  }

  private List<String> notAsInTheLog() {
    return worker
        .sql(
            """
            select p.place
              from statistics.place p
             where p.state <> 'NONE'
               and p.published <> (select coalesce(sum(c.n), 0)
                                     from tally.counted c
                                    where left(c.village, length(p.place)) = p.place
                                      and c.fold_no > :start
                                      and c.fold_no <= p.watermark)
            """)
        .param("start", start)
        .query(String.class)
        .list();
  }

  private long start;

  @BeforeEach
  void where_the_log_starts() {
    start = worker.sql("select fold_no from tally.fold_state").query(Long.class).single();
  }

  private Map<String, String> shown() {
    var shown = new TreeMap<String, String>();
    published
        .sql("select place, state, value, coalesce(as_of::text, '') as_of from published.headline")
        .query(row -> {
          shown.put(
              row.getString(1),
              row.getString(2)
                  + " "
                  + row.getInt(3)
                  + (row.getString(4).isEmpty() ? "" : " " + row.getString(4)));
        });
    return shown;
  }

  private PlaceTotal total(String place) {
    var code = new PlaceCode(place);
    return places.all().getOrDefault(code, PlaceTotal.empty(code));
  }

  private int waitingSum(String place) {
    return worker
        .sql("select coalesce(sum(n), 0) from statistics.pending where place = :place")
        .param("place", place)
        .query(Integer.class)
        .single();
  }

  private Publisher publisher(Rule rule) {
    return new Publisher(places, pending, headlines, opening, waves, offsets(), rule);
  }

  private static Offsets offsets() {
    return new Offsets(identity -> {
      try {
        return MessageDigest.getInstance("SHA-256")
            .digest(("test" + identity).getBytes(StandardCharsets.UTF_8));
      } catch (java.security.NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(8).putLong(number).array();
  }

  private static Rule waves(int k, int villages) {
    return new Rule(
        5,
        250,
        3,
        Rule.IN_FORCE.wave().entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Map.Entry::getKey, e -> Math.min(k, e.getValue()))),
        villages,
        Rule.IN_FORCE.pause(),
        Rule.IN_FORCE.smallest(),
        Rule.IN_FORCE.backAt());
  }
}
