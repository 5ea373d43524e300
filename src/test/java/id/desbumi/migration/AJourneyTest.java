package id.desbumi.migration;

import static id.desbumi.migration.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.PartialDate;
import id.desbumi.core.Phase;
import id.desbumi.core.Refusal;
import id.desbumi.registry.Answer;
import id.desbumi.registry.Changing;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(Story.class)
class AJourneyTest {

  @Autowired Story story;
  @Autowired Journeys journeys;

  @Test
  void she_plans_prepares_leaves_works_and_comes_home() {
    var her = story.interested("2025-08-03");
    for (var kind :
        List.of(
            EventKind.CONSULTED,
            EventKind.REGISTERED_CPMI,
            EventKind.PAPERS,
            EventKind.TRAINING,
            EventKind.READY)) {
      story.then(her, kind, "2025-10-01");
    }
    assertThat(story.journey(her).phase()).isEqualTo(Phase.PREPARING);

    story.then(her, EventKind.DEPARTED, "2026-01-14");
    story.then(her, EventKind.WORKING, "2026-01-20");
    assertThat(story.journey(her).phase()).isEqualTo(Phase.ABROAD);

    story.then(her, EventKind.RETURNED, "2026-11-12");
    assertThat(story.journey(her).phase()).isEqualTo(Phase.RETURNED);
    assertThat(story.journey(her).open()).isFalse();
  }

  @Test
  void after_return_she_may_leave_again_and_both_journeys_stay() {
    var her = story.interested("2020-01-01");
    story.then(her, EventKind.DEPARTED, "2020-06-01");
    story.then(her, EventKind.RETURNED, "2022-06-01");

    story.begin(her.person(), EventKind.INTERESTED, "2023-01-01");

    assertThat(story.journeys(her)).hasSize(2);
    assertThat(story.journeys(her).getFirst().phase()).isEqualTo(Phase.INTERESTED);
    assertThat(story.journeys(her).getLast().phase()).isEqualTo(Phase.RETURNED);
  }

  @Test
  void two_journeys_are_never_open_at_once() {
    var her = story.interested("2025-01-01");
    assertThatThrownBy(() -> story.begin(her.person(), EventKind.INTERESTED, "2025-02-01"))
        .isInstanceOf(Refusal.class)
        .hasMessage("journey.open");
  }

  @Test
  void awkward_lives_are_lives_too() {
    var her = story.interested("2019-01-01");
    story.then(her, EventKind.DEPARTED, "2019-05-01");
    story.then(her, EventKind.LEFT_WORKPLACE, "2019-09-01");
    story.then(her, EventKind.CHANGED_EMPLOYER, "2019-10-01");
    story.then(her, EventKind.HOME_LEAVE, "2020-02-01");
    story.then(her, EventKind.BACK_FROM_LEAVE, "2020-03-01");
    story.then(her, EventKind.CHANGED_COUNTRY, "2020-05-01", "SGP");
    story.then(her, EventKind.DETAINED, "2020-08-01");
    story.then(her, EventKind.UNKNOWN, "2020-12-01");
    assertThat(story.journey(her).phase()).isEqualTo(Phase.OTHER);
    story.then(her, EventKind.WORKING, "2021-06-01");
    story.then(her, EventKind.SETTLED_ABROAD, "2022-01-01");
    assertThat(story.journey(her).phase()).isEqualTo(Phase.ABROAD);
    assertThat(story.journey(her).country()).isEqualTo("SGP");
  }

  @Test
  void what_happened_earlier_is_put_where_it_belongs() {
    var her = story.interested("2025-01-01");
    story.then(her, EventKind.DEPARTED, "2025-06-01");
    story.then(her, EventKind.PAPERS, "2025-03-01");

    assertThat(story.journey(her).phase()).isEqualTo(Phase.ABROAD);
    assertThat(Course.holding(story.journey(her).events()))
        .extracting(JourneyEvent::kind)
        .containsExactly(EventKind.INTERESTED, EventKind.PAPERS, EventKind.DEPARTED);
  }

  @Test
  void a_year_is_enough_to_place_an_event() {
    var her = story.interested("2015");
    story.then(her, EventKind.DEPARTED, "2016");
    story.then(her, EventKind.RETURNED, "2018-04");
    assertThat(story.journey(her).phase()).isEqualTo(Phase.RETURNED);
  }

