package id.desbumi.statistics;

import id.desbumi.database.Worker;
import id.desbumi.tally.Counted;
import id.desbumi.tally.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the figures should be, counted anew from the facts; as the worker. */
@Repository
class FactTable {

  private static final int AT_ONCE = 5_000;

  /** Everybody counted and everything that happened, less what still waits in the queue. */
  private static final String FACTS =
      """
      with fact as (
        select left(p.place_now, 13) village, 1 measure, 0 period, s.phase, s.country,
               coalesce(p.sex, '?') sex, s.sector, tally.cohort(p.born_year) cohort, 1 n
          from registry.person_facts p
          join migration.standing_facts s on s.person = p.person
         where p.confirmed
           and not p.merged
           and not p.erased
        union all
        select left(village_then, 13), measure,
               case when month is not null
                    then (extract(year from month) * 100 + extract(month from month))::int
                    else coalesce(year * 100, 1) end,
               '', country, coalesce(sex, '?'), '???', '???', 1
          from migration.flow_facts
        union all
        select village, measure, period, phase, country, sex, sector, cohort, -n
          from tally.waiting_facts)
      """;

  private final JdbcClient db;
  private final JdbcTemplate slowly;

  FactTable(@Worker JdbcClient db, @Worker DataSource source) {
    this.db = db;
    this.slowly = new JdbcTemplate(source);
    slowly.setFetchSize(AT_ONCE);
  }

  /** Tells each figure as it should be, with what it is, where the two differ. */
  void figures(ObjIntConsumer<Figure> difference) {
    slowly.query(
        FACTS
            + """
            , should as (
              select left(f.village, l.length) area, f.measure, f.period, f.phase,
                     case when l.length = 13 and f.period <> 0 then '' else f.country end country,
                     f.sex, sum(f.n) n
                from (select village, measure, period, phase, country, sex, sum(n) n
                        from fact
                       group by village, measure, period, phase, country, sex) f
               cross join (values (0), (2), (5), (8), (13)) l(length)
               group by 1, 2, 3, 4, 5, 6
              having sum(f.n) <> 0)
            select area, measure, period, phase, country, sex,
                   coalesce(s.n, 0) should, coalesce(i.n, 0) has
              from should s
              full join tally.figure_facts i using (area, measure, period, phase, country, sex)
             where coalesce(s.n, 0) <> coalesce(i.n, 0)
             order by area, measure, period, phase, country, sex
            """,
        row -> {
          difference.accept(
              new Figure(
                  row.getString("area"),
                  row.getInt("measure"),
                  row.getInt("period"),
                  row.getString("phase"),
                  row.getString("country"),
                  row.getString("sex"),
                  row.getInt("should")),
              row.getInt("has"));
        });
  }

  /** Tells which people the log of counted people lacks (or, negative, has too many). */
  void lackingInLog(Consumer<Counted> lacking) {
    slowly.query(
        FACTS
            + """
            , should as (
              select village, phase, country, sex, sector, cohort, sum(n) n
                from fact
               where measure = 1
               group by village, phase, country, sex, sector, cohort),
            logged as (
              select village, phase, country, sex, sector, cohort, sum(n) n
                from tally.counted_facts
               group by village, phase, country, sex, sector, cohort)
            select village, phase, country, sex, sector, cohort,
                   coalesce(s.n, 0) - coalesce(l.n, 0) lacking
              from should s
              full join logged l using (village, phase, country, sex, sector, cohort)
             where coalesce(s.n, 0) <> coalesce(l.n, 0)
            """,
        row -> {
          lacking.accept(
              new Counted(
                  row.getString("village"),
                  row.getString("phase"),
                  row.getString("country"),
                  row.getString("sex"),
                  row.getString("sector"),
                  row.getString("cohort"),
                  row.getInt("lacking")));
        });
  }

  /** Figures by year, which are the sums of the others. */
  List<Difference> years() {
    return db.sql(
            """
            select 'figure by year of ''' || area || ''', measure ' || measure || ', year ' || year
                   || ', sex ' || sex what,
                   coalesce(s.n, 0) expected, coalesce(y.n, 0) as found
              from (select area, measure, (period / 100)::smallint as year, sex, sum(n) n
                      from tally.figure_facts
                     group by 1, 2, 3, 4) s
              full join tally.figure_year_facts y using (area, measure, year, sex)
             where coalesce(s.n, 0) <> coalesce(y.n, 0)
            """)
        .query(Difference.class)
        .list();
  }

  List<Difference> log() {
    var found = new ArrayList<Difference>();
    lackingInLog(one -> {
      if (found.size() < Check.NAMED) {
        found.add(
            new Difference(
                "people the log lacks (or, negative, has too many) in '%s': %s %s %s %s %s"
                    .formatted(
                        one.village(),
                        one.phase(),
                        one.country(),
                        one.sex(),
                        one.sector(),
                        one.cohort()),
                0,
                one.n()));
      }
    });
    return found;
  }

