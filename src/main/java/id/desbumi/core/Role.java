package id.desbumi.core;

/** What somebody came to do. One account may hold several, each for an area and a time. */
public enum Role {
  /** Visits homes; sees her own dusun or RT. */
  KADER,
  /** Keeps the register of one village. */
  OFFICER,
  /** Sees figures, and a person only through a letter that awaits him. */
  VILLAGE_HEAD,
  /** A partner's case worker: several villages, from outside. */
  CASE_WORKER,
  /** The national case desk: what was referred to it. */
  CASE_DESK,
  /** Figures of a regency, a province or the nation, never a name. */
  ANALYST,
  /** Reads the journal of an area, never a record. */
  AUDITOR,
  /** Runs the system, sees no people. */
  ADMINISTRATOR;

  /** True for those whose work is at the village desk itself; only their views are told there. */
  public boolean atDesk() {
    return this == KADER || this == OFFICER;
  }

  /** True when this role ever sees people, and so needs a second factor. */
  public boolean seesPeople() {
    return this == KADER || this == OFFICER || this == CASE_WORKER || this == CASE_DESK;
  }
}
