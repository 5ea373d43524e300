package id.desbumi.tally;

/**
 * One exact figure, as {@code tally.figure_facts} has it.
 *
 * @param period see {@link Period}
 * @param phase a letter of {@code Phase}, empty for flows
 * @param country empty for flows of a village
 * @param sex P, L or ?
 */
public record Figure(
    String area, int measure, int period, String phase, String country, String sex, int n) {}
