package id.desbumi.rounds;

/** What became of a house in a round. Reaches the database by its name, so only ever add. */
public enum HouseState {
  NOT_YET,
  DONE,
  /** They do not want to be asked. Only this remains: no sign, nobody's name, no reason. */
  REFUSED,
  /** Nobody at home; to be called on again. */
  ABSENT,
  /** Those who lived here have left. */
  MOVED;

  /** True when nobody needs to come again in this round. */
  public boolean isAnswer() {
    return switch (this) {
      case DONE, REFUSED, MOVED -> true;
      case NOT_YET, ABSENT -> false;
    };
  }
}
