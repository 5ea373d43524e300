package id.desbumi.territory;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.database.Published;
import id.desbumi.database.Worker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is public of the programme, through the eyes of the public; and the report. */
@Component
class ProgrammeTable {

  private final JdbcClient db;
  private final JdbcClient inside;

  ProgrammeTable(@Published JdbcClient db, @Worker JdbcClient inside) {
    this.db = db;
    this.inside = inside;
  }

  List<DesbumiVillage> villages(PlaceCode area) {
    var range = Reach.Range.below(area);
    var sources = sources();
    var steps =
        db
            .sql(
                """
                select code, stage, earliest, latest, precision, source
                  from published.desbumi_stage
                 where code >= :lo
                   and code < :hi
                 order by earliest nulls last, code
                """)
            .param("lo", range.lo())
            .param("hi", range.hi())
            .query((row, n) ->
                Map.entry(
                    row.getString("code"),
                    new DesbumiVillage.Step(
                        Stage.valueOf(row.getString("stage")),
                        date(row, ""),
                        source(sources, row))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return db.sql(
            """
            select code, name, stage, source
              from published.desbumi_village
             where code >= :lo
               and code < :hi
             order by code
            """)
        .param("lo", range.lo())
        .param("hi", range.hi())
        .query((row, n) -> {
          var own = steps.getOrDefault(row.getString("code"), List.of());
          return new DesbumiVillage(
              new PlaceCode(row.getString("code")),
              row.getString("name"),
              Stage.valueOf(row.getString("stage")),
              since(own),
              own,
              source(sources, row));
        })
        .list();
  }

  private static @Nullable Integer since(List<DesbumiVillage.Step> steps) {
    return steps.stream()
        .filter(step -> step.stage().counts())
        .flatMap(step -> Stream.ofNullable(step.when()))
        .map(when -> when.earliest().getYear())
        .min(Integer::compare)
        .orElse(null);
  }

  List<Partner> partners() {
    var sources = sources();
    var areas =
        db
            .sql(
                """
                select partner, area, since_earliest, since_latest, since_precision,
                       until_earliest, until_latest, until_precision, source
                  from published.partner_area
                 order by area
                """)
            .query((row, n) ->
                Map.entry(
                    row.getString("partner"),
                    new Partner.Area(
                        new PlaceCode(row.getString("area")),
                        date(row, "since_"),
                        date(row, "until_"),
                        source(sources, row))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return db.sql(
            """
            select id, name, abbrev, role, seat, website, source
              from published.partner
            """)
        .query((row, n) ->
            new Partner(
                row.getString("id"),
                row.getString("name"),
                row.getString("abbrev"),
                Partner.Role.valueOf(row.getString("role")),
                row.getString("seat"),
                row.getString("website"),
                source(sources, row),
                areas.getOrDefault(row.getString("id"), List.of())))
        .list();
  }

  List<Membership> memberships(PlaceCode village) {
    var sources = sources();
    return db.sql(
            """
            select programme, name, since_earliest, since_latest, since_precision,
                   until_earliest, until_latest, until_precision, source
              from published.membership
             where village = :village
             order by programme, since_earliest
            """)
        .param("village", village.value())
        .query((row, n) ->
            new Membership(
                row.getString("programme"),
                row.getString("name"),
                date(row, "since_"),
                date(row, "until_"),
                source(sources, row)))
        .list();
  }

  List<Unmatched> unmatched() {
    var sources = sources();
    return inside
        .sql(
            """
            select list, name, place, reason, candidates, source, note
              from territory.unmatched
             order by id
            """)
        .query((row, n) ->
            new Unmatched(
                Unmatched.Listed.valueOf(row.getString("list")),
                row.getString("name"),
                row.getString("place"),
                Unmatched.Reason.valueOf(row.getString("reason")),
                Stream.of((String[]) row.getArray("candidates").getArray())
                    .map(PlaceCode::new)
                    .toList(),
                source(sources, row),
                row.getString("note")))
        .list();
  }

  private Map<String, Source> sources() {
    return db
        .sql(
            """
            select id, publisher, title, address, published
              from published.source
            """)
        .query(Source.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Source::id, Function.identity()));
  }

  private static Source source(Map<String, Source> sources, ResultSet row) throws SQLException {
    var id = row.getString("source");
    var source = sources.get(id);
    if (source == null) {
      throw new IllegalStateException("a foreign key holds " + id);
    }
    return source;
  }

  private static @Nullable PartialDate date(ResultSet row, String prefix) throws SQLException {
    var precision = row.getString(prefix + "precision");
    return precision == null
        ? null
        : new PartialDate(
            row.getObject(prefix + "earliest", LocalDate.class),
            row.getObject(prefix + "latest", LocalDate.class),
            PartialDate.Precision.valueOf(precision));
  }
}