  /** The true counts beside the published ones, by the log. */
  List<Difference> counters() {
    return differences(
        """
        with village as (
          select village, sum(n) n
            from tally.counted_facts
           group by village),
        should as (
          select left(v.village, l.length) place, sum(v.n) n, count(*) filter (where v.n > 0) villages
            from village v
           cross join unnest(:lengths::int[]) l(length)
           group by 1)
        select 'people of ''' || place || '''' what, coalesce(s.n, 0) expected, coalesce(p.n, 0) as found
          from should s
          full join statistics.place p using (place)
         where coalesce(s.n, 0) <> coalesce(p.n, 0)
        union all
        select 'villages of ''' || place || '''', coalesce(s.villages, 0), coalesce(p.villages, 0)
          from should s
          full join statistics.place p using (place)
         where coalesce(s.villages, 0) <> coalesce(p.villages, 0)
        union all
        select 'people of village ''' || village || '''', coalesce(s.n, 0), coalesce(v.n, 0)
          from village s
          full join statistics.village v using (village)
         where coalesce(s.n, 0) <> coalesce(v.n, 0)
        """);
  }

  /** What is published: everybody logged up to the watermark, and the same number outside. */
  List<Difference> published() {
    return differences(
        """
        with should as (
          select p.place, coalesce(sum(c.n), 0) n
            from statistics.place p
            left join (
                  select left(c.village, l.length) place, c.fold_no, c.n
                    from tally.counted_facts c
                   cross join unnest(:lengths::int[]) l(length)) c
              on c.place = p.place
             and c.fold_no <= p.watermark
           where p.state <> 'NONE'
           group by p.place)
        select 'published total of ''' || s.place || '''' what, s.n expected, p.published as found
          from should s
          join statistics.place p on p.place = s.place
         where p.published <> s.n
        union all
        select 'shown total of ''' || place || '''',
               case when p.state = 'EXACT' then p.published
                    else 5 * floor((p.published + p.shift) / 5.0) end,
               coalesce(h.value, -1)
          from (select * from statistics.place where state <> 'NONE') p
          full join (
               select place, state, value
                 from published.headline
                where length(place) = any(:lengths)) h using (place)
         where coalesce(p.state, 'NONE') <> coalesce(h.state, '')
            or h.value <> case when p.state = 'EXACT' then p.published
                               else 5 * floor((p.published + p.shift) / 5.0) end
        """);
  }

  /** Who waits for the next wave of each total: those logged after its watermark. */
  List<Difference> waiting() {
    return differences(
        """
        with should as (
          select p.place, c.person, sum(c.n) n
            from tally.counted_facts c
           cross join unnest(:lengths::int[]) l(length)
            join statistics.place p on p.place = left(c.village, l.length)
           where p.state <> 'EXACT'
             and c.fold_no > p.watermark
           group by p.place, c.person
          having sum(c.n) <> 0)
        select 'waiting people of ''' || place || '''' what,
               coalesce(sum(abs(s.n)), 0) expected, coalesce(sum(abs(w.n)), 0) as found
          from should s
          full join statistics.pending w using (place, person)
         where coalesce(s.n, 0) <> coalesce(w.n, 0)
         group by place
        """);
  }

  /** Tables in waves: what everyone sees of each. */
  List<Difference> tables() {
    return db
        .sql(
            """
            with cell as (
              select w.place, w.tab, c.category,
                     :base * floor((c.published + c.shift)::numeric / :base)::int as value
                from statistics.wave w
                join statistics.cell c on c.place = w.place and c.tab = w.tab
               where w.state = 'SHOWN'),
            outside as (
              select t.place, t.tab, s.key category, s.value::int as value
                from published.place_table t
               cross join lateral jsonb_each_text(t.shown) s
               union all
              select place, 'TOTAL', 'all', value
                from published.headline
               where length(place) > 5
                 and value > 0)
            select 'shown ' || tab || ' of ''' || place || ''': ' || category what,
                   coalesce(c.value, 0) expected, coalesce(o.value, 0) as found
              from (select place, tab, category, value from cell where value > 0) c
              full join outside o using (place, tab, category)
             where coalesce(c.value, 0) <> coalesce(o.value, 0)
             union all
            select 'state of ' || tab || ' of ''' || place || ''' (NONE, SHOWN, TOO_SMALL)',
                   coalesce(array_position(array['SHOWN', 'TOO_SMALL'], w.state), 0),
                   coalesce(array_position(array['SHOWN', 'TOO_SMALL'], o.state), 0)
              from (select place, tab, state, as_of
                      from statistics.wave
                     where state <> 'NONE') w
              full join (
                   select place, tab, state, as_of
                     from published.place_table
                    union all
                   select place, 'TOTAL', 'SHOWN', as_of
                     from published.headline
                    where length(place) > 5) o using (place, tab)
             where (w.state, w.as_of) is distinct from (o.state, o.as_of)
            """)
        .param("base", Rule.IN_FORCE.base())
        .query(Difference.class)
        .list()
        .stream()
        .limit(Check.NAMED)
        .toList();
  }

  private List<Difference> differences(String sql) {
    return db
        .sql(sql)
        .param("lengths", PublicTable.liveLengths().toArray(Integer[]::new))
        .query(Difference.class)
        .list()
        .stream()
        .limit(Check.NAMED)
        .toList();
  }
}
