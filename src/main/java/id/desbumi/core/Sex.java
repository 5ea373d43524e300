package id.desbumi.core;

/** As on the KTP: P or L. */
public enum Sex {
  P,
  L
}
