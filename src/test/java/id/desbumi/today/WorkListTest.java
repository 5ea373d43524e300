package id.desbumi.today;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.access.Sight;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Answer;
import id.desbumi.registry.Handovers;
import id.desbumi.registry.Merging;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.territory.Places;
import id.desbumi.testing.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Each kind of work comes by facts and dates, and goes when its deed is done. */
@SpringBootTest
@AutoConfigureMockMvc
class WorkListTest {

  private static final AtomicInteger NUMBER = new AtomicInteger(2000);

  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Handovers handovers;
  @Autowired Merging merging;
  @Autowired Sight sight;
  @Autowired RightsWork rights;
  @Autowired Places places;
  @Autowired Clock clock;
  @Autowired WorkList work;

  private AVillage village;

  @BeforeEach
  void a_village_of_its_own() {
    village = new AVillage("36.02.01." + NUMBER.incrementAndGet(), people, journeys);
  }

  @Test
  void who_is_not_heard_of_in_time_is_asked_after_until_there_is_news() {
    var her = village.abroad("Warga Contoh 1", today().minusDays(34), 14);

    var task = only(village.officer());
    assertThat(task.deed()).isEqualTo(Deed.CALL);
    assertThat(task.due()).isEqualTo(today().minusDays(20));
    assertThat(work.of(village.officer()).of(Urgency.TODAY)).containsExactly(task);

    village.heardOf(her, today(), "whatsapp");
    assertThat(tasks(village.officer())).isEmpty();
  }

  @Test
  @DisplayName("8.7: nobody who did not agree to a rhythm is asked after")
  void nobody_who_did_not_agree_to_a_rhythm_is_asked_after() {
    var her = village.abroad("Warga Contoh 2", today().minusDays(300), 14);
    journeys.agreeRhythm(village.officer(), her.journey(), null);
    assertThat(tasks(village.officer())).isEmpty();
  }

  @Test
  void who_came_home_is_visited_within_fourteen_days() {
    var her = village.returned("Warga Contoh 3", today().minusDays(12));
    assertThat(work.of(village.officer()).of(Urgency.WEEK))
        .singleElement()
        .satisfies(task -> {
          assertThat(task.deed()).isEqualTo(Deed.VISIT);
          assertThat(task.due()).isEqualTo(today().plusDays(2));
        });

    village.heardOf(her, today(), "kunjungan");
    assertThat(tasks(village.officer())).isEmpty();
  }

  @Test
  void a_return_of_today_has_time_and_one_of_last_year_has_no_last_day() {
    village.returned("Warga Contoh 4", today());
    village.returned("Warga Contoh 5", today().minusMonths(14));

    var all = work.of(village.officer());
    assertThat(all.of(Urgency.LATER)).extracting(Task::name).containsExactly("Warga Contoh 4");
    assertThat(all.of(Urgency.WEEK)).extracting(Task::name).containsExactly("Warga Contoh 5");
    assertThat(all.waiting()).isEqualTo(1);
  }

  @Test
  void what_nobody_answered_is_completed_within_a_week() {
    var her = village.person("Warga Contoh 6", village.code(), true, false);
    assertThat(only(village.officer()).missing()).containsExactly("nik", "birth");
    assertThat(work.of(village.officer()).of(Urgency.WEEK)).hasSize(1);
    assertThat(in(Duration.ofDays(8)).of(village.officer()).of(Urgency.TODAY)).hasSize(1);

    people.change(
        village.officer(),
        UUID.randomUUID(),
        her,
        people.find(village.officer(), her).orElseThrow().revision(),
        Map.of(
            PersonField.BIRTH, Answer.of("2001"),
            PersonField.NO_NIK, Answer.of(PersonField.NO_NIK.options().getFirst())));
    assertThat(tasks(village.officer())).isEmpty();
  }

  @Test
  @DisplayName("8.5: whom others told of is asked when it is safe and by no last day")
  void whom_others_told_of_is_asked_when_it_is_safe_and_by_no_last_day() {
    village.person("Warga Contoh 7", village.code(), false, false);
    var task = only(village.officer());
    assertThat(task.deed()).isEqualTo(Deed.ASK);
    assertThat(task.due()).isNull();
    assertThat(in(Duration.ofDays(400)).of(village.officer()).of(Urgency.TODAY)).isEmpty();
  }

  @Test
  void a_record_nobody_looked_over_for_half_a_year_is_looked_over() {
    var her = village.person("Warga Contoh 8");
    assertThat(tasks(village.officer())).isEmpty();

    var later = in(Duration.ofDays(190));
    assertThat(later.of(village.officer()).of(Urgency.WEEK))
        .singleElement()
        .satisfies(task -> assertThat(task.deed()).isEqualTo(Deed.CHECK));

    people.check(village.officer(), UUID.randomUUID(), her);
    assertThat(in(Duration.ofDays(100)).of(village.officer()).tasks()).isEmpty();
  }

