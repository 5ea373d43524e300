package id.desbumi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Viewer;
import id.desbumi.database.Published;
import id.desbumi.database.Worker;
import id.desbumi.tally.Fold;
import id.desbumi.tally.Tally;
import id.desbumi.testing.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tables in waves, attacked on the real services with the real set of tables: desks tell changes,
 * the worker folds and publishes, the attacker reads what everyone may read. Each attack is also
 * run against a weakened rule, which it must catch.
 */
@SpringBootTest
class LiveAttackTest {

  private static final Rule IN_FORCE = Rule.IN_FORCE;

  @Autowired Tally tally;
  @Autowired Fold fold;
  @Autowired FigureWork work;
  @Autowired PublishedTables tables;
  @Autowired PlaceTotalTable places;
  @Autowired PendingTable pending;
  @Autowired HeadlineTable headlines;
  @Autowired EditionTable editions;
  @Autowired WaveTable waves;
  @Autowired @Worker JdbcClient worker;
  @Autowired @Published JdbcClient published;
  TransactionTemplate desk;
  TransactionTemplate background;

  private final List<Viewer> officers =
      List.of(
          Viewers.officer("81.01.01.2001"),
          Viewers.officer("81.01.01.2002"),
          Viewers.officer("81.01.02.2003"),
          Viewers.officer("81.01.02.2004"));
  private final Instant start = Instant.parse("2026-01-01T00:00:00Z");
  private Instant now = start;

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
    now = start;
    publisher = publisher(IN_FORCE);
  }

  @AfterEach
  void and_on_it_goes() {
    work.start();
  }

  @Test
  void who_knows_the_moment_of_an_arrival_does_not_learn_her_destination() {
    var found = attack(IN_FORCE, 8, 8);
    assertThat(found.small).as("T1: waves of too few").isEmpty();
    assertThat(found.moved).as("waves").isGreaterThan(150);
    assertThat(found.targets).isGreaterThan(150);
    assertThat(found.sure).as("T7: sure and right, %s", found).isLessThanOrEqualTo(.02);
    assertThat(found.gain).as("T7: belief won, %s", found).isLessThanOrEqualTo(.10);
    lonePeople(found.world);
    rounding();
  }

  @Test
  void the_attack_finds_waves_of_one_and_of_three() {
    var one = attack(weaker(1, 5), 5, 5);
    assertThat(one.small).as("T1 catches no waves").isNotEmpty();
    assertThat(one.sure > .02 && one.gain > .10).as("T7 catches no waves: %s", one).isTrue();
    an_empty_nation();
    var three = attack(weaker(3, 5), 5, 5);
    assertThat(three.small).as("T1 catches three").isNotEmpty();
    assertThat(three.sure > .02 || three.gain > .10).as("T7 catches three: %s", three).isTrue();
  }

  /** T2: after the tables are fresh, sixty people come one by one: only exact totals move. */
  private void lonePeople(World world) {
    assertThat(movesOfLonePeople(world)).as("T2").isEmpty();
    publisher = publisher(weaker(1, 5));
    assertThat(movesOfLonePeople(world)).as("T2 catches no waves").isNotEmpty();
    publisher = publisher(IN_FORCE);
  }

  private Set<String> movesOfLonePeople(World world) {
    var random = new Random(9);
    var moves = new HashSet<String>();
    for (var one = 0; one < 60; one++) {
      now = now.plus(Duration.ofDays(2));
      worker
          .sql(
              "update statistics.wave set watermark = (select max(fold_no) from tally.counted), remaining = 1")
          .update();
      worker.sql("delete from statistics.due").update();
      worker.sql("delete from statistics.pending").update();
      var before = everything();
      var state =
          new World.State(
              random.nextInt(world.villages()), 0, random.nextInt(2), 3, random.nextInt(20), 4);
      count(officers.get(0), world, new World.Change(0, UUID.randomUUID(), null, state));
      cycle();
      var after = everything();
      for (var cell : after.entrySet()) {
        var was = before.getOrDefault(cell.getKey(), "");
        var expected =
            was.startsWith("EXACT ")
                ? "EXACT " + (Integer.parseInt(was.substring(6).strip()) + 1) + " "
                : was;
        if (!cell.getValue().equals(expected)) {
          moves.add(cell.getKey() + ": " + was + " -> " + cell.getValue());
        }
      }
    }
    return moves;
  }

  /** T3: shown is at most four off what was published, and right on average. */
  private void rounding() {
    var sum = 0;
    var cells =
        worker
            .sql(
                """
                select place, tab, category, published n, shift
                  from statistics.cell
                """)
            .query((row, number) -> new int[] {row.getInt("n"), row.getInt("shift")})
            .list();
    for (var cell : cells) {
      var error = IN_FORCE.shown(cell[0], cell[1]) - cell[0];
      assertThat(error).isBetween(-4, 4);
      sum += error;
    }
    assertThat(cells).hasSizeGreaterThan(400);
    assertThat(sum / (double) cells.size()).as("T3: mean error").isBetween(-.3, .3);
  }

  @Test
  void a_wave_of_one_account_or_two_villages_stays_closed_and_the_taken_back_opens_nothing() {
    assertThat(opensForFew(IN_FORCE)).as("T9").isFalse();
    an_empty_nation();
    var unguarded = new Rule(5, 250, 3, IN_FORCE.wave(), 0, IN_FORCE.pause(), 40, 45);
    assertThat(opensForFew(unguarded)).as("T9 catches a rule without the guard").isTrue();
    an_empty_nation();
    var world = world(6, 2, 10, 1);
    for (var one = 0; one < 40; one++) {
      var her = UUID.randomUUID();
      var here = new World.State(one % 3, 0, 0, 3, 2, 2);
      count(officers.get(one % 4), world, new World.Change(0, her, null, here));
      count(officers.get(one % 4), world, new World.Change(0, her, here, null));
      cycle();
    }
    assertThat(everything()).as("nobody stayed").isEmpty();
    for (var one = 0; one < 9; one++) {
      var here = new World.State(0, 0, 0, 3, 2, 2);
      count(officers.get(0), world, new World.Change(0, UUID.randomUUID(), null, here));
    }
    cycle();
    assertThat(everything()).as("nine are no wave").isEmpty();
    var tenth = new World.State(0, 0, 0, 3, 2, 2);
    count(officers.get(0), world, new World.Change(0, UUID.randomUUID(), null, tenth));
    cycle();
    assertThat(tables.of(new PlaceCode(world.code(0)), PublicTable.TOTAL).state())
        .isEqualTo(PublishedTable.State.SHOWN);
    assertThat(tables.of(new PlaceCode(world.code(0)), PublicTable.PHASE).state())
        .as("ten people are too few for a breakdown")
        .isEqualTo(PublishedTable.State.TOO_SMALL);
  }

  private boolean opensForFew(Rule rule) {
    publisher = publisher(rule);
    var world = world(6, 2, 10, 1);
    for (var one = 0; one < 60; one++) { // one account, five villages
      var here = new World.State(one % 5, 0, 0, 3, 2, 2);
      count(officers.get(0), world, new World.Change(0, UUID.randomUUID(), null, here));
    }
    cycle();
    var moved = nationMoved();
    worker
        .sql("update statistics.wave set watermark = (select max(fold_no) from tally.counted)")
        .update();
    for (var one = 0; one < 60; one++) { // three accounts, two villages
      var here = new World.State(one % 2, 0, 0, 3, 2, 2);
      count(officers.get(one % 3), world, new World.Change(0, UUID.randomUUID(), null, here));
    }
    cycle();
    return moved || nationMoved();
  }

  private boolean nationMoved() {
    return everything().keySet().stream()
        .anyMatch(cell -> cell.startsWith(" ") || cell.startsWith("81 "));
  }

  @Test
  void places_come_back_later_than_they_went_and_rest_a_day() {
    var world = world(7, 2, 10, 1);
    var village = new PlaceCode(world.code(0));
    var people = new ArrayList<World.Change>();
    for (var one = 0; one < 50; one++) {
      people.add(arrival(0));
    }
    people.forEach(one -> count(officers.get(0), world, one));
    cycle();
    var sex = tables.of(village, PublicTable.SEX);
    assertThat(sex.state()).isEqualTo(PublishedTable.State.SHOWN);
    assertThat(sex.rows()).hasSize(3);
    assertThat(sex.rows().getFirst().shown().value()).isBetween(46, 54);
    for (var gone : people.subList(0, 12)) {
      count(officers.get(0), world, new World.Change(0, gone.person(), gone.after(), null));
    }
    cycle();
    assertThat(tables.of(village, PublicTable.SEX)).as("not twice a day").isEqualTo(sex);
    now = now.plus(Duration.ofDays(1));
    cycle();
    assertThat(tables.of(village, PublicTable.SEX).state())
        .isEqualTo(PublishedTable.State.TOO_SMALL);
    for (var step = 0; step < 2; step++) {
      var expected = step == 0 ? PublishedTable.State.TOO_SMALL : PublishedTable.State.SHOWN;
      now = now.plus(Duration.ofDays(1));
      // 38, then in and out until ten changed: 42, then 52
      for (var one = 0; one < 10; one++) {
        count(officers.get(0), world, arrival(0));
      }
      if (step == 0) {
        for (var gone : people.subList(12, 18)) {
          count(officers.get(0), world, new World.Change(0, gone.person(), gone.after(), null));
        }
      }
      cycle();
      assertThat(tables.of(village, PublicTable.SEX).state())
          .as("step %s", step)
          .isEqualTo(expected);
    }
  }

  private static World.Change arrival(int village) {
    return new World.Change(0, UUID.randomUUID(), null, new World.State(village, 0, 0, 3, 2, 2));
  }

  @Test
  void two_desks_at_once_make_no_wave_too_small_and_lose_nobody() throws Exception {
    var world = world(8, 2, 10, 1);
    var running = new AtomicBoolean(true);
    var small = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var folding =
          threads.submit(() -> {
            while (running.get()) {
              var before = watermarks();
              cycle();
              small.addAll(smallWaves(before));
            }
          });
      var desks = new ArrayList<Future<?>>();
      for (var d = 0; d < 4; d++) {
        var officer = officers.get(d);
        var home = d;
        desks.add(
            threads.submit(() -> {
              for (var one = 0; one < 40; one++) {
                count(officer, world, arrival(home));
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
    assertThat(small).as("T10").isEmpty();
    assertThat(wrong(world)).as("T10: nobody lost").isEmpty();
    assertThat(
            worker
                .sql("select sum(n) from tally.counted where left(village, 5) = :regency")
                .param("regency", world.regency)
                .query(Integer.class)
                .single())
        .isEqualTo(160);
  }

  @Test
  void a_crash_after_a_wave_leaves_what_is_counted_and_what_is_shown() {
    var world = world(9, 2, 10, 1);
    for (var one = 0; one < 60; one++) {
      count(officers.get(one % 4), world, arrival(one % 4));
    }
    var before = state();
    assertThatThrownBy(() ->
            background.executeWithoutResult(status -> {
              publisher.publish(fold.next(100_000).orElseThrow(), now);
              assertThat(everything()).as("not yet outside").isEmpty();
              throw new IllegalStateException("power cut");
            }))
        .hasMessage("power cut");
    assertThat(state()).as("T13").isEqualTo(before);
    cycle();
    assertThat(everything()).isNotEmpty();
    assertThat(wrong(world)).isEmpty();
  }

  @Test
  void no_setting_lowers_a_floor() {
    assertThat(IN_FORCE.wave())
        .isEqualTo(
            Map.of(
                PlaceLevel.NATION, 20,
                PlaceLevel.PROVINCE, 50,
                PlaceLevel.REGENCY, 50,
                PlaceLevel.DISTRICT, 50,
                PlaceLevel.VILLAGE, 10));
    assertThat(IN_FORCE.base()).isEqualTo(5);
    assertThat(IN_FORCE.smallest()).isEqualTo(40);
    assertThat(
            Arrays.stream(PublishingConfiguration.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Publisher.class)
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .map(Class::getSimpleName))
        .as("nothing that could hold a setting")
        .containsExactlyInAnyOrder(
            "PlaceTotalTable",
            "PendingTable",
            "HeadlineTable",
            "EditionTable",
            "WaveTable",
            "Vault");
  }

  private static int worlds;

  /** Each in a regency of its own: the log cannot be emptied between tests. */
  private World world(long seed, int districts, int perDistrict, double months) {
    return new World("81.%02d".formatted(++worlds), seed, districts, perDistrict, months);
  }

  private List<WaveTable.Cell> wrong(World world) {
    return waves.wrong().stream()
        .filter(cell -> cell.place().value().startsWith(world.regency))
        .toList();
  }

  /** What an attack found. */
  private record Found(
      World world, List<String> small, int moved, int targets, double sure, double gain) {}

  /** Somebody whose arrival was watched. */
  private static final class Target {
    private final int country;
    private final double[] prior;
    private final double[] belief;
    private final Map<String, double[]> mix = new HashMap<>();

    Target(int country, double[] prior) {
      this.country = country;
      this.prior = prior;
      this.belief = Arrays.stream(prior).map(Math::log).toArray();
    }

    double[] posterior() {
      var most = Arrays.stream(belief).max().orElseThrow();
      return share(Arrays.stream(belief).map(one -> Math.exp(one - most)).toArray());
    }
  }

  /**
   * A regency of two districts lives for some months; changes of a quarter of a second are folded
   * together, four at a time. The attacker knows the moment of arrivals and the true mix of their
   * village, district and regency, and reads the first change of each of their tables.
   */
  private Found attack(Rule rule, int villages, double months) {
    publisher = publisher(rule);
    var world = world(4, 2, villages, months);
    var random = new Random(3);
    var counts = new HashMap<String, double[]>();
    var open = new ArrayList<Target>();
    var done = new ArrayList<Target>();
    var small = new ArrayList<String>();
    var moved = 0;
    var first = world.changes.stream().filter(change -> change.at() <= 0).toList();
    desk.executeWithoutResult(status -> {
      for (var change : first) {
        tell(world, change);
      }
    });
    first.forEach(change -> learn(counts, world, change));
    cycle();
    var later = world.changes.subList(first.size(), world.changes.size());
    var likely = new HashMap<PlaceLevel, double[][][]>();
    for (var from = 0; from < later.size(); from += 4) {
      var lot = later.subList(from, Math.min(later.size(), from + 4));
      now = start.plus(Duration.ofSeconds((long) (lot.getFirst().at() * 30 * 86_400)));
      for (var change : lot) {
        if (change.before() == null
            && change.after() != null
            && change.at() > 1.5
            && change.at() < months - 1.5
            && random.nextInt(3) > 0) {
          open.add(target(counts, world, change.after()));
        }
        learn(counts, world, change);
      }
      desk.executeWithoutResult(status -> lot.forEach(change -> tell(world, change)));
      var before = destinations();
      var marks = watermarks();
      cycle();
      if (small.isEmpty()) {
        small.addAll(smallWaves(marks));
      }
      var after = destinations();
      for (var place : after.keySet()) {
        var was = before.get(place);
        var is = after.getOrDefault(place, Seen.NOTHING);
        if (was == null || was.asOf.equals(is.asOf)) {
          continue;
        }
        moved++;
        for (var target : List.copyOf(open)) {
          var mix = target.mix.remove(place);
          if (mix != null && was.shown && is.shown) {
            var level = new PlaceCode(place).level();
            var table = likely.computeIfAbsent(level, it -> likelihoods(rule, it));
            update(target, table, mix, was.values, is.values, rule.base());
          }
          if (target.mix.isEmpty()) {
            open.remove(target);
            done.add(target);
          }
        }
      }
    }
    assertThat(wrong(world)).as("T5: published is the log up to the watermark").isEmpty();
    done.addAll(open);
    var sure = done.stream().filter(LiveAttackTest::isSureAndRight).count();
    var gain =
        done.stream()
            .mapToDouble(
                target -> target.posterior()[target.country] - target.prior[target.country])
            .average()
            .orElse(0);
    return new Found(world, small, moved, done.size(), sure / (double) done.size(), gain);
  }

  private static boolean isSureAndRight(Target target) {
    return target.posterior()[target.country] >= .9;
  }

  private static Set<String> around(World world, int village) {
    var code = world.code(village);
    return Set.of(code, code.substring(0, 8), code.substring(0, 5));
  }

  private static void learn(Map<String, double[]> counts, World world, World.Change change) {
    add(counts, world, change.before(), -1);
    add(counts, world, change.after(), 1);
  }

  private static void add(
      Map<String, double[]> counts, World world, World.@Nullable State state, int n) {
    if (state != null) {
      for (var place : around(world, state.village())) {
        counts
                .computeIfAbsent(
                    place, it -> new double[PublicTable.DESTINATION.categories().size()])[
                state.country()] +=
            n;
      }
    }
  }

  private static Target target(Map<String, double[]> counts, World world, World.State state) {
    var target = new Target(state.country(), mix(counts, world.code(state.village())));
    for (var place : around(world, state.village())) {
      target.mix.put(place, mix(counts, place));
    }
    return target;
  }

  private static double[] mix(Map<String, double[]> counts, String place) {
    var own = counts.getOrDefault(place, new double[PublicTable.DESTINATION.categories().size()]);
    return share(Arrays.stream(own).map(n -> Math.max(n, 0) + .1).toArray());
  }

  private static double[] share(double[] all) {
    var sum = Arrays.stream(all).sum();
    return Arrays.stream(all).map(one -> one / sum).toArray();
  }

  private static final int SHARES = 30;

  private static double shareOf(int q) {
    return .001 * Math.pow(950, q / (SHARES - 1.0));
  }

  /**
   * How likely a shown number is to move by so many steps in a wave, of whose other people a share
   * has to do with its category: without the target (0) and with her (1).
   */
  private static double[][][] likelihoods(Rule rule, PlaceLevel level) {
    var others = rule.wave(level) - 1;
    var tables = new double[2][SHARES][5];
    for (var q = 0; q < SHARES; q++) {
      var chance = new double[2 * others + 1]; // of the net change of the others
      chance[others] = 1;
      for (var one = 0; one < others; one++) {
        var next = new double[chance.length];
        for (var i = 0; i < chance.length; i++) {
          if (chance[i] > 0) {
            next[i] += chance[i] * (1 - shareOf(q));
            if (i + 1 < chance.length) {
              next[i + 1] += chance[i] * shareOf(q) * .6;
            }
            if (i > 0) {
              next[i - 1] += chance[i] * shareOf(q) * .4;
            }
          }
        }
        chance = next;
      }
      for (var with = 0; with < 2; with++) {
        for (var i = 0; i < chance.length; i++) {
          for (var shift = 0; shift < rule.base(); shift++) {
            var steps = Math.floorDiv(shift + i - others + with, rule.base());
            tables[with][q][Math.clamp(steps, -2, 2) + 2] += chance[i] / rule.base();
          }
        }
        for (var z = 0; z < 5; z++) {
          tables[with][q][z] = (tables[with][q][z] + 1e-6) / (1 + 5e-6);
        }
      }
    }
    return tables;
  }

  private static void update(
      Target target, double[][][] likely, double[] mix, int[] was, int[] is, int base) {
    for (var country = 0; country < mix.length; country++) {
      var z = Math.clamp(Math.floorDiv(is[country] - was[country], base), -2, 2) + 2;
      var q = 0;
      for (var other = 1; other < SHARES; other++) {
        if (Math.abs(Math.log(shareOf(other)) - Math.log(Math.max(mix[country], .001)))
            < Math.abs(Math.log(shareOf(q)) - Math.log(Math.max(mix[country], .001)))) {
          q = other;
        }
      }
      target.belief[country] += Math.log(likely[1][q][z]) - Math.log(likely[0][q][z]);
    }
  }

  private record Seen(boolean shown, String asOf, int[] values) {
    private static final Seen NOTHING = new Seen(false, "", new int[0]);
  }

  /** Every table by destination, as everyone sees it. */
  private Map<String, Seen> destinations() {
    var seen = new LinkedHashMap<String, Seen>();
    var codes = PublicTable.DESTINATION.categories();
    published
        .sql(
            """
            select t.place, t.state, t.as_of::text as_of, s.key category, s.value::int as value
              from published.place_table t
              left join lateral jsonb_each_text(t.shown) s on true
             where t.tab = 'DESTINATION'
            """)
        .query(row -> {
          var shown = row.getString("state").equals("SHOWN");
          var asOf = row.getString("as_of");
          var one =
              seen.computeIfAbsent(
                  row.getString("place"), it -> new Seen(shown, asOf, new int[codes.size()]));
          if (row.getString("category") != null) {
            one.values[codes.indexOf(row.getString("category"))] = row.getInt("value");
          }
        });
    return seen;
  }

  private Map<String, Long> watermarks() {
    var marks = new HashMap<String, Long>();
    worker
        .sql("select place || ' ' || tab, watermark from statistics.wave where state <> 'NONE'")
        .query(row -> {
          marks.put(row.getString(1), row.getLong(2));
        });
    return marks;
  }

  /** Waves since then that hold too few different people, or people of too few villages. */
  private List<String> smallWaves(Map<String, Long> before) {
    var found = new ArrayList<String>();
    for (var after : watermarks().entrySet()) {
      var from = before.get(after.getKey());
      if (from != null && !from.equals(after.getValue())) {
        var place = after.getKey().substring(0, after.getKey().indexOf(' '));
        var table = after.getKey().substring(place.length() + 1);
        found.addAll(look(place, table, from, after.getValue()));
      }
    }
    return found;
  }

  private List<String> look(String place, String table, long from, long to) {
    var column =
        switch (PublicTable.valueOf(table)) {
          case TOTAL -> "left(phase, 0)";
          case PHASE -> "phase";
          case SEX -> "sex";
          case AGE -> "cohort";
          case DESTINATION -> "country";
          case SECTOR -> "sector";
        };
    return worker
        .sql(
            """
            with wave as (
              select person, max(village) village, (array_agg(account order by fold_no desc))[1] account
                from (select person, %s category, max(village) village, max(fold_no) fold_no,
                             (array_agg(account))[1] account
                        from tally.counted
                       where left(village, length(:place)) = :place
                         and fold_no > :from
                         and fold_no <= :to
                       group by person, %s
                      having sum(n) <> 0) net
               group by person)
            select :place || ' %s: ' || count(*) || ' people of ' || count(distinct village)
              from wave
            having count(*) < :need
                or length(:place) < 5 and count(distinct village) < 3
            """
                .formatted(column, column, table))
        .param("place", place)
        .param("from", from)
        .param("to", to)
        .param("need", IN_FORCE.wave(new PlaceCode(place).level()))
        .query(String.class)
        .list();
  }

  /** Everything outside, cell by cell. */
  private Map<String, String> everything() {
    var all = new TreeMap<String, String>();
    published
        .sql(
            """
            select place || ' ' || tab, state || ' ' || shown || ' ' || as_of
              from published.place_table
             union all
            select place || ' TOTAL', state || ' ' || value || ' ' || coalesce(as_of::text, '')
              from published.headline
            """)
        .query(row -> {
          all.put(row.getString(1), row.getString(2));
        });
    return all;
  }

  private Set<String> state() {
    return worker
        .sql(
            """
            select 'wave ' || w from statistics.wave w
             union all
            select 'cell ' || c from statistics.cell c
             union all
            select 'figure ' || f from tally.figure f
             union all
            select 'due ' || d from statistics.due d
             union all
            select 'waiting ' || count(*) from tally.delta
            """)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void count(Viewer officer, World world, World.Change change) {
    desk.executeWithoutResult(status -> tally.count(officer, world.deltas(change)));
  }

  /** By the officer of the village. */
  private void tell(World world, World.Change change) {
    var state = change.after() != null ? change.after() : change.before();
    var village = state == null ? 0 : state.village();
    tally.count(officers.get(village % officers.size()), world.deltas(change));
  }

  private void cycle() {
    background.executeWithoutResult(
        status -> publisher.publish(fold.next(100_000).orElseThrow(), now));
  }

  private Publisher publisher(Rule rule) {
    return new Publisher(
        places,
        pending,
        headlines,
        editions,
        waves,
        new Offsets(identity -> TableAttackTest.digest("test" + identity)),
        rule);
  }

  /** Waves of at most so many, which may follow each other at once. */
  private static Rule weaker(int wave, int base) {
    var all = new HashMap<PlaceLevel, Integer>();
    IN_FORCE.wave().forEach((level, k) -> all.put(level, Math.min(k, wave)));
    return new Rule(base, 250, 3, all, wave == 50 ? 3 : 0, Duration.ZERO, 40, 45);
  }
}
