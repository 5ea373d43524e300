package id.desbumi.site;

/** A theme in the index. */
public record ThemeTitle(String slug, String title, String lead) {}
