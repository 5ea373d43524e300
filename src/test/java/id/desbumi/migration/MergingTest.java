package id.desbumi.migration;

import static id.desbumi.migration.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.access.Exclusions;
import id.desbumi.access.NamedExclusions;
import id.desbumi.core.NotThere;
import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Verdict;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Answer;
import id.desbumi.registry.Changing;
import id.desbumi.registry.ConsentKind;
import id.desbumi.registry.Consents;
import id.desbumi.registry.Erasure;
import id.desbumi.registry.Families;
import id.desbumi.registry.Handovers;
import id.desbumi.registry.Merging;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.Relative;
import id.desbumi.registry.Search;
import id.desbumi.testing.TestDatabase;
import id.desbumi.testing.Viewers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One woman, written down twice: both ids answer for her for ever, and nothing of hers is lost. */
@SpringBootTest
class MergingTest {

  private static final PlaceCode VILLAGE = new PlaceCode("35.09.17.2007");
  private static final PlaceCode ELSEWHERE = new PlaceCode("35.09.17.2008");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired People people;
  @Autowired Families families;
  @Autowired Consents consents;
  @Autowired NamedExclusions named;
  @Autowired Exclusions exclusions;
  @Autowired Journeys journeys;
  @Autowired Handovers handovers;
  @Autowired Merging merging;
  @Autowired Erasure erasure;
  @Autowired Search search;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  private final Viewer officer = Story.officer(VILLAGE);

  @Test
  void everything_the_other_record_knew_answers_through_the_one_that_stays() {
    var stays = person(Map.of(PersonField.OCCUPATION, Answer.of("Tani")));
    var gone = person(Map.of(PersonField.PHONE, Answer.of("+6281200000001")));
    var journey = journey(gone, EventKind.DEPARTED);
    journeys.change(
        officer,
        UUID.randomUUID(),
        journey,
        1,
        new EnumMap<>(Map.of(JourneyField.WAGE_FOUND, Answer.of("TWD 17000"))));
    journeys.contact(
        officer,
        UUID.randomUUID(),
        journey,
        new NewContact(
            UUID.randomUUID(), LocalDate.now(clock), "telepon", "ia_sendiri", true, "baik"));
    families.add(officer, UUID.randomUUID(), gone, relative("Anak Contoh"));
    consents.record(officer, gone, ConsentKind.NOTICE, true, "lisan");

    assertThat(merge(stays, gone, Set.of(PersonField.PHONE))).isEqualTo(stays);

    var her = people.find(officer, gone).orElseThrow();
    assertThat(her.id()).isEqualTo(stays);
    assertThat(people.open(officer, gone).id()).isEqualTo(stays);
    assertThat(her.answer(PersonField.OCCUPATION).value()).isEqualTo("Tani");
    assertThat(people.reveal(officer, gone, PersonField.PHONE)).isEqualTo("+6281200000001");
    var moved = journeys.of(officer, stays);
    assertThat(moved).hasSize(1);
    assertThat(moved.getFirst().phase()).isEqualTo(Phase.ABROAD);
    assertThat(moved.getFirst().contacts()).hasSize(1);
    assertThat(journeys.reveal(officer, journey, JourneyField.WAGE_FOUND)).isEqualTo("TWD 17000");
    assertThat(journeys.closed(officer, journey).get(JourneyField.EMPLOYER))
        .isEqualTo(Answer.of("Majikan Contoh"));
    assertThat(families.of(officer, stays))
        .extracting(Relative::name)
        .containsExactly("Anak Contoh");
    assertThat(consents.of(officer, gone)).hasSize(1);
    assertThat(people.village(officer, VILLAGE))
        .extracting(one -> one.id())
        .contains(stays)
        .doesNotContain(gone);
    assertThat(left(gone)).containsExactlyInAnyOrder("registry.person");
  }

