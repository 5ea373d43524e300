package id.desbumi.tally;

import id.desbumi.database.Worker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue as the worker sees it, and the figures it is folded into. */
@Repository
class FoldTable {

  /** "desbumi fold", as a number nobody else locks. */
  private static final long LOCK = 0x6465736275666F6CL;

  private final JdbcClient db;

  FoldTable(@Worker JdbcClient db) {
    this.db = db;
  }

  boolean lock() {
    return db.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  Lot take(int limit) {
    var people = new ArrayList<Lot.Change>();
    var numbers = new long[2];
    db.sql(
            """
            with oldest as (
              select distinct tx
                from (select tx from tally.delta order by tx limit :limit) x),
            taken as (
              delete from tally.delta d
               using oldest o
               where d.tx = o.tx
              returning d.person, d.account, d.measure, d.period, d.village, d.phase, d.country, d.sex,
                        d.sector, d.cohort, d.n),
            summed as (
              select measure, period, village, phase, country, sex, sum(n) n
                from taken
               group by measure, period, village, phase, country, sex
              having sum(n) <> 0),
            spread as (
              select left(s.village, l.length) area, s.measure, s.period, s.phase,
                     case when l.length = 13 and s.period <> 0 then '' else s.country end country,
                     s.sex, sum(s.n) n
                from summed s
               cross join (values (0), (2), (5), (8), (13)) l(length)
               group by 1, 2, 3, 4, 5, 6
              having sum(s.n) <> 0),
            added as (
              insert into tally.figure as f (area, measure, period, phase, country, sex, n)
              select area, measure, period, phase, country, sex, n
                from spread
               order by area, measure, period
                  on conflict (area, measure, period, phase, country, sex)
                  do update set n = f.n + excluded.n),
            years as (
              insert into tally.figure_year as f (area, measure, year, sex, n)
              select area, measure, period / 100, sex, sum(n)
                from spread
               group by 1, 2, 3, 4
              having sum(n) <> 0
                  on conflict (area, measure, year, sex)
                  do update set n = f.n + excluded.n),
            number as (
              select fold_no + (exists (select 1 from oldest))::int n
                from tally.fold_state),
            logged as (
              insert into tally.counted
                    (fold_no, person, account, n, village, phase, country, sex, sector, cohort)
              select (select n from number), person, (array_agg(account))[1], sum(n), village,
                     phase, country, sex, sector, cohort
                from taken
               where measure = 1
               group by person, village, phase, country, sex, sector, cohort
              having sum(n) <> 0
              returning person, village, account, n),
            people as (
              select person, village, (array_agg(account))[1] account, sum(n) n
                from logged
               group by person, village
              having sum(n) <> 0)
            select (select n from number) number, (select count(*) from taken) taken,
                   p.person, p.village, p.account, p.n
              from (select 1) one
              left join people p on true
            """)
        .param("limit", limit)
        .query(row -> {
          numbers[0] = row.getLong("number");
          numbers[1] = row.getLong("taken");
          var person = row.getObject("person", UUID.class);
          if (person != null) {
            people.add(
                new Lot.Change(
                    person,
                    row.getString("village"),
                    row.getObject("account", UUID.class),
                    row.getInt("n")));
          }
        });
    return new Lot(numbers[0], Math.toIntExact(numbers[1]), people);
  }

  void set(List<Figure> figures) {
    db.sql(
            """
            insert into tally.figure as f (area, measure, period, phase, country, sex, n)
            select area, measure, period, phase, country, sex, n
              from unnest(:area::text[], :measure::int[], :period::int[], :phase::text[],
                          :country::text[], :sex::text[], :n::int[])
                   d(area, measure, period, phase, country, sex, n)
                on conflict (area, measure, period, phase, country, sex)
                do update set n = excluded.n
            """)
        .param("area", figures.stream().map(Figure::area).toArray(String[]::new))
        .param("measure", figures.stream().map(Figure::measure).toArray(Integer[]::new))
        .param("period", figures.stream().map(Figure::period).toArray(Integer[]::new))
        .param("phase", figures.stream().map(Figure::phase).toArray(String[]::new))
        .param("country", figures.stream().map(Figure::country).toArray(String[]::new))
        .param("sex", figures.stream().map(Figure::sex).toArray(String[]::new))
        .param("n", figures.stream().map(Figure::n).toArray(Integer[]::new))
        .update();
  }

  /** The narrower figures, where they are not the sum of the others. */
  int sumYears() {
    return db.sql(
            """
            insert into tally.figure_year as f (area, measure, year, sex, n)
            select area, measure, year, sex, coalesce(s.n, 0)
              from (select area, measure, (period / 100)::smallint as year, sex, sum(n) n
                      from tally.figure
                     group by 1, 2, 3, 4) s
              full join tally.figure_year y using (area, measure, year, sex)
             where coalesce(s.n, 0) <> coalesce(y.n, 0)
                on conflict (area, measure, year, sex)
                do update set n = excluded.n
            """)
        .update();
  }

  /** The number of the next fold that takes something. */
  long next() {
    return db.sql("select fold_no + 1 from tally.fold_state").query(Long.class).single();
  }

  /** Who it was is not known, so each row is somebody of her own. */
  List<Lot.Change> log(long number, List<Counted> people) {
    return db.sql(
            """
            insert into tally.counted
                  (fold_no, person, account, n, village, phase, country, sex, sector, cohort)
            select :number, gen_random_uuid(), null, sign(d.n), d.village, d.phase, d.country, d.sex,
                   d.sector, d.cohort
              from unnest(:village::text[], :phase::text[], :country::text[], :sex::text[],
                          :sector::text[], :cohort::text[], :n::int[])
                   d(village, phase, country, sex, sector, cohort, n)
             cross join generate_series(1, abs(d.n))
            returning person, village, account, n
            """)
        .param("number", number)
        .param("village", people.stream().map(Counted::village).toArray(String[]::new))
        .param("phase", people.stream().map(Counted::phase).toArray(String[]::new))
        .param("country", people.stream().map(Counted::country).toArray(String[]::new))
        .param("sex", people.stream().map(Counted::sex).toArray(String[]::new))
        .param("sector", people.stream().map(Counted::sector).toArray(String[]::new))
        .param("cohort", people.stream().map(Counted::cohort).toArray(String[]::new))
        .param("n", people.stream().map(Counted::n).toArray(Integer[]::new))
        .query((row, index) -> change(row))
        .list();
  }

  private static Lot.Change change(ResultSet row) throws SQLException {
    return new Lot.Change(
        row.getObject("person", UUID.class),
        row.getString("village"),
        row.getObject("account", UUID.class),
        row.getInt("n"));
  }

  /** An idle look need not reach the disk at once: after a crash there is simply another one. */
  void stamp(long number, Instant at, boolean idle) {
    db.sql(
            """
            update tally.fold_state
               set fold_no = :number,
                   at = :at
             where one
               and (not :idle or set_config('synchronous_commit', 'off', true) is not null)
            """)
        .param("number", number)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("idle", idle)
        .update();
  }

  Instant last() {
    return db.sql("select at from tally.fold_state")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
