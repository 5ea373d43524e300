package id.desbumi.casework;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list: when, how far, whose. Not a word of hers.
 *
 * @param list the area whose list it came to; the nation when it came to the case desk
 * @param crowded one of very many from one address
 * @param waitingSince of what nobody has opened yet; null when all was read
 * @param readBy what her receipt promised
 * @param answerBy when it is answered at the latest; null before it is read and once it is answered
 * @param takenBy the reader whose it is
 */
public record ListedCall(
    UUID id,
    PlaceCode list,
    Instant received,
    CallState state,
    boolean crowded,
    @Nullable Instant waitingSince,
    Instant readBy,
    @Nullable Instant answerBy,
    @Nullable UUID takenBy,
    boolean linked) {

  static ListedCall of(CallTable.Row row) {
    return new ListedCall(
        row.id(),
        row.list(),
        row.received(),
        row.state(),
        row.crowded(),
        row.waitingSince(),
        row.readBy(),
        row.answerBy(),
        row.takenBy(),
        row.person() != null);
  }

  /** True when the promise of the receipt is broken. */
  public boolean isLate(Instant now) {
    return waitingSince != null && readBy.isBefore(now);
  }

  /** True when it was read, and the hours passed again without an answer. */
  public boolean isForgotten(Instant now) {
    return waitingSince == null && answerBy != null && answerBy.isBefore(now);
  }

  /** A name to say aloud that says nothing: K-3F8D. */
  public String pseudonym() {
    var id = this.id.toString();
    return "K-" + id.substring(id.length() - 4).toUpperCase(java.util.Locale.ROOT);
  }
}
