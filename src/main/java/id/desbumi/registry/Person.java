package id.desbumi.registry;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as her page shows her. What is sealed is not in here: {@code sealed} only says which
 * fields have something to reveal, and never one of class K.
 *
 * @param revision counts up with every change
 * @param confirmed when a desk confirmed the record; only then is she counted
 * @param checked the last day somebody looked the record over with her or her papers
 * @param handingOverTo the village that has been asked to take the record over
 */
public record Person(
    PersonId id,
    PlaceCode place,
    boolean keptInVillage,
    boolean asked,
    Map<PersonField, Answer> answers,
    Set<PersonField> sealed,
    int revision,
    @Nullable Instant confirmed,
    @Nullable LocalDate checked,
    @Nullable PlaceCode handingOverTo,
    Instant recorded) {

  public Person {
    answers = Map.copyOf(answers);
    sealed = Set.copyOf(sealed);
  }

  public String name() {
    return Optional.ofNullable(answer(PersonField.NAME).value()).orElseThrow();
  }

  public Answer answer(PersonField field) {
    return answers.getOrDefault(field, Answer.NOT_ASKED);
  }

  public Optional<Sex> sex() {
    return Optional.ofNullable(answer(PersonField.SEX).value()).map(Sex::valueOf);
  }

  public Optional<PartialDate> birth() {
    return Optional.ofNullable(answer(PersonField.BIRTH).value()).flatMap(PartialDate::parse);
  }
}
