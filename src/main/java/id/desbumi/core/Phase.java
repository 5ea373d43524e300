package id.desbumi.core;

/**
 * The six phases a journey is shown in. The field's finer codes map to these in one table of {@code
 * migration}; none of the six tells how somebody left or why she came back. Reaches the database by
 * its letter, so only ever add.
 */
public enum Phase {
  INTERESTED("I"),
  PREPARING("P"),
  ABROAD("A"),
  RETURNED("R"),
  /** The plan ended before leaving, for whatever reason. */
  NOT_LEFT("N"),
  /** Ended otherwise, or not known. */
  OTHER("O");

  private final String letter;

  Phase(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }
}
