package id.desbumi.tally;

/** What is counted. Reaches the database by its number, so numbers are only ever added. */
public enum Measure {
  /** People with at least one journey, confirmed by a desk, not merged, not erased: now. */
  PEOPLE(1),
  /** Departures, in the month they happened. */
  DEPARTURES(2),
  /** Returns, in the month they happened. */
  RETURNS(3);

  private final int number;

  Measure(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** A stock counts how many there are now and knows no month. */
  public boolean isStock() {
    return this == PEOPLE;
  }
}
