package id.desbumi.territory;

/**
 * How far a village is with Desbumi. Steps are added to, and need not all be taken: a village may
 * have its regulation and no desk.
 */
public enum Stage {
  /** Somebody intends it; no figure counts it as a Desbumi village. */
  PLANNED,
  /** Named, launched or accompanied. */
  FOUNDED,
  /** Has a village regulation (Perdes) that protects its workers. */
  PERDES,
  /** Has a desk with hours. */
  DESK_OPEN,
  /** Was one and gave it up. */
  ENDED;

  /** True for a village that counts as a Desbumi village today. */
  public boolean counts() {
    return this != PLANNED && this != ENDED;
  }
}