  @Test
  void a_device_that_knows_only_the_old_id_goes_on_writing() {
    var stays = person(Map.of(PersonField.EDUCATION, Answer.of("sd")));
    var gone = person(Map.of());
    merge(stays, gone, Set.of());

    var begun =
        journeys
            .beginAll(
                officer,
                List.of(
                    new ToBegin(UUID.randomUUID(), draft(gone, new JourneyId(UUID.randomUUID())))))
            .getFirst();
    assertThat(begun).isInstanceOf(Verdict.Now.class);
    assertThat(journeys.of(officer, stays)).hasSize(1);
    assertThat(change(gone, PersonField.NICKNAME, "Contoh")).isInstanceOf(Changing.Done.class);
    assertThat(change(gone, PersonField.EDUCATION, "smp")).isInstanceOf(Changing.Differs.class);
    people.check(officer, UUID.randomUUID(), gone);
    assertThat(people.history(officer, gone)).isNotEmpty();
  }

  @Test
  void two_open_journeys_stop_it_and_nothing_has_changed() {
    var stays = person(Map.of());
    var gone = person(Map.of(PersonField.OCCUPATION, Answer.of("Tani")));
    var _ = journey(stays, EventKind.INTERESTED);
    var _ = journey(gone, EventKind.INTERESTED);
    assertThatThrownBy(() -> merge(stays, gone, Set.of(PersonField.OCCUPATION)))
        .isInstanceOf(Refusal.class)
        .hasMessage("merge.two-journeys");
    assertThat(people.find(officer, gone).orElseThrow().id()).isEqualTo(gone);
    assertThat(people.find(officer, stays).orElseThrow().answer(PersonField.OCCUPATION).isAsked())
        .isFalse();
  }

  @Test
  void whoever_either_ruled_out_stays_ruled_out() {
    var stays = person(Map.of());
    var gone = person(Map.of());
    named.add(officer, gone.value(), VILLAGE, "Slamet Contoh");
    named.add(officer, stays.value(), VILLAGE, "Joko Contoh");
    merge(stays, gone, Set.of());
    assertThat(named.of(stays.value()))
        .extracting(NamedExclusions.Named::name)
        .containsExactlyInAnyOrder("Slamet Contoh", "Joko Contoh");
    assertThat(named.names(gone.value(), "Joko Contoh")).isTrue();
    assertThat(people.find(Viewers.without(officer, stays.value()), gone)).isEmpty();
  }

  @Test
  void kept_in_the_village_by_either_she_is_kept() {
    var stays = person(Map.of());
    var gone = person(Map.of());
    consents.record(officer, gone, ConsentKind.SHARE, false, "lisan");
    merge(stays, gone, Set.of());
    assertThat(people.find(officer, stays).orElseThrow().keptInVillage()).isTrue();
    var partner = Viewers.caseWorker("35.09");
    assertThat(people.find(partner, stays)).isEmpty();
    assertThat(people.find(partner, gone)).isEmpty();
  }

  @Test
  void sent_twice_it_is_done_once_and_changed_meanwhile_it_is_looked_at_again() {
    var stays = person(Map.of());
    var gone = person(Map.of());
    var request = UUID.randomUUID();
    var choice = choice(stays, gone, Set.of());
    change(stays, PersonField.NICKNAME, "Baru");
    assertThatThrownBy(() -> merging.merge(officer, request, stays, gone, choice))
        .hasMessage("merge.changed");
    var again = choice(stays, gone, Set.of());
    merging.merge(officer, request, stays, gone, again);
    var revision = people.find(officer, stays).orElseThrow().revision();
    merging.merge(officer, request, stays, gone, again);
    assertThat(people.find(officer, stays).orElseThrow().revision()).isEqualTo(revision);
  }

