package id.desbumi.registry;

/**
 * What is told or asked. The notice of the village's duty (UU 18/2017 Pasal 42) is told and needs
 * no yes; the others are free, and no service depends on them (UU 27/2022 Pasal 20-22).
 */
public enum ConsentKind {
  /** The duty's notice was read aloud. */
  NOTICE,
  /** The partner may see the record and help. */
  SHARE,
  /** She may be called from time to time. */
  CONTACT
}
