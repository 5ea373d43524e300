package id.desbumi.today;

/** The groups of the work list, most urgent first. */
public enum Urgency {
  /** Its last day is today or has passed. */
  TODAY,
  /** Within seven days, or whenever it suits this week. */
  WEEK,
  /** Somebody else is to move. */
  OTHERS,
  /** Not this week; nobody waits for it. */
  LATER
}
