package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.guide.Countries;
import id.desbumi.guide.Occupations;
import id.desbumi.statistics.PublicTable;
import org.springframework.stereotype.Component;

/** What tables and their categories are called, in the language of the request. */
@Component
class TableNames {

  private static final String UNKNOWN = "?";

  private final Countries countries;
  private final Occupations occupations;

  TableNames(Countries countries, Occupations occupations) {
    this.countries = countries;
    this.occupations = occupations;
  }

  /** "Menurut negara tujuan". */
  String title(PublicTable table) {
    return t("site.tables." + table.name());
  }

  /** The head of its first column. */
  String head(PublicTable table) {
    return t("site.tables.head." + table.name());
  }

  String category(PublicTable table, String code) {
    if (code.startsWith(UNKNOWN)) {
      return t("site.tables.unknown");
    }
    return switch (table) {
      case TOTAL -> t("site.tables.all");
      case PHASE -> t("statistics.phase." + code);
      case SEX -> t("site.tables.sex." + code);
      case AGE -> years(code);
      case DESTINATION ->
          code.equals(PublicTable.OTHER_COUNTRY)
              ? t("site.tables.otherCountry")
              : countries.name(code);
      case SECTOR -> occupations.sector(code).map(one -> one.name()).orElse(code);
    };
  }

  /** "1980-1989"; open at both ends. */
  private static String years(String code) {
    var from = code.substring(0, 4);
    var to = code.substring(5);
    if (from.equals("0000")) {
      return t("site.tables.born.until", to);
    }
    return to.equals("9999") ? t("site.tables.born.from", from) : from + "–" + to;
  }
}
