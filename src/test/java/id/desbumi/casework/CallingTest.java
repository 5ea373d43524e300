package id.desbumi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.CaseReaders;
import id.desbumi.access.Sight;
import id.desbumi.access.Today;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Erasure;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.TestDatabase;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call goes in, is read by those it is for, and by nobody else. */
@SpringBootTest
class CallingTest {

  @Autowired Calls calls;
  @Autowired Receipts receipts;
  @Autowired Incoming incoming;
  @Autowired ReadingHours hours;
  @Autowired CaseReaders readers;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Erasure erasure;
  @Autowired Sight sight;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  @Value("${test.database}")
  String database;

  private Staff staff;
  private String regency;
  private Viewer worker;
  private Viewer desk;

  /** Each test has a regency of its own. */
  @BeforeEach
  void appoint() {
    staff = new Staff(accounts, appointing, clock);
    regency = "9%d.%02d".formatted(NUMBER / 90 + 1, NUMBER % 90 + 1);
    NUMBER++;
    worker = staff.appoint(Role.CASE_WORKER, regency);
    desk = staff.appoint(Role.CASE_DESK, "");
  }

  private static int NUMBER = 0;

  @Test
  void what_is_told_reaches_the_nearest_partner_and_nobody_else() {
    var receipt = calls.receive(Told.from(village()));
    var id = only(worker);
    assertThat(receipt.list()).isEqualTo(new PlaceCode(regency));
    assertThat(incoming.waiting(worker)).isEqualTo(1);
    assertThatThrownBy(() -> incoming.open(worker, id)).isInstanceOf(Refusal.class);
    incoming.read(worker, id);
    var call = incoming.open(worker, id);
    assertThat(call.happened()).isEqualTo(Told.STORY);
    assertThat(call.whereabouts()).isEqualTo(Told.PLACE);
    assertThat(call.contact().number()).isEqualTo(Told.NUMBER);
    assertThat(call.contact().notBy()).isEqualTo("Iparcontoh");
    assertThat(call.named()).isEqualTo(Told.NAMED);
    assertThat(call.steps())
        .extracting(OpenedCall.Done::kind)
        .containsExactly("diterima", "dibaca");

    for (var other :
        List.of(
            staff.appoint(Role.CASE_WORKER, "81.01"),
            desk,
            Staff.eyes(UUID.randomUUID(), Role.CASE_WORKER, regency))) {
      assertThat(incoming.list(other)).extracting(ListedCall::id).doesNotContain(id);
      assertThatThrownBy(() -> incoming.find(other, id)).isInstanceOf(NotThere.class);
      assertThatThrownBy(() -> incoming.open(other, id)).isInstanceOf(NotThere.class);
    }
    for (var role : List.of(Role.OFFICER, Role.KADER, Role.VILLAGE_HEAD)) {
      var atHome = staff.appoint(role, role == Role.KADER ? village() + ".01" : village());
      assertThat(incoming.list(atHome)).isEmpty();
      assertThat(incoming.waiting(atHome)).isZero();
      assertThatThrownBy(() -> incoming.find(atHome, id)).isInstanceOf(NotThere.class);
      assertThatThrownBy(() -> incoming.read(atHome, id)).isInstanceOf(NotThere.class);
      assertThatThrownBy(() -> incoming.take(atHome, id)).isInstanceOf(NotThere.class);
      assertThatThrownBy(() -> incoming.answer(atHome, id, UUID.randomUUID(), "x"))
          .isInstanceOf(NotThere.class);
      assertThatThrownBy(() -> incoming.refer(atHome, id)).isInstanceOf(NotThere.class);
    }
  }

  @Test
  void the_second_wall_shows_a_desk_nothing_when_the_first_is_forgotten() {
    calls.receive(Told.from(village()));
    var officer = staff.appoint(Role.OFFICER, village());
    for (var table : List.of("call", "step")) {
      assertThatThrownBy(() ->
              sight.of(
                  officer,
                  () ->
                      db.sql("select count(*) from casework." + table)
                          .query(Integer.class)
                          .single()))
          .as("nobody is reading")
          .hasMessageContaining("casework");
    }
    for (var role : Role.values()) {
      assertThat(rows(officer, role)).as("an officer as " + role).isZero();
    }
    assertThat(rows(worker, Role.CASE_WORKER)).isEqualTo(1);
    assertThat(rows(worker, Role.CASE_DESK)).as("a role she does not hold").isZero();
    assertThatThrownBy(() ->
            sight.of(
                officer,
                () -> db.sql("insert into casework.call select * from casework.call").update()))
        .as("writing past the slot")
        .hasMessageContaining("casework");
  }

