package id.desbumi.guide;

/** Where a number can be called from. */
public enum CallReach {
  ABROAD,
  HOME,
  BOTH,
  /** From one country. */
  COUNTRY;

  public boolean fromAbroad() {
    return this == ABROAD || this == BOTH;
  }

  public boolean fromHome() {
    return this == HOME || this == BOTH;
  }
}
