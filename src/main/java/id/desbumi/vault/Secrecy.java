package id.desbumi.vault;

/** The classes of secrecy; the class sits on the field and decides masking, keys and journal. */
public enum Secrecy {
  /** Names of fields anybody who sees the record sees. */
  GENERAL,
  /** Specific personal data in the law's sense (UU 27/2022 Pasal 4(2)), identifiers, telephones. */
  S,
  /** Case and channel: only the access list. */
  K
}
