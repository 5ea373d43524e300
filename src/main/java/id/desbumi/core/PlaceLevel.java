package id.desbumi.core;

/** The steps of Indonesia's administration, from the nation down to the neighbourhood. */
public enum PlaceLevel {
  NATION(0),
  PROVINCE(2),
  REGENCY(5),
  DISTRICT(8),
  VILLAGE(13),
  /** Dusun, the village's own data: {@code 33.07.04.2009.02}. */
  HAMLET(16),
  /** RT below a dusun: {@code 33.07.04.2009.02.003}. */
  NEIGHBOURHOOD(20);

  private final int length;

  PlaceLevel(int length) {
    this.length = length;
  }

  /** How many characters a code of this level has. */
  public int length() {
    return length;
  }
}
