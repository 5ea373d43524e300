package id.desbumi.today;

import id.desbumi.core.PlaceCode;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do about one person.
 *
 * @param person null while her record belongs to another village
 * @param place where she is; of a handover the other village
 * @param since when it began to wait: last news, return, offer, entry, last check
 * @param due its last day; null when no day binds it
 * @param other the other record of a pair with one NIK; null of every other deed
 * @param missing codes of the questions nobody has answered; of {@link Deed#COMPLETE} only
 * @param part of her record that it is about: a request, an opening; else null
 */
public record Task(
    Deed deed,
    @Nullable PersonId person,
    String name,
    PlaceCode place,
    LocalDate since,
    @Nullable LocalDate due,
    List<String> missing,
    @Nullable PersonId other,
    @Nullable UUID part) {

  private static final int WEEK = 7;

  public Task {
    missing = List.copyOf(missing);
  }

  /** About two records. */
  Task(
      Deed deed,
      @Nullable PersonId person,
      String name,
      PlaceCode place,
      LocalDate since,
      @Nullable LocalDate due,
      List<String> missing,
      PersonId other) {
    this(deed, person, name, place, since, due, missing, other, null);
  }

  /** About a part of her record. */
  Task(Deed deed, ListedPerson her, LocalDate since, @Nullable LocalDate due, UUID part) {
    this(deed, her.id(), her.name(), her.place(), since, due, List.of(), null, part);
  }

  Task(
      Deed deed,
      @Nullable PersonId person,
      String name,
      PlaceCode place,
      LocalDate since,
      @Nullable LocalDate due) {
    this(deed, person, name, place, since, due, List.of(), null, null);
  }

  Task(
      Deed deed,
      @Nullable PersonId person,
      String name,
      PlaceCode place,
      LocalDate since,
      @Nullable LocalDate due,
      List<String> missing) {
    this(deed, person, name, place, since, due, missing, null, null);
  }

  Urgency urgency(LocalDate day) {
    if (deed == Deed.WAIT) {
      return Urgency.OTHERS;
    }
    if (due == null) {
      return Urgency.WEEK;
    }
    return !due.isAfter(day)
        ? Urgency.TODAY
        : due.isAfter(day.plusDays(WEEK)) ? Urgency.LATER : Urgency.WEEK;
  }
}
