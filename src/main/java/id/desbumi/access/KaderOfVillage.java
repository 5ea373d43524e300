package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is, or was, a kader of a village in some days; for her month sheet. */
@Component
public class KaderOfVillage {

  /** A kader and the parts of the village she works in. */
  public record Kader(UUID account, String name, List<PlaceCode> areas) {
    public Kader {
      areas = List.copyOf(areas);
    }
  }

  private record Row(UUID account, String name, String area) {}

  private final JdbcClient db;

  KaderOfVillage(JdbcClient db) {
    this.db = db;
  }

  /** Those who held the role on at least one of these days, by name. */
  public List<Kader> between(PlaceCode village, LocalDate first, LocalDate last) {
    Map<UUID, List<Row>> found =
        db
            .sql(
                """
                select distinct g.account, a.display_name as name, g.area
                  from access.role_grant g
                  join access.account a on a.id = g.account
                 where g.role = 'KADER'
                   and g.area >= :lo
                   and g.area < :hi
                   and g.from_day <= :last
                   and g.to_day >= :first
                   and (g.ended_at is null or g.ended_at >= :firstMoment::date)
                 order by a.display_name, g.account, g.area
                """)
            .param("lo", village.value())
            .param("hi", village.value() + "/")
            .param("first", first)
            .param("firstMoment", first)
            .param("last", last)
            .query(Row.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Row::account, LinkedHashMap::new, Collectors.toList()));
    return found.values().stream()
        .map(rows ->
            new Kader(
                rows.getFirst().account(),
                rows.getFirst().name(),
                rows.stream().map(row -> new PlaceCode(row.area())).toList()))
        .toList();
  }
}
