package id.desbumi.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.PlaceCode;
import id.desbumi.database.DatabaseRole;
import id.desbumi.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A newer list of places comes: what it adds, ends and renames. Each test has a fresh database. */
class PlaceLoadingTest {

  private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 5, 1);
  private static final PlaceCode SUMBERSALAK = new PlaceCode("35.09.28.2008");

  private static PlaceList ours;

  private final Clock clock = Clock.fixed(Instant.parse("2027-05-02T03:00:00Z"), ZoneOffset.UTC);
  private JdbcClient db;
  private PlaceLoading loading;
  private Places places;

  @BeforeAll
  static void read() {
    ours = PlaceList.ours();
  }

  @BeforeEach
  void fresh() {
    var login = TestDatabase.get().login(TestDatabase.get().fresh(), DatabaseRole.WORKER);
    var worker = new DriverManagerDataSource(login.url(), login.user(), login.password());
    db = JdbcClient.create(worker);
    var table = new PlaceTable(db);
    var atlases = new Atlases(table, new FirstFilling(worker, clock));
    loading = new PlaceLoading(worker, clock, atlases);
    places = new Places(atlases, new NeighbourhoodsAtHand(db), table);
  }

  @Test
  void the_same_list_again_changes_nothing() {
    var loaded = loading.load(ours);
    assertThat(loaded.added()).isEmpty();
    assertThat(loaded.ended()).isEmpty();
    assertThat(loaded.renamed()).isEmpty();
    assertThat(places.children(PlaceCode.NATION)).hasSize(38);
  }

  @Test
  void a_place_that_is_gone_ends_and_still_answers_with_its_name() {
    assertThat(loading.load(newer("35.09.28.2008", null)).ended()).containsExactly(SUMBERSALAK);
    var ended = places.find(SUMBERSALAK).orElseThrow();
    assertThat(ended.name()).isEqualTo("Sumbersalak");
    assertThat(ended.until()).isEqualTo(NEXT_YEAR);
    assertThat(places.children(SUMBERSALAK.parent())).doesNotContain(ended).hasSize(9);
    assertThat(places.search("sumbersalak jember", 10)).isEmpty();
    assertThat(places.chain(SUMBERSALAK)).hasSize(4);
  }

  @Test
  void a_place_that_comes_back_counts_again() {
    loading.load(newer("35.09.28.2008", null));
    assertThat(loading.load(new PlaceList("third", NEXT_YEAR, ours.lines())).added())
        .containsExactly(SUMBERSALAK);
    assertThat(places.find(SUMBERSALAK)).get().extracting(Place::ended).isEqualTo(false);
  }

  @Test
  void a_renamed_place_keeps_its_code_and_its_old_name_is_on_record() {
    var loaded = loading.load(newer("35.09.28.2008", "Sumber Makmur"));
    assertThat(loaded.renamed()).containsExactly(SUMBERSALAK);
    assertThat(places.find(SUMBERSALAK)).get().extracting(Place::name).isEqualTo("Sumber Makmur");
    assertThat(places.successors(SUMBERSALAK))
        .containsExactly(
            new Succession(
                SUMBERSALAK, SUMBERSALAK, Succession.Kind.RENAME, NEXT_YEAR, "Sumbersalak"));
  }

  @Test
  void other_capitals_are_no_new_name() {
    var loaded = loading.load(newer("35.09.28.2008", "SUMBERSALAK"));
    assertThat(loaded.renamed()).isEmpty();
    assertThat(places.find(SUMBERSALAK)).get().extracting(Place::name).isEqualTo("SUMBERSALAK");
    assertThat(places.successors(SUMBERSALAK)).isEmpty();
  }

  @Test
  void a_new_village_counts_from_the_day_of_the_list() {
    var lines = new ArrayList<>(ours.lines());
    lines.add(new PlaceList.Line("35.09.28.2011", "Salak Baru"));
    var loaded = loading.load(new PlaceList("next", NEXT_YEAR, lines));
    assertThat(loaded.added()).containsExactly(new PlaceCode("35.09.28.2011"));
    assertThat(places.search("salak baru ledokombo", 1).getFirst().place().code().value())
        .isEqualTo("35.09.28.2011");
    assertThat(
            db.sql("select valid_from from territory.place where code = '35.09.28.2011'")
                .query(LocalDate.class)
                .single())
        .isEqualTo(NEXT_YEAR);
  }

  @Test
  void a_split_village_tells_both_that_came_of_it() {
    db.sql(
            """
            insert into territory.succession (old, new, kind, on_date, old_name)
            values ('35.09.28.2008', '35.09.28.2007', 'SPLIT', '2026-08-17', 'Sumbersalak'),
                   ('35.09.28.2008', '35.09.28.2006', 'SPLIT', '2026-08-17', 'Sumbersalak')
            """)
        .update();
    assertThat(places.successors(SUMBERSALAK))
        .extracting(s -> s.successor().value())
        .containsExactly("35.09.28.2006", "35.09.28.2007");
    assertThat(places.predecessors(new PlaceCode("35.09.28.2007")))
        .extracting(Succession::old)
        .containsExactly(SUMBERSALAK);
  }

  @Test
  void half_a_list_is_refused_and_ends_nothing() {
    var half = new PlaceList("half", NEXT_YEAR, ours.lines().subList(0, 60_000));
    assertThatThrownBy(() -> loading.load(half)).hasMessageContaining("will not be whole");
    assertThat(
            db.sql("select count(*) from territory.place where valid_to is null")
                .query(Integer.class)
                .single())
        .isEqualTo(91_599);
  }

  @Test
  void an_older_list_is_refused() {
    var older = new PlaceList("older", LocalDate.of(2020, 1, 1), ours.lines());
    assertThatThrownBy(() -> loading.load(older)).hasMessageContaining("newer list");
  }

  @Test
  void a_list_with_a_village_in_no_district_is_refused() {
    assertThatThrownBy(() ->
            new PlaceList(
                "odd", NEXT_YEAR, List.of(new PlaceList.Line("35.09.28.2008", "Sumbersalak"))))
        .hasMessageContaining("35.09.28.2008");
  }

  @Test
  void a_list_is_read_from_a_folder(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("provinces.csv"), "code,name\n99,Contoh\n");
    Files.writeString(folder.resolve("regencies.csv"), "code,province_code,name\n99.01,99,Kota\n");
    Files.writeString(folder.resolve("districts.csv"), "code,regency_code,name\n");
    Files.writeString(folder.resolve("villages.csv"), "code,district_code,name\n");
    assertThat(PlaceList.in(folder, "mine", NEXT_YEAR).lines())
        .containsExactly(new PlaceList.Line("99", "Contoh"), new PlaceList.Line("99.01", "Kota"));
  }

  @Test
  void an_empty_table_is_filled_once() throws Exception {
    var database = TestDatabase.get().fresh();
    try (var superuser = TestDatabase.get().superuser(database);
        var statement = superuser.createStatement()) {
      statement.execute(
          "truncate territory.place, territory.edition, territory.source restart identity cascade");
    }
    var login = TestDatabase.get().login(database, DatabaseRole.WORKER);
    var worker = new DriverManagerDataSource(login.url(), login.user(), login.password());
    FirstFilling.of(worker, clock);
    assertThat(new PlaceTable(JdbcClient.create(worker)).all()).hasSize(91_599);
    FirstFilling.of(worker, clock);
    assertThat(new PlaceTable(JdbcClient.create(worker)).edition()).isEqualTo(1);
  }

  /** Our list without one place, or with another name for it. */
  private static PlaceList newer(String code, @Nullable String name) {
    var lines = new ArrayList<>(ours.lines());
    lines.removeIf(line -> line.code().equals(code));
    if (name != null) {
      lines.add(new PlaceList.Line(code, name));
    }
    return new PlaceList("next", NEXT_YEAR, lines);
  }
}