  @Test
  void a_correction_is_added_and_the_wrong_event_stays_visible() {
    var her = story.interested("2025-01-01");
    var left = story.then(her, EventKind.DEPARTED, "2025-06-01");
    story.correct(her, left, EventKind.DEPARTED, "2025-07-15");

    var events = story.journey(her).events();
    assertThat(events).hasSize(3);
    assertThat(events.stream().filter(JourneyEvent::corrected))
        .extracting(JourneyEvent::id)
        .containsExactly(left);
    assertThat(Course.holding(events).getLast().happened()).isEqualTo(day("2025-07-15"));
  }

  @Test
  void an_event_that_never_was_is_taken_back() {
    var her = story.interested("2025-01-01");
    var left = story.then(her, EventKind.DEPARTED, "2025-06-01");
    story.correct(her, left, EventKind.NOT_SO, "2025-06-01");
    assertThat(story.journey(her).phase()).isEqualTo(Phase.INTERESTED);
  }

  @Test
  void nobody_comes_home_who_never_left() {
    var her = story.interested("2025-01-01");
    assertThatThrownBy(() -> story.then(her, EventKind.RETURNED, "2025-06-01"))
        .isInstanceOf(Refusal.class)
        .hasMessage("journey.order");
    assertThat(story.journey(her).events()).hasSize(1);
  }

  @Test
  void tomorrow_has_not_happened() {
    var her = story.interested("2025-01-01");
    assertThatThrownBy(() -> story.then(her, EventKind.DEPARTED, "2099-01-01"))
        .isInstanceOf(Refusal.class)
        .hasMessage("journey.future");
  }

  @Test
  @DisplayName("8.10: a death needs a source and a confirmation and a rumour changes nothing")
  void a_death_needs_a_source_and_a_confirmation_and_a_rumour_changes_nothing() {
    var her = story.interested("2025-01-01");
    story.then(her, EventKind.DEPARTED, "2025-06-01");
    assertThatThrownBy(() -> story.then(her, EventKind.DEATH_TOLD, "2026-01-01"))
        .hasMessage("journey.death-source");
    assertThatThrownBy(() -> story.died(her, EventKind.DIED, "surat KBRI"))
        .hasMessage("journey.death-untold");

    story.died(her, EventKind.DEATH_TOLD, "telepon teman");
    assertThat(story.journey(her).phase()).isEqualTo(Phase.ABROAD);

    story.died(her, EventKind.DIED, "surat KBRI");
    assertThat(story.journey(her).phase()).isEqualTo(Phase.OTHER);
    assertThat(story.journey(her).open()).isFalse();
  }

  @Test
  void an_event_on_an_old_page_stops_and_shows_what_happened_since() {
    var her = story.interested("2025-01-01");
    var seen = story.journey(her).revision();
    story.then(her, EventKind.PAPERS, "2025-02-01");

    var answer =
        journeys.record(
            story.officer(),
            UUID.randomUUID(),
            her.journey(),
            seen,
            new NewEvent(
                UUID.randomUUID(), EventKind.CANCELLED, day("2025-02-02"), null, null, null));

    assertThat(answer).isInstanceOf(Recording.MovedOn.class);
    assertThat(story.journey(her).phase()).isEqualTo(Phase.PREPARING);
  }

  @Test
  void the_same_event_sent_twice_happens_once() {
    var her = story.interested("2025-01-01");
    var request = UUID.randomUUID();
    var event =
        new NewEvent(UUID.randomUUID(), EventKind.PAPERS, day("2025-02-01"), null, null, null);
    var seen = story.journey(her).revision();

    journeys.record(story.officer(), request, her.journey(), seen, event);
    var again = journeys.record(story.officer(), request, her.journey(), seen, event);

    assertThat(again).isEqualTo(new Recording.Done(event.id()));
    assertThat(story.journey(her).events()).hasSize(2);
  }

