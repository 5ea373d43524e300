package id.desbumi.migration;

/** What kind of session a kader held. Reaches the database by its name, so only ever add. */
public enum SessionKind {
  /** Penyuluhan. */
  INFORMATION,
  /** A meeting of a group. */
  GROUP,
  POSYANDU,
  /** A meeting of residents. */
  MEETING
}
