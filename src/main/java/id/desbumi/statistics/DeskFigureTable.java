package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.tally.Period;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exact figures, as desks read them. */
@Repository
class DeskFigureTable {

  private final JdbcClient db;

  DeskFigureTable(JdbcClient db) {
    this.db = db;
  }

  List<AreaFigures.Stock> stocks(PlaceCode area) {
    return db.sql(
            """
            select phase, country, sex, n
              from tally.figure_facts
             where area = :area
               and measure = 1
               and period = 0
            """)
        .param("area", area.value())
        .query(AreaFigures.Stock.class)
        .list();
  }

  /** From one month to another, with what is known of these years only. */
  List<AreaFigures.Flow> flows(PlaceCode area, YearMonth from, YearMonth to) {
    return db.sql(
            """
            select measure, period, sex, sum(n) n
              from tally.figure_facts
             where area = :area
               and measure in (2, 3)
               and period between :from and :to
             group by measure, period, sex
            """)
        .param("area", area.value())
        .param("from", Period.ofYear(from.getYear()).number())
        .param("to", Period.of(to).number())
        .query(AreaFigures.Flow.class)
        .list();
  }

  List<YearFigure> years(Collection<PlaceCode> places, int from, int to) {
    return db.sql(
            """
            select p.place, f.measure, f.year, f.sex, f.n
              from unnest(:places::text[]) p(place)
             cross join lateral (
                   select measure, year, sex, n
                     from tally.figure_year_facts
                    where area = p.place
                      and measure in (1, 2, 3)
                      and (year = 0 and measure = 1 or year between :from and :to)) f
            """)
        .param("places", places.stream().map(PlaceCode::value).toArray(String[]::new))
        .param("from", from)
        .param("to", to)
        .query((row, number) ->
            new YearFigure(
                new PlaceCode(row.getString("place")),
                row.getInt("measure"),
                row.getInt("year"),
                row.getString("sex"),
                row.getInt("n")))
        .list();
  }

  Instant at() {
    return db.sql("select at from tally.fold_facts")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
