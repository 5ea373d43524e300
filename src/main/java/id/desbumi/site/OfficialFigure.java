package id.desbumi.site;

/**
 * A figure an agency published, as a page prints it; never computed.
 *
 * @param period {@code full} for the calendar year, else from..to as the source says it
 * @param dimension {@code total}, or what the category is one of
 * @param name the category in Indonesian; empty for a country, whose code says it
 * @param note what makes it doubtful, or different from others; empty for most
 */
public record OfficialFigure(
    int year,
    String period,
    String dimension,
    String category,
    String name,
    String nameInEnglish,
    String sex,
    double value,
    PublishedSource source,
    String note) {

  public boolean isFullYear() {
    return period.equals("full");
  }

  public boolean isDoubtful() {
    return note.contains("doubtful");
  }

  /** Of several years together; belongs to none of them. */
  public boolean isCumulative() {
    return note.contains("cumulative over several years");
  }

  /** "2024", or the part of a year as the source says it. */
  public String time() {
    return isFullYear() ? String.valueOf(year) : period;
  }
}
