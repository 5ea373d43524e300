package id.desbumi.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class RegisteringPersonTest {

  private static final PlaceCode VILLAGE = new PlaceCode("35.09.17.2003");
  private static final PlaceCode OTHER = new PlaceCode("35.09.17.2004");
  private static final AtomicInteger NUMBER = new AtomicInteger(10);

  @Autowired People people;
  @Autowired Consents consents;
  @Autowired Handovers handovers;
  @Autowired id.desbumi.access.Sight sight;
  @Autowired JdbcClient db;

  private final Viewer officer = officer(VILLAGE);
  private final Viewer elsewhere = officer(OTHER);

  @Test
  void a_name_and_a_village_are_enough() {
    var id = registered(Map.of());
    assertThat(people.find(officer, id)).get().extracting(Person::place).isEqualTo(VILLAGE);
  }

  @Test
  void the_same_entry_sent_five_times_at_once_makes_one_person() throws Exception {
    var request = UUID.randomUUID();
    var draft = draft(VILLAGE, Map.of());
    try (var desks = Executors.newFixedThreadPool(5)) {
      var sends = new ArrayList<Callable<Registration>>();
      for (var i = 0; i < 5; i++) {
        sends.add(() -> people.register(officer, request, draft, true));
      }
      for (Future<Registration> send : desks.invokeAll(sends)) {
        assertThat(send.get()).isEqualTo(new Registration.Done(draft.id()));
      }
    }
    assertThat(people.village(officer, VILLAGE).stream().filter(p -> p.id().equals(draft.id())))
        .hasSize(1);
  }

  @Test
  void the_same_request_with_other_content_is_refused() {
    var request = UUID.randomUUID();
    people.register(officer, request, draft(VILLAGE, Map.of()), true);
    assertThatThrownBy(() -> people.register(officer, request, draft(VILLAGE, Map.of()), true))
        .isInstanceOf(Refusal.class)
        .hasMessage("request.other-content");
  }

  @Test
  void a_nik_of_the_same_village_leads_to_her_record() {
    var nik = nik();
    var first = registered(Map.of(PersonField.NIK, Answer.of(nik)));
    var second =
        people.register(
            officer,
            UUID.randomUUID(),
            draft(VILLAGE, Map.of(PersonField.NIK, Answer.of(nik))),
            false);
    assertThat(second).isEqualTo(new Registration.AlreadyKnown(first));
  }

  @Test
  @DisplayName(
      "8.2: another village gets the same answer for a nik held elsewhere as for a new one")
  void another_village_gets_the_same_answer_for_a_nik_held_elsewhere_as_for_a_new_one() {
    var nik = nik();
    registered(Map.of(PersonField.NIK, Answer.of(nik)));
    var taken = draft(OTHER, Map.of(PersonField.NIK, Answer.of(nik)));
    assertThat(people.register(elsewhere, UUID.randomUUID(), taken, false))
        .isEqualTo(new Registration.Done(taken.id()));
    assertThat(sealedFields(elsewhere, taken.id())).contains(PersonField.NIK);
  }

  @Test
  @DisplayName("8.2: an excluded officer learns nothing from the nik")
  void an_excluded_officer_learns_nothing_from_the_nik() {
    var nik = nik();
    var hers = registered(Map.of(PersonField.NIK, Answer.of(nik)));
    var excluded =
        new Viewer(
            UUID.randomUUID(),
            "Ipar",
            Role.OFFICER,
            VILLAGE,
            Reach.of(VILLAGE),
            Reach.of(VILLAGE),
            Set.of(hers.value()));
    var draft = draft(VILLAGE, Map.of(PersonField.NIK, Answer.of(nik)));
    assertThat(people.register(excluded, UUID.randomUUID(), draft, false))
        .isEqualTo(new Registration.Done(draft.id()));
    assertThat(people.find(excluded, hers)).isEmpty();
    assertThat(people.village(excluded, VILLAGE)).noneMatch(p -> p.id().equals(hers));
  }

  @Test
  void the_same_name_and_age_is_shown_before_a_second_record_is_made() {
    var name = "Siti Aminah " + NUMBER.incrementAndGet();
    var first = draft(VILLAGE, Map.of(PersonField.BIRTH, Answer.of("1999")), name);
    people.register(officer, UUID.randomUUID(), first, false);

    var again =
        people.register(
            officer,
            UUID.randomUUID(),
            draft(
                VILLAGE,
                Map.of(PersonField.BIRTH, Answer.of("2000-02-01")),
                name.replace("Siti", "Sitti")),
            false);

    assertThat(again)
        .isInstanceOfSatisfying(
            Registration.LooksLike.class,
            looks -> assertThat(looks.people()).extracting(ListedPerson::id).contains(first.id()));
  }

  @Test
  void a_village_that_is_not_hers_is_refused() {
    assertThatThrownBy(
            () -> people.register(officer, UUID.randomUUID(), draft(OTHER, Map.of()), true))
        .hasMessage("place.not-yours");
  }

  @Test
  void what_is_secret_stands_nowhere_in_clear_and_is_shown_only_by_a_reveal() {
    var nik = nik();
    var id =
        registered(
            Map.of(
                PersonField.NIK, Answer.of(nik),
                PersonField.PHONE, Answer.of("+6281234567890"),
                PersonField.SAFE_WORD, Answer.of("melati")));
    var row =
        sight.of(
            officer,
            () ->
                db.sql("select p::text from registry.person p where id = :id")
                    .param("id", id.value())
                    .query(String.class)
                    .single());
    assertThat(row).doesNotContain(nik, "81234567890", "melati");
    assertThat(people.open(officer, id).toString())
        .doesNotContain(nik, "81234567890", "melati", "SAFE_WORD");
    assertThat(people.reveal(officer, id, PersonField.NIK)).isEqualTo(nik);
    assertThatThrownBy(() -> people.reveal(officer, id, PersonField.SAFE_WORD))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void two_desks_changing_different_fields_both_keep_their_work() {
    var id = registered(Map.of());
    var seen = people.find(officer, id).orElseThrow().revision();
    var one =
        people.change(
            officer, UUID.randomUUID(), id, seen, Map.of(PersonField.NICKNAME, Answer.of("Ina")));
    var two =
        people.change(
            officer, UUID.randomUUID(), id, seen, Map.of(PersonField.EDUCATION, Answer.of("smp")));
    assertThat(one).isInstanceOf(Changing.Done.class);
    assertThat(two).isInstanceOf(Changing.Done.class);
    var her = people.find(officer, id).orElseThrow();
    assertThat(her.answer(PersonField.NICKNAME)).isEqualTo(Answer.of("Ina"));
    assertThat(her.answer(PersonField.EDUCATION)).isEqualTo(Answer.of("smp"));
  }

  @Test
  void two_desks_answering_the_same_field_differently_see_both_answers() {
    var id = registered(Map.of());
    var seen = people.find(officer, id).orElseThrow().revision();
    people.change(
        officer, UUID.randomUUID(), id, seen, Map.of(PersonField.NICKNAME, Answer.of("Ina")));
    var second =
        people.change(
            officer, UUID.randomUUID(), id, seen, Map.of(PersonField.NICKNAME, Answer.of("Nana")));
    assertThat(second)
        .isInstanceOfSatisfying(
            Changing.Differs.class,
            differs ->
                assertThat(differs.differences())
                    .containsExactly(
                        new Changing.Difference(
                            PersonField.NICKNAME,
                            Answer.of("Ina"),
                            Answer.of("Nana"),
                            "Petugas Contoh")));
  }

  @Test
  void a_secret_answer_is_merged_and_kept_sealed_in_history() {
    var id = registered(Map.of(PersonField.PHONE, Answer.of("+6281234567890")));
    var seen = people.find(officer, id).orElseThrow().revision();
    people.change(
        officer,
        UUID.randomUUID(),
        id,
        seen,
        Map.of(PersonField.PHONE, Answer.of("+6281234567891")));
    var differs =
        people.change(
            officer,
            UUID.randomUUID(),
            id,
            seen,
            Map.of(PersonField.PHONE, Answer.of("+6281234567892")));
    assertThat(differs).isInstanceOf(Changing.Differs.class);
    assertThat(people.history(officer, id).toString()).doesNotContain("8123456789");
    var history =
        sight.of(
            officer,
            () ->
                db.sql("select string_agg(c::text, ' ') from registry.change c where person = :id")
                    .param("id", id.value())
                    .query(String.class)
                    .single());
    assertThat(history).doesNotContain("8123456789");
  }

  @Test
  @DisplayName("8.5: reported by kin she is not counted until she was asked")
  void reported_by_kin_she_is_not_counted_until_she_was_asked() {
    var reported =
        new NewPerson(
            new PersonId(UUID.randomUUID()),
            VILLAGE,
            false,
            false,
            Map.of(PersonField.NAME, Answer.of("Warga Contoh " + NUMBER.incrementAndGet())));
    people.register(officer, UUID.randomUUID(), reported, true);
    assertThat(people.find(officer, reported.id()).orElseThrow().confirmed()).isNull();
    assertThat(people.incomplete(officer, 500))
        .anyMatch(one -> one.id().equals(reported.id()) && !one.asked());

    people.check(officer, UUID.randomUUID(), reported.id());
    assertThat(people.find(officer, reported.id()).orElseThrow().confirmed()).isNotNull();
  }

  @Test
  void kept_in_the_village_she_is_gone_for_everyone_outside_and_still_there_inside() {
    var id = registered(Map.of());
    var partner =
        new Viewer(
            UUID.randomUUID(),
            "Pendamping",
            Role.CASE_WORKER,
            new PlaceCode("35.09"),
            new Reach(List.of(Reach.Range.fromOutside(VILLAGE))),
            Reach.of(VILLAGE),
            Set.of());
    assertThat(people.find(partner, id)).isPresent();

    consents.record(officer, id, ConsentKind.SHARE, false, "lisan");

    assertThat(people.find(partner, id)).isEmpty();
    assertThat(people.find(officer, id)).isPresent();
    assertThat(consents.of(officer, id))
        .extracting(Consents.Given::answer)
        .containsExactly("tidak");
  }

  @Test
  void a_move_is_offered_and_is_done_when_the_other_desk_accepts() {
    var id = registered(Map.of());
    handovers.offer(officer, id, OTHER);
    assertThat(people.find(elsewhere, id)).isEmpty();

    var waiting =
        handovers.waiting(elsewhere).stream()
            .filter(one -> one.name().equals(people.find(officer, id).orElseThrow().name()))
            .findFirst()
            .orElseThrow();
    handovers.accept(elsewhere, waiting.id(), OTHER);

    assertThat(people.find(elsewhere, id)).isPresent();
    assertThat(people.find(officer, id)).isEmpty();
    assertThatThrownBy(() -> handovers.accept(elsewhere, waiting.id(), OTHER))
        .isInstanceOf(NotThere.class);
  }

  private PersonId registered(Map<PersonField, Answer> answers) {
    var draft = draft(VILLAGE, answers);
    people.register(officer, UUID.randomUUID(), draft, true);
    return draft.id();
  }

  private Set<PersonField> sealedFields(Viewer viewer, PersonId id) {
    return people.find(viewer, id).orElseThrow().sealed();
  }

  private static NewPerson draft(PlaceCode village, Map<PersonField, Answer> answers) {
    return draft(village, answers, "Warga Contoh " + NUMBER.incrementAndGet());
  }

  private static NewPerson draft(PlaceCode village, Map<PersonField, Answer> answers, String name) {
    var all = new EnumMap<PersonField, Answer>(PersonField.class);
    all.putAll(answers);
    all.put(PersonField.NAME, Answer.of(name));
    return new NewPerson(new PersonId(UUID.randomUUID()), village, false, true, all);
  }

  private static String nik() {
    return "990101450199%04d".formatted(NUMBER.incrementAndGet());
  }

  private static Viewer officer(PlaceCode village) {
    return new Viewer(
        UUID.randomUUID(),
        "Petugas Contoh",
        Role.OFFICER,
        village,
        Reach.of(village),
        Reach.of(village),
        Set.of());
  }
}
