package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.statistics.Headline;
import java.time.Duration;
import java.time.Instant;

/**
 * A place's public total, in words.
 *
 * @param place its code, for asking again
 * @param figure "12.418", "&lt;5", or a dash when there is no number yet
 * @param what what it counts, how exact it is and how old
 * @param hint how to read it
 */
public record LiveTotal(String place, String figure, String what, String hint) {

  static LiveTotal of(Headline headline, Instant now) {
    var place = headline.place().value();
    return switch (headline.state()) {
      case NONE -> new LiveTotal(place, "–", t("site.total.none"), t("site.total.none.hint"));
      case EXACT ->
          new LiveTotal(
              place,
              Said.number(headline.value()),
              t("site.total.exact", age(Duration.between(headline.looked(), now))),
              t("site.total.exact.hint"));
      case ROUNDED -> {
        var asOf = headline.asOf();
        yield new LiveTotal(
            place,
            shown(headline),
            t("site.total.rounded"),
            asOf == null ? "" : t("site.total.rounded.hint", Said.time(asOf)));
      }
    };
  }

  /** The number alone, for tables and maps. */
  static String shown(Headline headline) {
    return switch (headline.state()) {
      case NONE -> "–";
      case EXACT -> Said.number(headline.value());
      case ROUNDED -> headline.isFewerThanFive() ? "<5" : Said.number(headline.value());
    };
  }

  private static String age(Duration age) {
    var seconds = Math.max(0, age.toSeconds());
    if (seconds < 120) {
      return t("site.total.seconds", seconds);
    }
    return seconds < 7_200
        ? t("site.total.minutes", seconds / 60)
        : t("site.total.hours", seconds / 3_600);
  }
}
