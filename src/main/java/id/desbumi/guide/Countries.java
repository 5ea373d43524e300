package id.desbumi.guide;

import id.desbumi.web.Text;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All countries by their ISO code, named in the language of the request. */
@Component
public class Countries {

  private final Map<String, Row> rows;

  Countries(JdbcClient db) {
    rows =
        db
            .sql(
                """
                select code, name_id, name_en, common
                  from guide.country
                 order by code
                """)
            .query(Row.class)
            .list()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Row::code, Function.identity()));
  }

  /** The name of a country; a code nobody knows comes back as it is. */
  public String name(String code) {
    var row = rows.get(code);
    return row == null ? code : row.name();
  }

  public Optional<Country> find(String code) {
    return Optional.ofNullable(rows.get(code)).map(Row::country);
  }

  /** Those most Indonesians work in, for the top of a form. */
  public List<Country> common() {
    return rows.values().stream()
        .filter(row -> row.common() != null)
        .sorted(Comparator.comparing(Row::rank))
        .map(Row::country)
        .toList();
  }

  /** Every country but Indonesia, by name. */
  public List<Country> all() {
    return rows.values().stream()
        .filter(row -> !row.code().equals("IDN"))
        .map(Row::country)
        .sorted(Comparator.comparing(Country::name, Collator.getInstance(Text.locale())))
        .toList();
  }

  private record Row(String code, String nameId, String nameEn, @Nullable Integer common) {

    String name() {
      return Text.locale().getLanguage().equals("en") ? nameEn : nameId;
    }

    int rank() {
      return common == null ? Integer.MAX_VALUE : common;
    }

    Country country() {
      return new Country(code, name());
    }
  }
}
