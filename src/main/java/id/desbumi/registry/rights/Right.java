package id.desbumi.registry.rights;

import java.time.Duration;
import java.util.Optional;

/**
 * A right of whoever the data is about (UU 27/2022 Pasal 5-13). Each is answered within 3 x 24
 * hours. For {@link #COPY} the law's own text says so (Pasal 32), and for {@link #WITHDRAW} one
 * source does (Pasal 40(1)); for the others the village holds itself to the same, because no text
 * with a time was seen.
 */
public enum Right {
  /** "Cetak data saya": to see it and have a copy (Pasal 7, 32). */
  COPY(true),
  /** "Perbaiki": what is wrong or missing (Pasal 6). */
  CORRECT(false),
  /** "Tarik persetujuan" (Pasal 9, 40(1)); what can stop at once stops at once. */
  WITHDRAW(false),
  /** "Hapus" (Pasal 8, 43, 44); not while a legal case needs it. */
  ERASE(false),
  /** "Siapa yang tidak boleh melihat": our own promise; it binds at once. */
  WHO(false);

  /** 3 x 24 hours. */
  public static final Duration TIME = Duration.ofHours(72);

  private final boolean timeInLaw;

  Right(boolean timeInLaw) {
    this.timeInLaw = timeInLaw;
  }

  /** True where the time was seen in the law's text, and may be told as the law's. */
  public boolean timeInLaw() {
    return timeInLaw;
  }

  public static Optional<Right> parse(String typed) {
    for (var right : values()) {
      if (right.name().equals(typed)) {
        return Optional.of(right);
      }
    }
    return Optional.empty();
  }
}
