package id.desbumi.migration;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.registry.Answer;
import id.desbumi.registry.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A journey as her page shows it: nothing of class K, not even that there is something.
 *
 * @param country ISO 3166-1 alpha-3, or {@code ???}
 * @param since the first day of the present phase, as far as known
 * @param sealed which answers of class S can be revealed
 * @param rhythmDays how often she agreed to be heard of; null when she did not
 * @param events in the order of life, corrected ones too
 */
public record Journey(
    JourneyId id,
    PersonId person,
    PlaceCode place,
    boolean open,
    Phase phase,
    String country,
    @Nullable LocalDate since,
    Map<JourneyField, Answer> answers,
    Set<JourneyField> sealed,
    @Nullable Integer rhythmDays,
    @Nullable LocalDate lastContact,
    @Nullable LocalDate lastVisit,
    int revision,
    List<JourneyEvent> events,
    List<Contact> contacts) {

  public Journey {
    answers = Map.copyOf(answers);
    sealed = Set.copyOf(sealed);
    events = List.copyOf(events);
    contacts = List.copyOf(contacts);
  }

  /** A contact as the page shows it: whether she was heard of, never how she is. */
  public record Contact(LocalDate onDay, String channel, boolean reached, String byName) {}

  public Answer answer(JourneyField field) {
    return answers.getOrDefault(field, Answer.NOT_ASKED);
  }

  /** The day she should have been heard of by; empty without an agreed rhythm, or not abroad. */
  public Optional<LocalDate> dueBy() {
    if (rhythmDays == null || phase != Phase.ABROAD) {
      return Optional.empty();
    }
    var from = lastContact != null ? lastContact : since;
    return Optional.ofNullable(from).map(day -> day.plusDays(rhythmDays));
  }
}
