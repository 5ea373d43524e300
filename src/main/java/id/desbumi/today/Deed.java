package id.desbumi.today;

/** What is to be done about somebody; in this order people come before papers. */
public enum Deed {
  /** Say a second word on a record that was opened in an emergency, or tell her. */
  REVIEW,
  /** Answer what somebody asked about her own data; it has a clock. */
  ANSWER,
  /** Ask after her: the agreed day has passed. */
  CALL,
  /** Visit her: she came home. */
  VISIT,
  /** Receive her record from another village. */
  ACCEPT,
  /** Ask herself: others told of her. It has no last day, for it waits until it is safe. */
  ASK,
  /** See whose NIK it is: two records within this desk's reach say the same one. */
  SAME_NIK,
  /** Ask her, when it is safe, what a family that searches for her may be told. */
  ASK_FOR_FAMILY,
  /** Complete her record. */
  COMPLETE,
  /** Look over her record: nobody did for half a year. */
  CHECK,
  /** Wait for the village her record was offered to. */
  WAIT
}
