package id.desbumi.rounds;

/**
 * What a round's list says of a house, in the order of screen, print and blank paper. Paper has
 * initials where the screen has names.
 */
public enum RoundField {
  NUMBER,
  SIGN,
  WHO,
  DEED,
  DAY,
  BY
}
