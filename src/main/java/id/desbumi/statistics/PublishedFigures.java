package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.database.Published;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The public numbers of our own register: what was published, and nothing else. It reads with a
 * role that sees no true count. Every list, chart, table and file takes them from here, so a number
 * is the same everywhere.
 */
@Component
public class PublishedFigures {

  private final JdbcClient db;

  PublishedFigures(@Published JdbcClient db) {
    this.db = db;
  }

  /** The total of a place; districts and villages have none. */
  public Headline headline(PlaceCode place) {
    return headlines(List.of(place)).getFirst();
  }

  /** The totals of some places, in the order asked. */
  public List<Headline> headlines(Collection<PlaceCode> places) {
    Map<PlaceCode, Headline> found =
        db
            .sql(
                """
                select p.place, coalesce(h.state, 'NONE') state, coalesce(h.value, 0) as value,
                       h.as_of, coalesce(c.at, 'epoch') looked
                  from unnest(:places::text[]) p(place)
                  left join published.headline h on h.place = p.place
                  left join published.cycle c on true
                """)
            .param("places", places.stream().map(PlaceCode::value).toArray(String[]::new))
            .query(PublishedFigures::read)
            .list()
            .stream()
            .collect(Collectors.toMap(Headline::place, Function.identity(), (one, same) -> one));
    return places.stream().map(place -> found.getOrDefault(place, none(place))).toList();
  }

  private static Headline none(PlaceCode place) {
    return new Headline(place, Headline.State.NONE, 0, null, Instant.EPOCH);
  }

  private static Headline read(ResultSet row, int number) throws SQLException {
    var asOf = row.getObject("as_of", OffsetDateTime.class);
    return new Headline(
        new PlaceCode(row.getString("place")),
        Headline.State.valueOf(row.getString("state")),
        row.getInt("value"),
        asOf == null ? null : asOf.toInstant(),
        row.getObject("looked", OffsetDateTime.class).toInstant());
  }
}
