package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.database.Published;
import id.desbumi.statistics.PublishedTable.Row;
import id.desbumi.statistics.PublishedTable.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The public tables of our own register, as they were published and in no other way. It reads with
 * a role that sees no true count.
 */
@Component
public class PublishedTables {

  private static final Comparator<Row> LARGEST_SHOWN =
      Comparator.comparingInt((Row row) -> row.shown().value())
          .reversed()
          .thenComparing(Row::category);

  private final JdbcClient db;
  private final PublishedFigures figures;

  PublishedTables(@Published JdbcClient db, PublishedFigures figures) {
    this.db = db;
    this.figures = figures;
  }

  /** A table of a place; one that is not published there has not come yet. */
  public PublishedTable of(PlaceCode place, PublicTable table) {
    return table == PublicTable.TOTAL ? total(place) : breakdown(place, table);
  }

  private PublishedTable total(PlaceCode place) {
    var headline = figures.headline(place);
    if (headline.state() == Headline.State.NONE) {
      return notYet(place, PublicTable.TOTAL);
    }
    return new PublishedTable(
        place,
        PublicTable.TOTAL,
        State.SHOWN,
        headline.asOf(),
        List.of(new Row("all", new Shown(headline.value(), headline.isExact()))));
  }

  private PublishedTable breakdown(PlaceCode place, PublicTable table) {
    var found = new Found();
    db.sql(
            """
            select t.state, t.as_of, s.key category, s.value::int as value
              from published.place_table t
              left join lateral jsonb_each_text(t.shown) s on true
             where t.place = :place
               and t.tab = :tab
            """)
        .param("place", place.value())
        .param("tab", table.name())
        .query(row -> {
          found.state = State.valueOf(row.getString("state"));
          found.asOf = row.getObject("as_of", OffsetDateTime.class).toInstant();
          if (row.getString("category") != null) {
            found.values.put(row.getString("category"), row.getInt("value"));
          }
        });
    if (found.state == State.NOT_YET) {
      return notYet(place, table);
    }
    return new PublishedTable(
        place,
        table,
        found.state,
        found.asOf,
        found.state == State.SHOWN ? rows(table, found.values) : List.of());
  }

  private static List<Row> rows(PublicTable table, Map<String, Integer> values) {
    return table.categories().stream()
        .map(category -> new Row(category, new Shown(values.getOrDefault(category, 0))))
        .sorted(LARGEST_SHOWN)
        .toList();
  }

  private static PublishedTable notYet(PlaceCode place, PublicTable table) {
    return new PublishedTable(place, table, State.NOT_YET, null, List.of());
  }

  private static final class Found {
    private State state = State.NOT_YET;
    private @Nullable Instant asOf;
    private final Map<String, Integer> values = new HashMap<>();
  }
}
