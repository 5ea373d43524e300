package id.desbumi.site;

/**
 * A published figure: people placed abroad through the official system.
 *
 * @param period {@code full} for the calendar year, else from..to as the source says it
 * @param category a country's ISO code, or {@code all}
 * @param value as printed, never computed
 * @param source the id of the page it stands on
 * @param note what makes it doubtful or different from others; empty for most
 */
record Placement(
    int year,
    String period,
    String dimension,
    String category,
    String sex,
    int value,
    String source,
    String note) {

  boolean isFullYear() {
    return period.equals("full");
  }

  boolean isDoubtful() {
    return note.contains("doubtful");
  }

  boolean isCumulative() {
    return note.contains("cumulative over several years");
  }
}
