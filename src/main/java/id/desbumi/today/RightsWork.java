package id.desbumi.today;

import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.rights.Emergencies;
import id.desbumi.registry.rights.FamilyQuestions;
import id.desbumi.registry.rights.RightsRequest;
import id.desbumi.registry.rights.RightsRequests;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What waits because of somebody's own word: requests about her data, a family's question, openings
 * in an emergency. The list says that there is one, never which.
 */
@Component
class RightsWork {

  private final RightsRequests rights;
  private final FamilyQuestions questions;
  private final Emergencies emergencies;
  private final People people;

  RightsWork(
      RightsRequests rights, FamilyQuestions questions, Emergencies emergencies, People people) {
    this.rights = rights;
    this.questions = questions;
    this.emergencies = emergencies;
    this.people = people;
  }

  List<Task> of(Viewer viewer, ZoneId zone) {
    var officer = viewer.role() == Role.OFFICER;
    var requests = officer ? rights.open(viewer, WorkList.MOST) : List.<RightsRequest>of();
    var openings =
        officer ? emergencies.waiting(viewer, WorkList.MOST) : List.<Emergencies.Opening>of();
    var asked = questions.waiting(viewer, WorkList.MOST);
    var her =
        people.byIds(
            viewer,
            Stream.of(
                    requests.stream().map(one -> one.person().value()),
                    openings.stream().map(one -> one.person().value()),
                    asked.stream().map(one -> one.person().value()))
                .flatMap(ids -> ids)
                .distinct()
                .toList());
    var tasks = new ArrayList<Task>();
    requests.forEach(one ->
        task(her, Deed.ANSWER, one.person(), one.asked(), one.due(), one.id(), zone)
            .ifPresent(tasks::add));
    openings.forEach(one ->
        task(
                her,
                Deed.REVIEW,
                one.person(),
                one.at(),
                one.inOrder() == null ? one.reviewBy() : null,
                one.id(),
                zone)
            .ifPresent(tasks::add));
    asked.forEach(one ->
        task(her, Deed.ASK_FOR_FAMILY, one.person(), one.asked(), null, one.question(), zone)
            .ifPresent(tasks::add));
    return tasks;
  }

  private static Optional<Task> task(
      Map<PersonId, ListedPerson> her,
      Deed deed,
      PersonId person,
      Instant since,
      @Nullable Instant due,
      UUID part,
      ZoneId zone) {
    return Optional.ofNullable(her.get(person))
        .map(one ->
            new Task(
                deed,
                one,
                LocalDate.ofInstant(since, zone),
                due == null ? null : LocalDate.ofInstant(due, zone),
                part));
  }
}
