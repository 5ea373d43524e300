package id.desbumi.registry;

import java.util.Optional;

/** Why there is no value. Reaches the database by its letter, so only ever add. */
public enum Why {
  UNKNOWN("u"),
  UNWILLING("w");

  private final String letter;

  Why(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }

  public static Optional<Why> parse(String letter) {
    for (var why : values()) {
      if (why.letter.equals(letter)) {
        return Optional.of(why);
      }
    }
    return Optional.empty();
  }
}
