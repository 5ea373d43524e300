package id.desbumi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Reach.Range;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.database.DatabaseRole;
import id.desbumi.testing.TestDatabase;
import id.desbumi.testing.Viewers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who sees whom is said three times: in Java, in the queries (the first wall), in row security (the
 * second). Here they are held to one answer, on a table of their own in a database of their own.
 */
class PredicateTest {

  private record Someone(UUID id, PlaceCode place, boolean kept) {}

  private static final int PEOPLE = 50_000;
  private static final List<PlaceCode> PLACES =
      IntStream.rangeClosed(1, 40)
          .mapToObj(i ->
              new PlaceCode(
                  "3%d.%02d.%02d.%d%s"
                      .formatted(
                          i % 2,
                          1 + i % 3,
                          1 + i % 4,
                          2001 + i % 10,
                          i % 3 == 0 ? ".01" : i % 3 == 1 ? ".01.002" : "")))
          .distinct()
          .toList();
  private static final List<Someone> FEW = new ArrayList<>();

  private static JdbcClient owner;
  private static JdbcClient app;
  private static Sight sight;
  private static TransactionTemplate transactions;

  @BeforeAll
  static void a_table_of_people() {
    var server = TestDatabase.get();
    var name = server.fresh();
    owner = JdbcClient.create(source(server, name, DatabaseRole.OWNER));
    var login = server.login(name, DatabaseRole.APP);
    var one = new SingleConnectionDataSource(login.url(), login.user(), login.password(), true);
    app = JdbcClient.create(one);
    var manager = new JdbcTransactionManager(one);
    transactions = new TransactionTemplate(manager);
    sight = new Sight(manager, app);
    owner
        .sql(
            """
            create table access.sample (
              id uuid primary key,
              place_now text collate "C" not null,
              kept_in_village boolean not null
            )
            """)
        .update();
    owner.sql("create index sample_place on access.sample (place_now, id)").update();
    owner.sql("call access.protect('access.sample', 'id')").update();
    owner.sql("grant select, insert, update on access.sample to desbumi_app").update();
    owner
        .sql(
            """
            insert into access.sample
            select gen_random_uuid(), '40.' || lpad((n % 20)::text, 2, '0') || '.01.' || 2000 + n % 97,
                   n % 10 = 0
              from generate_series(1, :n) n
            """)
        .param("n", PEOPLE)
        .update();
    var random = new Random(7);
    for (var i = 0; i < 300; i++) {
      var place = PLACES.get(random.nextInt(PLACES.size()));
      var someone = new Someone(new UUID(1, i), place, random.nextInt(4) == 0);
      FEW.add(someone);
      owner
          .sql("insert into access.sample values (:id, :place, :kept)")
          .param("id", someone.id())
          .param("place", place.value())
          .param("kept", someone.kept())
          .update();
    }
    owner.sql("analyze access.sample").update();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void java_the_first_wall_and_the_second_give_one_answer(long seed) {
    var viewer = viewer(new Random(seed));
    var java =
        FEW.stream()
            .filter(one -> viewer.maySee(one.id(), one.place(), one.kept()))
            .map(Someone::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(throughFirstWall(owner, viewer)).as("first wall alone").isEqualTo(java);
    assertThat(sight.of(viewer, () -> few("select id from access.sample where id < :end", app)))
        .as("second wall alone")
        .isEqualTo(java);
    assertThat(sight.of(viewer, () -> throughFirstWall(app, viewer))).as("both").isEqualTo(java);
    var someone = FEW.get((int) seed);
    var single =
        app.sql(
                """
                select id
                  from access.sample
                 where id = :id
                   and id <> all(:excluded)
                   and (id = any(:opened)
                        or exists (select 1
                                     from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                    where place_now >= r.lo
                                      and place_now < r.hi
                                      and (r.inside or not kept_in_village)))
                """)
            .param("opened", viewer.openedIds())
            .param("id", someone.id())
            .param("excluded", viewer.excludedIds())
            .param("lo", viewer.people().lo())
            .param("hi", viewer.people().hi())
            .param("inside", viewer.people().inside());
    assertThat(sight.of(viewer, () -> single.query(UUID.class).optional()).isPresent())
        .as("one record")
        .isEqualTo(java.contains(someone.id()));
  }

  @Test
  void when_nobody_was_told_to_be_looking_there_is_an_error_and_no_row() {
    assertThatThrownBy(PredicateTest::everybody)
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("nobody is looking");
    sight.run(Viewers.officer("40.01.01.2003"), PredicateTest::everybody);
    assertThatThrownBy(PredicateTest::everybody)
        .as("on a connection that has seen before")
        .rootCause()
        .hasMessageContaining("nobody is looking");
    assertThatThrownBy(() -> transactions.executeWithoutResult(it -> everybody()))
        .rootCause()
        .hasMessageContaining("nobody is looking");
  }

  @Test
  void a_query_that_forgot_the_first_wall_still_shows_nobody_else() {
    var village = "40.03.01.2003";
    var seen = sight.of(Viewers.officer(village), PredicateTest::everybody);
    var there =
        owner
            .sql("select count(*) from access.sample where place_now = :place")
            .param("place", village)
            .query(Integer.class)
            .single();
    assertThat(seen).isEqualTo(there).isPositive();
    assertThat(sight.of(Viewers.admin(), PredicateTest::everybody)).isZero();
  }

  @Test
  void nobody_is_written_outside_of_ones_reach() {
    var officer = Viewers.officer("40.03.01.2003");
    sight.run(officer, () -> write("40.03.01.2003.01"));
    assertThatThrownBy(() -> sight.run(officer, () -> write("40.03.01.2004")))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> sight.run(Viewers.analyst("40"), () -> write("40.03.01.2003")))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void what_is_opened_in_an_emergency_is_for_looking_and_never_beats_her_own_no() {
    var her = FEW.getFirst();
    var head = Viewers.opened(Viewers.head("40.03.01.2003"), her.id());
    assertThat(head.maySee(her.id(), her.place(), true)).isTrue();
    assertThat(sight.of(head, () -> few("select id from access.sample where id < :end", app)))
        .containsExactly(her.id());
    assertThatThrownBy(() ->
            sight.run(
                head,
                () ->
                    app.sql("update access.sample set kept_in_village = true where id = :id")
                        .param("id", her.id())
                        .update()))
        .rootCause()
        .hasMessageContaining("row-level security");
    var excluded = Viewers.without(head, her.id());
    assertThat(excluded.maySee(her.id(), her.place(), true)).isFalse();
    assertThat(sight.of(excluded, PredicateTest::everybody)).isZero();
  }

  @Test
  void a_transaction_has_one_pair_of_eyes() {
    var officer = Viewers.officer("40.03.01.2003");
    assertThatThrownBy(() ->
            sight.run(
                officer,
                () -> sight.run(Viewers.officer("40.03.01.2004"), PredicateTest::everybody)))
        .isInstanceOf(IllegalStateException.class);
    sight.run(officer, () -> sight.run(officer, PredicateTest::everybody));
  }

  @Test
  void a_list_of_a_village_keeps_its_index_with_both_walls_up() {
    var plan = plan(Viewers.officer("40.03.01.2003"));
    assertThat(plan).contains("Index Cond").contains("sample_place").doesNotContain("Seq Scan");
    assertThat(plan).as("settings are read once, not row by row").contains("InitPlan");
    var several = plan(Viewers.caseWorker("40.03.01.2003", "40.05.01.2005", "40.07.01.2007"));
    assertThat(several).contains("Index Cond").contains("sample_place").doesNotContain("Seq Scan");
  }

  private static String plan(Viewer viewer) {
    return sight.of(
        viewer,
        () ->
            String.join(
                "\n",
                app.sql(
                        """
                        explain (analyze, costs off, timing off, summary off)
                        select p.id
                          from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                         cross join lateral (
                               select id, place_now
                                 from access.sample
                                where place_now >= r.lo
                                  and place_now < r.hi
                                  and (r.inside or not kept_in_village)
                                  and id <> all(:excluded)
                                order by place_now, id
                                limit 50) p
                         order by p.place_now, p.id
                         limit 50
                        """)
                    .param("lo", viewer.people().lo())
                    .param("hi", viewer.people().hi())
                    .param("inside", viewer.people().inside())
                    .param("excluded", viewer.excludedIds())
                    .query(String.class)
                    .list()));
  }

  private static Set<UUID> throughFirstWall(JdbcClient db, Viewer viewer) {
    return new TreeSet<>(
        db.sql(
                """
                select p.id
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select id
                         from access.sample
                        where place_now >= r.lo
                          and place_now < r.hi
                          and (r.inside or not kept_in_village)
                          and id <> all(:excluded)
                          and id < :end) p
                 union
                select id
                  from access.sample
                 where id = any(:opened)
                   and id <> all(:excluded)
                """)
            .param("opened", viewer.openedIds())
            .param("lo", viewer.people().lo())
            .param("hi", viewer.people().hi())
            .param("inside", viewer.people().inside())
            .param("excluded", viewer.excludedIds())
            .param("end", new UUID(1, 300))
            .query(UUID.class)
            .list());
  }

  private static Set<UUID> few(String sql, JdbcClient db) {
    return new TreeSet<>(db.sql(sql).param("end", new UUID(1, 300)).query(UUID.class).list());
  }

  private static int everybody() {
    return app.sql("select count(*) from access.sample").query(Integer.class).single();
  }

  private static void write(String place) {
    app.sql("insert into access.sample values (:id, :place, false)")
        .param("id", UUID.randomUUID())
        .param("place", place)
        .update();
  }

  /**
   * Somebody with no, one or several ranges, from inside and outside, with and without exclusions
   * and records opened in an emergency.
   */
  private static Viewer viewer(Random random) {
    var ranges =
        random
            .ints(random.nextInt(4), 0, PLACES.size())
            .mapToObj(i -> {
              var place = PLACES.get(i).value();
              var cut = new int[] {0, 2, 5, 8, 13, place.length()}[random.nextInt(6)];
              var code = new PlaceCode(place.substring(0, Math.min(cut, place.length())));
              return random.nextBoolean() ? Range.below(code) : Range.fromOutside(code);
            })
            .toList();
    var excluded =
        random
            .ints(random.nextInt(3) * 20L, 0, FEW.size())
            .mapToObj(i -> FEW.get(i).id())
            .collect(Collectors.toSet());
    var opened =
        random
            .ints(random.nextInt(3) * 5L, 0, FEW.size())
            .mapToObj(i -> FEW.get(i).id())
            .collect(Collectors.toSet());
    return new Viewer(
        UUID.randomUUID(),
        "Petugas Contoh",
        Role.OFFICER,
        PlaceCode.NATION,
        new Reach(ranges),
        Reach.NOTHING,
        excluded,
        opened);
  }

  private static DataSource source(TestDatabase server, String name, DatabaseRole role) {
    var login = server.login(name, role);
    return new DriverManagerDataSource(login.url(), login.user(), login.password());
  }
}