  @Test
  void what_is_not_there_for_her_is_no_record_to_merge() {
    var stays = person(Map.of());
    var gone = person(Map.of());
    var shut = Viewers.without(officer, gone.value());
    var choice = choice(stays, gone, Set.of());
    assertThatThrownBy(() -> merging.look(shut, stays, gone)).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> merging.merge(shut, UUID.randomUUID(), stays, gone, choice))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() ->
            merging.merge(Viewers.kader(VILLAGE.value()), UUID.randomUUID(), stays, gone, choice))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void moved_to_another_village_both_ids_move() {
    var stays = person(Map.of());
    var gone = person(Map.of());
    merge(stays, gone, Set.of());
    var there = Story.officer(ELSEWHERE);
    assertThat(people.find(there, gone)).isEmpty();
    handovers.offer(officer, gone, ELSEWHERE);
    handovers.accept(there, handovers.waiting(there).getFirst().id(), ELSEWHERE);
    assertThat(people.open(there, gone).id()).isEqualTo(stays);
    assertThat(people.find(officer, gone)).isEmpty();
  }

  @Test
  void a_journey_begun_while_the_records_become_one_is_hers() throws Exception {
    for (var round = 0; round < 6; round++) {
      var stays = person(Map.of());
      var gone = person(Map.of());
      try (var desks = Executors.newFixedThreadPool(2)) {
        var begun =
            desks.submit(() ->
                journeys.begin(
                    officer, UUID.randomUUID(), draft(gone, new JourneyId(UUID.randomUUID()))));
        desks.submit(() -> merge(stays, gone, Set.of())).get();
        begun.get();
      }
      assertThat(journeys.of(officer, stays)).hasSize(1);
      assertThat(left(gone)).containsExactly("registry.person");
    }
  }

  @Test
  void a_record_of_another_village_comes_by_handover_first() {
    var two = Viewers.of(id.desbumi.core.Role.OFFICER, VILLAGE.value(), ELSEWHERE.value());
    var stays = person(Map.of());
    var gone = person(ELSEWHERE, Map.of());
    assertThatThrownBy(() ->
            merging.merge(two, UUID.randomUUID(), stays, gone, choice(two, stays, gone, Set.of())))
        .hasMessage("merge.other-village");
  }

  @Test
  void erased_she_is_gone_under_both_ids() {
    var stays = person(Map.of());
    var gone = person(Map.of());
    merge(stays, gone, Set.of());
    erasure.erase(officer, gone, UUID.randomUUID(), Erasure.Reason.ASKED);
    assertThat(people.find(officer, stays)).isEmpty();
    assertThat(people.find(officer, gone)).isEmpty();
    assertThat(erasure.stone(officer, stays)).isPresent();
    assertThat(erasure.stone(officer, gone)).isPresent();
  }

  @Test
  @DisplayName("8.2: a nik written for two is told to whom both are there and to nobody else")
  void a_nik_written_for_two_is_told_to_whom_both_are_there_and_to_nobody_else() {
    var nik = nik();
    var one = person(Map.of(PersonField.NIK, Answer.of(nik)));
    var other = person(Map.of());
    assertThat(same(officer, one, other)).isFalse();
    change(other, PersonField.NIK, nik);

    assertThat(same(officer, one, other)).isTrue();
    assertThat(same(Viewers.without(officer, one.value()), one, other)).isFalse();
    assertThat(same(Viewers.without(officer, other.value()), one, other)).isFalse();
    assertThat(same(Story.officer(ELSEWHERE), one, other)).isFalse();
    assertThat(merging.look(officer, one, other).sameNik()).isTrue();
    assertThat(merging.alike(officer, one)).extracting(p -> p.id()).contains(other);

    merge(one, other, Set.of());
    assertThat(same(officer, one, other)).isFalse();
    assertThat(holder(nik)).containsExactly(one.value());
    assertThat(search.find(officer, nik).people()).extracting(p -> p.id()).containsExactly(one);
  }

  @Test
  void a_nik_given_back_goes_to_whoever_has_waited_longest() {
    var nik = nik();
    var first = person(Map.of(PersonField.NIK, Answer.of(nik)));
    var second = person(ELSEWHERE, Map.of(PersonField.NIK, Answer.of(nik)));
    var third = person(new PlaceCode("35.09.17.2009"), Map.of(PersonField.NIK, Answer.of(nik)));
    assertThat(holder(nik)).containsExactly(first.value());

    change(first, PersonField.NIK, nik());
    assertThat(holder(nik)).containsExactly(second.value());
    assertThat(passedOn(second)).isEqualTo(1);

    erasure.erase(
        Story.officer(ELSEWHERE), second, UUID.randomUUID(), Erasure.Reason.WRONGLY_RECORDED);
    assertThat(holder(nik)).containsExactly(third.value());
    assertThat(passedOn(third)).isEqualTo(1);
  }

  private boolean same(Viewer viewer, PersonId one, PersonId other) {
    return merging.sameNik(viewer, 500).stream()
        .anyMatch(pair -> Set.of(pair.one().id(), pair.other().id()).equals(Set.of(one, other)));
  }

  private PersonId merge(PersonId stays, PersonId gone, Set<PersonField> fromGone) {
    return merging.merge(officer, UUID.randomUUID(), stays, gone, choice(stays, gone, fromGone));
  }

  private Merging.Choice choice(PersonId stays, PersonId gone, Set<PersonField> fromGone) {
    return choice(officer, stays, gone, fromGone);
  }

  private Merging.Choice choice(
      Viewer viewer, PersonId stays, PersonId gone, Set<PersonField> fromGone) {
    var pair = merging.look(viewer, stays, gone);
    return new Merging.Choice(
        pair.stays().revision(), pair.gone().revision(), fromGone, Merging.Reason.RECORDED_TWICE);
  }

  private Changing change(PersonId id, PersonField field, String value) {
    var revision = people.find(officer, id).map(Person::revision).orElseThrow();
    return people.change(
        officer, UUID.randomUUID(), id, revision, new EnumMap<>(Map.of(field, Answer.of(value))));
  }

  private PersonId person(Map<PersonField, Answer> more) {
    return person(VILLAGE, more);
  }

  private PersonId person(PlaceCode village, Map<PersonField, Answer> more) {
    var id = new PersonId(UUID.randomUUID());
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    answers.put(PersonField.NAME, Answer.of("Warga Contoh " + NUMBER.incrementAndGet()));
    answers.put(PersonField.SEX, Answer.of("P"));
    answers.putAll(more);
    people.register(
        Story.officer(village),
        UUID.randomUUID(),
        new NewPerson(id, village, false, true, answers),
        true);
    return id;
  }

  private JourneyId journey(PersonId person, EventKind first) {
    var id = new JourneyId(UUID.randomUUID());
    journeys.begin(
        officer,
        UUID.randomUUID(),
        new NewJourney(
            id,
            person,
            new EnumMap<>(
                Map.of(
                    JourneyField.COUNTRY, Answer.of("TWN"),
                    JourneyField.EMPLOYER, Answer.of("Majikan Contoh"))),
            new NewEvent(UUID.randomUUID(), first, day("2026-01-14"), null, null, null)));
    return id;
  }

  private NewJourney draft(PersonId person, JourneyId id) {
    return new NewJourney(
        id,
        person,
        new EnumMap<>(Map.of(JourneyField.EMPLOYER, Answer.of("Majikan Contoh"))),
        new NewEvent(UUID.randomUUID(), EventKind.INTERESTED, day("2026-03-01"), null, null, null));
  }

  private Relative relative(String name) {
    return new Relative(
        UUID.randomUUID(), "anak", name, 2019, "sekolah", null, false, null, false, null);
  }

  private static String nik() {
    return "990917420191%04d".formatted(NUMBER.incrementAndGet());
  }

  @Autowired id.desbumi.vault.Vault vault;

  private List<UUID> holder(String nik) {
    return owner(
        "select person from registry.nik where hash = decode('%s', 'hex')"
            .formatted(java.util.HexFormat.of().formatHex(vault.index("nik", nik))));
  }

  private int passedOn(PersonId id) {
    return owner(
            "select subject from audit.journal where act = 19 and subject = '%s'".formatted(id))
        .size();
  }

  private List<UUID> owner(String sql) {
    var found = new java.util.ArrayList<UUID>();
    var database = db.sql("select current_database()").query(String.class).single();
    try (var connection = TestDatabase.get().superuser(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getObject(1, UUID.class));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  /** The tables of people that still name the record that went. */
  private List<String> left(PersonId gone) {
    var left = new java.util.ArrayList<String>();
    var database = db.sql("select current_database()").query(String.class).single();
    try (var connection = TestDatabase.get().superuser(database);
        var statement = connection.createStatement();
        var tables = statement.executeQuery("select name, person from access.protected_table")) {
      while (tables.next()) {
        var table = tables.getString(1);
        if (!owner(
                "select %1$s from %2$s where %1$s = '%3$s'"
                    .formatted(tables.getString(2), table, gone))
            .isEmpty()) {
          left.add(table);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return left;
  }
}
