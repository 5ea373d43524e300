package id.desbumi.migration;

import id.desbumi.registry.Answer;
import id.desbumi.registry.PersonId;
import java.util.EnumMap;
import java.util.Map;

/** A journey as a desk first hears of it: a plan, or one that began long ago. */
public record NewJourney(
    JourneyId id, PersonId person, Map<JourneyField, Answer> answers, NewEvent first) {

  public NewJourney {
    answers = answers.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(answers));
  }
}
