package id.desbumi.tally;

import id.desbumi.tally.Changes.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of changes, as desks see it: they may add, and read nothing. */
@Repository
class DeltaTable {

  private final JdbcClient db;

  DeltaTable(JdbcClient db) {
    this.db = db;
  }

  void add(UUID account, Instant recorded, Changes changes) {
    db.sql(
            """
            insert into tally.delta
                  (person, account, recorded, measure, period, village, phase, country, sex,
                   sector, cohort, n)
            select tally.person_key(d.person), case when d.person is null then null else :account::uuid end,
                   :recorded, d.measure, d.period, d.village, d.phase, d.country, d.sex,
                   d.sector, d.cohort, d.n
              from unnest(:person::uuid[], :measure::int[], :period::int[], :village::text[],
                          :phase::text[], :country::text[], :sex::text[],
                          :sector::text[], :cohort::text[], :n::int[])
                   d(person, measure, period, village, phase, country, sex, sector, cohort, n)
            """)
        .param("account", account)
        .param("recorded", recorded.atOffset(ZoneOffset.UTC))
        .param("person", column(changes, Row::person, UUID[]::new))
        .param("measure", column(changes, Row::measure, Integer[]::new))
        .param("period", column(changes, Row::period, Integer[]::new))
        .param("village", column(changes, Row::village, String[]::new))
        .param("phase", column(changes, Row::phase, String[]::new))
        .param("country", column(changes, Row::country, String[]::new))
        .param("sex", column(changes, Row::sex, String[]::new))
        .param("sector", column(changes, Row::sector, String[]::new))
        .param("cohort", column(changes, Row::cohort, String[]::new))
        .param("n", changes.n())
        .update();
  }

  private static <T extends @Nullable Object> T[] column(
      Changes changes, Function<Row, T> value, IntFunction<T[]> array) {
    return changes.rows().stream().map(value).toArray(array);
  }
}
