package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.statistics.Headline;
import id.desbumi.web.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A place's public total, in words.
 *
 * @param place its code, for asking again
 * @param figure "12.418", "&lt;5", or nothing while there is no number
 * @param what what it counts, how exact it is and how old
 * @param hint how to read it
 */
public record LiveTotal(String place, String figure, String what, String hint) {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  static LiveTotal of(Headline headline, Instant now) {
    var place = headline.place().value();
    return switch (headline.state()) {
      case NONE -> new LiveTotal(place, "", t("site.total.none"), t("site.total.none.hint"));
      case EXACT ->
          new LiveTotal(
              place,
              Formats.number(headline.value()),
              t("site.total.exact", Formats.ago(Duration.between(headline.looked(), now))),
              t("site.total.exact.hint"));
      case ROUNDED -> {
        var asOf = headline.asOf();
        yield new LiveTotal(
            place,
            shown(headline),
            t("site.total.rounded"),
            asOf == null ? "" : t("site.total.rounded.hint", Formats.moment(asOf, JAKARTA)));
      }
    };
  }

  /** Under a rounded number in a table: as of when. */
  static String note(Headline headline) {
    var asOf = headline.asOf();
    return headline.state() != Headline.State.ROUNDED || asOf == null
        ? ""
        : t("site.total.note", Formats.moment(asOf, JAKARTA));
  }

  /** The number alone, for tables and maps. */
  static String shown(Headline headline) {
    return switch (headline.state()) {
      case NONE -> "–";
      case EXACT -> Formats.number(headline.value());
      case ROUNDED -> headline.isFewerThanFive() ? "<5" : Formats.number(headline.value());
    };
  }
}