  @Test
  void two_desks_changing_different_answers_both_keep_their_work() {
    var her = story.interested("2025-01-01");
    var seen = story.journey(her).revision();
    journeys.change(
        story.officer(),
        UUID.randomUUID(),
        her.journey(),
        seen,
        Map.of(JourneyField.CITY, Answer.of("Taipei")));
    var second =
        journeys.change(
            story.officer(),
            UUID.randomUUID(),
            her.journey(),
            seen,
            Map.of(JourneyField.JOB, Answer.of("perawat_lansia")));
    var third =
        journeys.change(
            story.officer(),
            UUID.randomUUID(),
            her.journey(),
            seen,
            Map.of(JourneyField.CITY, Answer.of("Taichung")));

    assertThat(second).isInstanceOf(Changing.Done.class);
    assertThat(third)
        .isInstanceOfSatisfying(
            Changing.Differs.class,
            differs -> {
              assertThat(differs.differences()).hasSize(1);
              assertThat(differs.differences().getFirst().theirs()).isEqualTo(Answer.of("Taipei"));
              assertThat(differs.differences().getFirst().yours()).isEqualTo(Answer.of("Taichung"));
            });
    assertThat(story.journey(her).answer(JourneyField.JOB)).isEqualTo(Answer.of("perawat_lansia"));
  }

  @Test
  void how_she_left_is_not_on_her_page() {
    var her = story.interested("2025-01-01");
    journeys.change(
        story.officer(),
        UUID.randomUUID(),
        her.journey(),
        story.journey(her).revision(),
        Map.of(
            JourneyField.CHANNEL, Answer.of("nonprosedural"),
            JourneyField.VISA, Answer.of("kunjungan"),
            JourneyField.WAGE_PROMISED, Answer.of("HKD 4520")));

    var shown = story.journey(her);
    assertThat(shown.toString())
        .doesNotContain("nonprosedural", "kunjungan", "4520", "CHANNEL", "VISA");
    assertThat(shown.sealed()).containsExactly(JourneyField.WAGE_PROMISED);
    assertThat(journeys.closed(story.officer(), her.journey()).get(JourneyField.VISA))
        .isEqualTo(Answer.of("kunjungan"));
  }

  @Test
  void prevented_cancelled_and_failed_look_alike() {
    var events =
        List.of(EventKind.PREVENTED, EventKind.CANCELLED, EventKind.FAILED_TO_LEAVE).stream()
            .map(kind -> {
              var her = story.interested("2025-01-01");
              story.then(her, kind, "2025-02-01");
              return story.journey(her).events().getLast().kind();
            })
            .distinct()
            .toList();
    assertThat(events).containsExactly(EventKind.CANCELLED);
  }

  @Test
  void who_agreed_to_a_rhythm_and_is_not_heard_of_is_due() {
    var her = story.interested("2025-01-01");
    story.then(her, EventKind.DEPARTED, "2025-06-01");
    assertThat(journeys.unheard(story.officer(), 100))
        .noneMatch(due -> due.person().equals(her.person()));

    journeys.agreeRhythm(story.officer(), her.journey(), 14);
    assertThat(journeys.unheard(story.officer(), 100))
        .anyMatch(due -> due.person().equals(her.person()));

    journeys.contact(
        story.officer(),
        UUID.randomUUID(),
        her.journey(),
        new NewContact(UUID.randomUUID(), story.today(), "whatsapp", "pasangan", true, "baik"));
    assertThat(journeys.unheard(story.officer(), 100))
        .noneMatch(due -> due.person().equals(her.person()));
  }

  @Test
  void who_came_home_is_to_be_visited_once() {
    var her = story.interested("2025-01-01");
    story.then(her, EventKind.DEPARTED, "2025-06-01");
    story.then(her, EventKind.RETURNED, "2026-06-01");
    assertThat(journeys.unvisited(story.officer(), 100))
        .anyMatch(due -> due.person().equals(her.person()));

    journeys.contact(
        story.officer(),
        UUID.randomUUID(),
        her.journey(),
        new NewContact(UUID.randomUUID(), story.today(), "kunjungan", "ia_sendiri", true, null));
    assertThat(journeys.unvisited(story.officer(), 100))
        .noneMatch(due -> due.person().equals(her.person()));
  }

  @Test
  void a_neighbour_village_finds_no_journey() {
    var her = story.interested("2025-01-01");
    assertThat(journeys.of(story.neighbour(), her.person())).isEmpty();
    assertThatThrownBy(() ->
            journeys.record(
                story.neighbour(),
                UUID.randomUUID(),
                her.journey(),
                1,
                new NewEvent(
                    UUID.randomUUID(),
                    EventKind.PAPERS,
                    PartialDate.year(Year.of(2025)),
                    null,
                    null,
                    null)))
        .isInstanceOf(id.desbumi.core.NotThere.class);
  }
}
