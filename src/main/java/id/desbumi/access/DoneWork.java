package id.desbumi.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Work somebody has done, as numbers by day: what a kader's month sheet says. Rooms above count
 * their own, past what she may still see: a number that falls would tell who closed her record.
 */
public interface DoneWork {

  /** What an account did from the first day to the last. */
  List<Line> of(UUID account, LocalDate first, LocalDate last);

  /**
   * So much of one kind on a day.
   *
   * @param kind VISIT, CONTACT, SESSION or EVENT
   */
  record Line(LocalDate day, String kind, int count) {}
}