  @Test
  @DisplayName("8.3: whoever is named does not find it not even a case worker")
  void whoever_is_named_does_not_find_it_not_even_a_case_worker() {
    var kin = staff.appoint(Role.CASE_WORKER, regency);
    calls.receive(Told.from(village(), kin.account()));
    var id = only(worker);
    assertThat(incoming.list(kin)).isEmpty();
    assertThat(incoming.waiting(kin)).isZero();
    assertThatThrownBy(() -> incoming.find(kin, id)).isInstanceOf(NotThere.class);
    assertThat(rows(kin, Role.CASE_WORKER)).as("the second wall").isZero();
    // nor in another role, nor once it was handed over
    var alsoAtTheDesk = staff.also(kin.account(), Role.CASE_DESK, "");
    incoming.refer(worker, id);
    assertThatThrownBy(() -> incoming.find(alsoAtTheDesk, id)).isInstanceOf(NotThere.class);
    assertThat(incoming.list(desk)).extracting(ListedCall::id).contains(id);
  }

  @Test
  void when_all_of_the_partner_are_named_the_national_desk_reads_it() {
    var receipt = calls.receive(Told.from(village(), worker.account()));
    assertThat(receipt.list()).isEqualTo(PlaceCode.NATION);
    assertThat(incoming.list(worker)).isEmpty();
    assertThat(incoming.list(desk)).isNotEmpty();
  }