  @Test
  void a_family_that_moves_waits_at_both_desks_until_the_new_one_accepts() {
    var her = village.person("Warga Contoh 9");
    var other = new AVillage("36.02.01." + NUMBER.incrementAndGet(), people, journeys);
    handovers.offer(village.officer(), her, other.code());

    assertThat(work.of(village.officer()).of(Urgency.OTHERS))
        .singleElement()
        .satisfies(task -> assertThat(task.place()).isEqualTo(other.code()));
    var offer = only(other.officer());
    assertThat(offer.deed()).isEqualTo(Deed.ACCEPT);
    assertThat(offer.person()).isNull();

    handovers.accept(
        other.officer(), handovers.waiting(other.officer()).getFirst().id(), other.code());
    assertThat(tasks(village.officer())).isEmpty();
    assertThat(tasks(other.officer())).isEmpty();
  }

  @Test
  void a_family_that_stays_after_all_waits_nowhere() {
    var her = village.person("Warga Contoh 10");
    handovers.offer(village.officer(), her, new PlaceCode("36.02.01." + NUMBER.incrementAndGet()));
    handovers.withdraw(village.officer(), her);
    assertThat(tasks(village.officer())).isEmpty();
  }

  @Test
  void whom_she_shut_out_finds_her_in_no_list() {
    var lists =
        List.of(
            village.abroad("Warga Contoh 11", today().minusDays(40), 14).person(),
            village.returned("Warga Contoh 12", today().minusDays(20)).person(),
            village.person("Warga Contoh 13", village.code(), true, false),
            village.person("Warga Contoh 14", village.code(), false, false),
            village.person("Warga Contoh 15"));
    handovers.offer(
        village.officer(), lists.getLast(), new PlaceCode("36.02.01." + NUMBER.incrementAndGet()));
    assertThat(tasks(village.officer())).hasSize(5);

    for (var her : lists) {
      var shutOut = Viewers.without(village.officer(), her.value());
      assertThat(tasks(shutOut)).hasSize(4).noneMatch(task -> her.equals(task.person()));
    }
  }

  @Test
  @DisplayName("8.6: a kader has the work of her own rt")
  void a_kader_has_the_work_of_her_own_rt() {
    var own = new PlaceCode(village.code() + ".01.003");
    var other = new PlaceCode(village.code() + ".01.004");
    village.abroad("Warga Contoh 16", own, today().minusDays(40), 14);
    village.abroad("Warga Contoh 17", other, today().minusDays(40), 14);

    assertThat(tasks(Viewers.kader(own.value())))
        .extracting(Task::name)
        .containsExactly("Warga Contoh 16");
  }

  @Test
  void a_neighbour_and_everybody_without_a_desk_has_none_of_it() {
    village.abroad("Warga Contoh 18", today().minusDays(40), 14);
    assertThat(tasks(Viewers.officer("36.02.01.1999"))).isEmpty();
    for (var role :
        List.of(
            Role.VILLAGE_HEAD,
            Role.CASE_WORKER,
            Role.CASE_DESK,
            Role.ANALYST,
            Role.AUDITOR,
            Role.ADMINISTRATOR)) {
      assertThat(tasks(Viewers.of(role, village.code().value()))).isEmpty();
    }
  }

  @Test
  void people_come_before_papers_and_the_longest_waiting_first() {
    village.person("Warga Contoh 19", village.code(), true, false);
    village.returned("Warga Contoh 20", today().minusDays(30));
    village.abroad("Warga Contoh 21", today().minusDays(40), 14);
    village.abroad("Warga Contoh 22", today().minusDays(50), 14);

    assertThat(in(Duration.ofDays(10)).of(village.officer()).of(Urgency.TODAY))
        .extracting(Task::name)
        .containsExactly(
            "Warga Contoh 22", "Warga Contoh 21", "Warga Contoh 20", "Warga Contoh 19");
  }

  @Test
  void a_village_without_anybody_is_new() {
    assertThat(work.isNew(village.officer())).isTrue();
    village.person("Warga Contoh 23");
    assertThat(work.isNew(village.officer())).isFalse();
  }

  private WorkList in(Duration later) {
    return new WorkList(
        sight, people, handovers, merging, journeys, rights, places, Clock.offset(clock, later));
  }

  private List<Task> tasks(Viewer viewer) {
    return work.of(viewer).tasks();
  }

  private Task only(Viewer viewer) {
    assertThat(tasks(viewer)).hasSize(1);
    return tasks(viewer).getFirst();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), places.zone(village.code()));
  }
}
