package id.desbumi.tally;

/**
 * So many people of one kind in a village, as the log of counted people tells them apart.
 *
 * @param phase a letter of {@code Phase}
 * @param sex P, L or ?
 * @param sector a code of the guide, or {@code ???}
 * @param cohort see {@link Cohort}
 */
public record Counted(
    String village,
    String phase,
    String country,
    String sex,
    String sector,
    String cohort,
    int n) {}