  @Test
  void what_nobody_could_read_is_not_taken_in() {
    var everybody = readers.list().stream().map(CaseReaders.Reader::account).toArray(UUID[]::new);
    assertThatThrownBy(() -> calls.receive(Told.from(village(), everybody)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_village_without_a_partner_is_read_by_the_national_desk() {
    assertThat(calls.receive(Told.from("82.01.01.2001")).list()).isEqualTo(PlaceCode.NATION);
    assertThat(calls.receive(Told.from("")).list()).isEqualTo(PlaceCode.NATION);
  }

  @Test
  void sent_twice_it_is_one_call_with_one_number_and_other_words_are_another() {
    var request = UUID.randomUUID();
    var first = calls.receive(Told.from(request, village(), Told.STORY));
    var again = calls.receive(Told.from(request, village(), Told.STORY));
    assertThat(again).isEqualTo(first);
    assertThat(incoming.list(worker)).hasSize(1);
    var other = calls.receive(Told.from(request, village(), "Ceritacontoh lain 😀"));
    assertThat(other.code()).isNotEqualTo(first.code());
    assertThat(incoming.list(worker)).hasSize(2);
  }

  @Test
  void what_is_not_read_in_the_time_promised_the_national_desk_sees_too() throws SQLException {
    calls.receive(Told.from(village()));
    var id = only(worker);
    assertThat(incoming.list(desk)).extracting(ListedCall::id).doesNotContain(id);
    late(id);
    assertThat(incoming.list(worker)).as("the partner still has it").hasSize(1);
    assertThat(incoming.find(desk, id).isLate(clock.instant())).isTrue();
    incoming.read(desk, id);
    assertThat(incoming.open(desk, id).happened()).isEqualTo(Told.STORY);
    assertThat(incoming.list(worker)).hasSize(1);
  }

  @Test
  void what_was_handed_over_the_partner_reads_no_more() {
    calls.receive(Told.from(village()));
    var id = only(worker);
    incoming.read(worker, id);
    incoming.refer(worker, id);
    assertThat(incoming.list(worker)).isEmpty();
    assertThatThrownBy(() -> incoming.open(worker, id)).isInstanceOf(NotThere.class);
    assertThat(incoming.find(desk, id).state()).isEqualTo(CallState.REFERRED);
    incoming.read(desk, id);
    incoming.answer(desk, id, UUID.randomUUID(), "Pesan sudah diterima");
    assertThatThrownBy(() -> incoming.refer(desk, id)).isInstanceOf(Refusal.class);
  }

  @Test
  void behind_her_number_is_the_answer_and_never_her_own_words() {
    var code = calls.receive(Told.from(village())).code();
    var id = only(worker);
    assertThat(receipts.find(code.spoken()).orElseThrow().readAt()).isNull();
    incoming.read(worker, id);
    assertThat(receipts.find(code.spoken()).orElseThrow().readAt()).isNotNull();
    incoming.take(worker, id);
    var request = UUID.randomUUID();
    incoming.answer(worker, id, request, "Apakah Minggu cocok?");
    incoming.answer(worker, id, request, "Apakah Minggu cocok?");
    var word = UUID.randomUUID();
    assertThat(receipts.add(code.digits(), word, "Ceritacontoh tambahan")).isTrue();
    assertThat(receipts.add(code.digits(), word, "Ceritacontoh tambahan")).isTrue();
    var found = receipts.find(code.digits()).orElseThrow();
    assertThat(found.state()).isEqualTo(CallState.ANSWERED);
    assertThat(found.waitingSince()).as("her word waits").isNotNull();
    assertThat(found.words())
        .extracting(Receipts.Word::text)
        .containsExactly("Apakah Minggu cocok?", null);
    assertThat(incoming.waiting(worker)).isEqualTo(1);
    incoming.read(worker, id);
    assertThat(incoming.open(worker, id).said())
        .extracting(OpenedCall.Said::text)
        .containsExactly("Apakah Minggu cocok?", "Ceritacontoh tambahan");
    assertThat(incoming.find(worker, id).state()).isEqualTo(CallState.ANSWERED);
  }

  @Test
  void a_number_that_fits_nothing_finds_nothing() {
    var code = calls.receive(Told.from(village())).code();
    var other = ReceiptCode.of(UUID.randomUUID().toString().getBytes());
    for (var typed : List.of("", "123", other.digits(), code.digits().substring(1), "none")) {
      assertThat(receipts.find(typed)).as(typed).isEmpty();
      assertThat(receipts.add(typed, UUID.randomUUID(), "x")).isFalse();
    }
  }

  @Test
  @DisplayName("8.7: only a case worker links a person and one who excluded her shuts her out")
  void only_a_case_worker_links_a_person_and_one_who_excluded_her_shuts_her_out() {
    var village = new AVillage("34.01.01.2001", people, journeys);
    var near = staff.appoint(Role.CASE_WORKER, "34.01");
    var her = village.person("Warga Contoh 7");
    calls.receive(Told.from(village.code().value()));
    var id = only(near);
    incoming.read(near, id);
    assertThatThrownBy(() -> incoming.link(near, id, new PersonId(UUID.randomUUID())))
        .isInstanceOf(NotThere.class);
    incoming.link(near, id, her);
    assertThat(incoming.open(near, id).person()).isEqualTo(her.value());
    var excluded = Viewers.without(near, her.value());
    assertThat(incoming.list(excluded)).isEmpty();
    assertThatThrownBy(() -> incoming.find(excluded, id)).isInstanceOf(NotThere.class);
  }

  @Test
  void when_the_partner_leaves_its_calls_are_the_national_desks() throws SQLException {
    calls.receive(Told.from(village()));
    var id = only(worker);
    incoming.read(worker, id);
    incoming.take(worker, id);
    assertThat(incoming.list(desk)).extracting(ListedCall::id).doesNotContain(id);
    try (var connection = TestDatabase.get().superuser(database);
        var statement =
            connection.prepareStatement(
                "update access.role_grant set ended_at = now(), ended_by = account where account = ?")) {
      statement.setObject(1, worker.account());
      statement.executeUpdate();
    }
    assertThat(rows(worker, Role.CASE_WORKER)).as("she left, by the second wall too").isZero();
    assertThat(incoming.list(worker)).isEmpty();
    assertThat(incoming.list(desk)).extracting(ListedCall::id).contains(id);
    incoming.take(desk, id);
    incoming.answer(desk, id, UUID.randomUUID(), "Kami teruskan dari sini");
    assertThat(incoming.open(desk, id).happened()).isEqualTo(Told.STORY);
  }

  /** A desk must not do away with what was told about it. */
  @Test
  void when_her_record_is_erased_at_the_desk_the_call_stays_and_only_the_link_goes() {
    var village = new AVillage("34.02.01.2001", people, journeys);
    var near = staff.appoint(Role.CASE_WORKER, "34.02");
    var her = village.person("Warga Contoh 8");
    calls.receive(Told.from(village.code().value()));
    var id = only(near);
    incoming.read(near, id);
    incoming.link(near, id, her);
    erasure.erase(village.officer(), her, UUID.randomUUID(), Erasure.Reason.KEPT_LONG_ENOUGH);
    var call = incoming.open(near, id);
    assertThat(call.person()).isNull();
    assertThat(call.happened()).isEqualTo(Told.STORY);
  }

  @Test
  void reading_hours_are_said_by_the_readers_and_kept_in_the_promise() {
    assertThat(hours.of(new PlaceCode(regency))).isEmpty();
    hours.set(worker, "Pendamping Contoh", List.of(1, 2), LocalTime.of(8, 0), LocalTime.of(9, 0));
    var said = hours.of(new PlaceCode(regency)).orElseThrow();
    assertThat(said.days()).containsExactly(1, 2);
    var receipt = calls.receive(Told.from(village()));
    assertThat(receipt.readBy()).isEqualTo(said.readBy(clock.instant()));
    assertThatThrownBy(() ->
            hours.set(
                Viewers.officer(village()), "x", List.of(1), LocalTime.NOON, LocalTime.of(13, 0)))
        .isInstanceOf(NotThere.class);
  }

  /** Without the keys a copy of the database tells no story, no place, no name, no number. */
  @Test
  void a_copy_of_the_database_tells_nothing() throws SQLException {
    var kin = staff.appoint(Role.CASE_WORKER, regency);
    var officer = staff.appoint(Role.OFFICER, village());
    var told = Told.from(village(), kin.account());
    var code =
        calls
            .receive(
                new NewCall(
                    told.request(),
                    Door.DESK,
                    told.home(),
                    told.happened(),
                    told.whereabouts(),
                    told.contact(),
                    told.named(),
                    told.shutOut(),
                    officer.account(),
                    false))
            .code();
    var id = only(worker);
    incoming.read(worker, id);
    incoming.answer(worker, id, UUID.randomUUID(), "Jawabancontoh");
    receipts.add(code.digits(), UUID.randomUUID(), "Tambahancontoh");
    var dump = dump();
    assertThat(dump).contains("casework.call");
    for (var word : Told.WORDS) {
      assertThat(dump).doesNotContain(word);
    }
    assertThat(dump)
        .doesNotContain("Jawabancontoh")
        .doesNotContain("Tambahancontoh")
        .doesNotContain(code.digits())
        .doesNotContain(code.spoken())
        .doesNotContain(told.request().toString());
    var calls = dump.lines().filter(line -> line.startsWith("casework.call ")).toList();
    assertThat(calls).isNotEmpty().noneMatch(line -> line.contains(village()));
    assertThat(calls).noneMatch(line -> line.contains(officer.account().toString()));
    assertThat(calls).noneMatch(line -> line.contains(kin.account().toString()));
  }

  /** Every column of every table, as text; what is sealed also as the letters it might hold. */
  private String dump() throws SQLException {
    var all = new StringBuilder();
    try (var connection = TestDatabase.get().superuser(database)) {
      var tables = new ArrayList<String>();
      try (var names =
          connection
              .createStatement()
              .executeQuery(
                  """
                  select format('%I.%I', n.nspname, c.relname)
                    from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                   where c.relkind in ('r', 'm')
                     and n.nspname not in ('pg_catalog', 'information_schema')
                     and n.nspname not like 'pg_toast%'
                     and c.relname not in ('place', 'place_name')
                  """)) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (var table : tables) {
        try (var rows = connection.createStatement().executeQuery("select * from " + table)) {
          var n = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            all.append(table);
            for (var i = 1; i <= n; i++) {
              var bytes = rows.getObject(i) instanceof byte[] sealed ? sealed : null;
              all.append(' ')
                  .append(
                      bytes == null
                          ? rows.getString(i)
                          : new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                              .replaceAll("\\R", " "));
            }
            all.append('\n');
          }
        }
      }
    }
    return all.toString();
  }

  private int rows(Viewer account, Role role) {
    return sight.of(
        account,
        () -> {
          db.sql(
                  """
                  select casework.read_as(:account, :role, :me, '{}',
                         :today, now(), '{}', '{}')::text
                  """)
              .param("account", account.account())
              .param("role", role.name())
              .param("me", reading.me(account))
              .param("today", Today.of(clock))
              .query(String.class)
              .optional();
          return db.sql("select count(*) from casework.call where list = :list")
              .param("list", regency)
              .query(Integer.class)
              .single();
        });
  }

  @Autowired Reading reading;

  private void late(UUID id) throws SQLException {
    try (var connection = TestDatabase.get().superuser(database);
        var statement =
            connection.prepareStatement(
                "update casework.call set read_by = now() - interval '1 hour' where id = ?")) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }

  private UUID only(Viewer viewer) {
    var all = incoming.list(viewer);
    assertThat(all).hasSize(1);
    return all.getFirst().id();
  }

  private String village() {
    return regency + ".01.2001";
  }
}
