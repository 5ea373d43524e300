package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.database.Worker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Tables that move in waves, by the log of counted people. Only what was touched is looked at;
 * nothing here goes through all places but a rebuild.
 */
@Repository
class WaveTable {

  /** In which cell of each table a row {@code l} of the log counts. */
  static final String CELLS =
      """
       cross join lateral (
             values ('TOTAL', 'all'),
                    ('PHASE', l.phase),
                    ('SEX', l.sex),
                    ('AGE', l.cohort),
                    ('DESTINATION', case when l.country = any(:countries) then l.country
                                         else :otherCountry end),
                    ('SECTOR', l.sector)) t(tab, category)
      """;

  /** The log of each asked table since its last wave. */
  private static final String SINCE =
      """
      since as (
        select a.place, a.tab, l.fold_no, l.person, l.account, l.village, l.n,
               case a.tab
                 when 'TOTAL' then 'all'
                 when 'PHASE' then l.phase
                 when 'SEX' then l.sex
                 when 'AGE' then l.cohort
                 when 'DESTINATION' then case when l.country = any(:countries) then l.country
                                              else :otherCountry end
                 when 'SECTOR' then l.sector
               end category
          from asked a
         cross join lateral (
               (select * from tally.counted_facts c
                 where a.place = '' and c.fold_no > a.watermark offset 0)
               union all
               (select * from tally.counted_facts c
                 where length(a.place) = 2 and left(c.village, 2) = a.place and c.fold_no > a.watermark
                offset 0)
               union all
               (select * from tally.counted_facts c
                 where length(a.place) = 5 and left(c.village, 5) = a.place and c.fold_no > a.watermark
                offset 0)
               union all
               (select * from tally.counted_facts c
                 where length(a.place) = 8 and left(c.village, 8) = a.place and c.fold_no > a.watermark
                offset 0)
               union all
               (select * from tally.counted_facts c
                 where length(a.place) = 13 and c.village = a.place and c.fold_no > a.watermark
                offset 0)) l)
      """;

  private final JdbcClient db;

  WaveTable(@Worker JdbcClient db) {
    this.db = db;
  }

  /** A cell and how it changes; without a shift where it never was published. */
  record Cell(PlaceCode place, PublicTable table, String category, int n, @Nullable Integer shift) {

    Cell shifted(int drawn) {
      return new Cell(place, table, category, n, drawn);
    }
  }

  /** People of this fold changed: tables where that may be enough for a wave fall due. */
  void touch(long fold, Rule rule, Instant now) {
    levels(
            db.sql(
                """
                with net as (
                  select left(l.village, g.length) place, g.k, g.pause, t.tab, l.person
                    from tally.counted_facts l
                """
                    + CELLS
                    + """
                     cross join unnest(:lengths::int[], :waves::int[], :pauses::int[])
                           g(length, k, pause)
                     where l.fold_no = :fold
                       and (t.tab <> 'TOTAL' or g.length > 5)
                     group by 1, 2, 3, 4, 5, t.category
                    having sum(l.n) <> 0),
                    touched as (
                      select place, tab, k, pause, count(distinct person) people
                        from net
                       group by place, tab, k, pause),
                    counted as (
                      insert into statistics.wave as w (place, tab, remaining, watermark)
                      select place, tab, k - people, :fold - 1
                        from touched
                          on conflict (place, tab) do update
                         set remaining = w.remaining + excluded.remaining
                             - (select k from touched t where (t.place, t.tab) = (w.place, w.tab))
                      returning place, tab, remaining, as_of)
                    insert into statistics.due (place, tab, at)
                    select c.place, c.tab,
                           greatest(:now, c.as_of + make_interval(secs => t.pause))
                      from counted c
                      join touched t on t.place = c.place and t.tab = c.tab
                     where c.remaining <= 0
                        on conflict do nothing
                    """),
            rule)
        .param("fold", fold)
        .param("now", utc(now))
        .update();
  }

  /** Tables that are due, each with who waits; at most so many. */
  List<Wave> due(Instant now, int limit) {
    return cells(
            db.sql(
                """
                with asked as materialized (
                  select w.place, w.tab, w.state, w.watermark
                    from statistics.due d
                    join statistics.wave w on w.place = d.place and w.tab = d.tab
                   where d.at <= :now
                   order by d.at, d.place, d.tab
                   limit :limit),
                """
                    + SINCE
                    + """
                    , net as (
                      select place, tab, person, max(village) village,
                             (array_agg(account order by fold_no desc))[1] account
                        from since
                       group by place, tab, person, category
                      having sum(n) <> 0),
                    people as (
                      select place, tab, person, max(village) village, (array_agg(account))[1] account
                        from net
                       group by place, tab, person),
                    waiting as (
                      select place, tab, count(*) people, count(distinct village) villages
                        from people
                       group by place, tab),
                    most as (
                      select place, tab, max(entered) most
                        from (select place, tab, count(*) entered
                                from people
                               group by place, tab, account) e
                       group by place, tab)
                    select a.place, a.tab, a.state,
                           case when length(a.place) <= 5
                                then (select p.n from statistics.place p where p.place = a.place)
                                else (select sum(v.n)
                                        from statistics.village v
                                       where v.village >= a.place
                                         and v.village < a.place || '/') end people,
                           coalesce(w.people, 0) waiting, coalesce(w.villages, 0) villages,
                           coalesce(m.most, 0) most
                      from asked a
                      left join waiting w on w.place = a.place and w.tab = a.tab
                      left join most m on m.place = a.place and m.tab = a.tab
                    """))
        .param("now", utc(now))
        .param("limit", limit)
        .query(WaveTable::wave)
        .list();
  }

  /** Tables of these places that nobody ever saw, whether anybody waits or not. */
  List<Wave> unseen(Collection<PlaceCode> places, long fold, Rule rule) {
    levels(
            db.sql(
                """
                insert into statistics.wave (place, tab, remaining, watermark)
                select p.place, t.tab, g.k, :fold
                  from unnest(:places::text[]) p(place)
                 cross join unnest(:tables::text[]) t(tab)
                  join unnest(:lengths::int[], :waves::int[], :pauses::int[]) g(length, k, pause)
                    on g.length = length(p.place)
                 where t.tab <> 'TOTAL'
                    or g.length > 5
                    on conflict do nothing
                """),
            rule)
        .param("places", places.stream().map(PlaceCode::value).toArray(String[]::new))
        .param("tables", names())
        .param("fold", fold)
        .update();
    return db.sql(
            """
            select w.place, w.tab, w.state,
                   case when length(w.place) <= 5
                        then (select p.n from statistics.place p where p.place = w.place)
                        else (select sum(v.n)
                                from statistics.village v
                               where v.village >= w.place
                                 and v.village < w.place || '/') end people,
                   0 waiting, 0 villages, 0 most
              from statistics.wave w
             where w.place = any(:places)
               and w.state = 'NONE'
            """)
        .param("places", places.stream().map(PlaceCode::value).toArray(String[]::new))
        .query(WaveTable::wave)
        .list();
  }

  /** What the next wave of these tables changes. */
  List<Cell> changes(List<Wave> waves) {
    return cells(
            asked(
                db.sql(
                    """
                    with asked as materialized (
                      select w.place, w.tab, w.watermark
                        from unnest(:places::text[], :tabs::text[]) a(place, tab)
                        join statistics.wave w on w.place = a.place and w.tab = a.tab),
                    """
                        + SINCE
                        + """
                        select s.place, s.tab, s.category, s.n, c.shift
                          from (select place, tab, category, sum(n) n
                                  from since
                                 group by place, tab, category
                                having sum(n) <> 0) s
                          left join statistics.cell c
                            on c.place = s.place
                           and c.tab = s.tab
                           and c.category = s.category
                        """),
                waves))
        .query(WaveTable::cell)
        .list();
  }

  void add(List<Cell> cells) {
    db.sql(
            """
            insert into statistics.cell as c (place, tab, category, published, shift)
            select place, tab, category, n, shift
              from unnest(:places::text[], :tabs::text[], :categories::text[], :n::int[], :shifts::int[])
                   d(place, tab, category, n, shift)
                on conflict (place, tab, category) do update
               set published = c.published + excluded.published
            """)
        .param("places", cells.stream().map(one -> one.place().value()).toArray(String[]::new))
        .param("tabs", cells.stream().map(one -> one.table().name()).toArray(String[]::new))
        .param("categories", cells.stream().map(Cell::category).toArray(String[]::new))
        .param("n", cells.stream().map(Cell::n).toArray(Integer[]::new))
        .param("shifts", cells.stream().map(Cell::shift).toArray(Integer[]::new))
        .update();
  }

  /** These moved: all of the log until this fold is in. */
  void moved(List<Wave> waves, long fold, Rule rule, Instant now) {
    levels(
            asked(
                db.sql(
                    """
                    update statistics.wave w
                       set state = a.state,
                           watermark = :fold,
                           as_of = :now,
                           remaining = g.k
                      from unnest(:places::text[], :tabs::text[], :states::text[]) a(place, tab, state)
                      join unnest(:lengths::int[], :waves::int[], :pauses::int[]) g(length, k, pause)
                        on g.length = length(a.place)
                     where w.place = a.place
                       and w.tab = a.tab
                    """),
                waves),
            rule)
        .param("states", waves.stream().map(one -> one.state().name()).toArray(String[]::new))
        .param("fold", fold)
        .param("now", utc(now))
        .update();
    looked(waves);
  }

  /** These stay: so many more people must change before they are looked at again. */
  void stayed(List<Wave> waves, List<Integer> remaining) {
    asked(
            db.sql(
                """
                update statistics.wave w
                   set remaining = a.remaining
                  from unnest(:places::text[], :tabs::text[], :remaining::int[]) a(place, tab, remaining)
                 where w.place = a.place
                   and w.tab = a.tab
                """),
            waves)
        .param("remaining", remaining.toArray(Integer[]::new))
        .update();
    looked(waves);
  }

  private void looked(List<Wave> waves) {
    asked(
            db.sql(
                """
                delete from statistics.due d
                 using unnest(:places::text[], :tabs::text[]) a(place, tab)
                 where d.place = a.place
                   and d.tab = a.tab
                """),
            waves)
        .update();
  }

  /** Where tables stand, by the log: every table of a place with people, and whether any wait. */
  void gatherAnew(Rule rule, Instant now) {
    db.sql("update statistics.wave set watermark = 0 where state = 'NONE' and watermark <> 0")
        .update();
    levels(
            cells(
                db.sql(
                    """
                    with place as (
                      select left(l.village, g.length) place, g.k, g.pause, max(l.fold_no) last
                        from (select village, max(fold_no) fold_no
                                from tally.counted_facts
                               group by village) l
                       cross join unnest(:lengths::int[], :waves::int[], :pauses::int[])
                             g(length, k, pause)
                       group by 1, 2, 3),
                    made as (
                      insert into statistics.wave (place, tab, remaining, watermark)
                      select p.place, t.tab, 0, 0
                        from place p
                       cross join unnest(:tables::text[]) t(tab)
                       where t.tab <> 'TOTAL'
                          or length(p.place) > 5
                          on conflict do nothing
                      returning place, tab)
                    insert into statistics.due (place, tab, at)
                    select p.place, t.tab,
                           greatest(:now, w.as_of + make_interval(secs => p.pause))
                      from place p
                     cross join unnest(:tables::text[]) t(tab)
                      left join statistics.wave w on w.place = p.place and w.tab = t.tab
                     where (t.tab <> 'TOTAL' or length(p.place) > 5)
                       and p.last > coalesce(w.watermark, 0)
                        on conflict do nothing
                    """)),
            rule)
        .param("tables", names())
        .param("now", utc(now))
        .update();
  }

  /** Cells that are not what the log says up to the watermark of their table, and by how much. */
  List<Cell> wrong() {
    return cells(
            db.sql(
                """
                with should as (
                  select w.place, w.tab, t.category, sum(l.n) n
                    from tally.counted_facts l
                """
                    + CELLS
                    + """
                     cross join unnest(:lengths::int[]) g(length)
                      join statistics.wave w
                        on w.place = left(l.village, g.length)
                       and w.tab = t.tab
                       and w.state <> 'NONE'
                       and l.fold_no <= w.watermark
                     group by w.place, w.tab, t.category)
                    select place, tab, category, coalesce(s.n, 0) - coalesce(c.published, 0) n, c.shift
                      from should s
                      full join statistics.cell c using (place, tab, category)
                     where coalesce(s.n, 0) <> coalesce(c.published, 0)
                    """))
        .param("lengths", PublicTable.lengths().toArray(Integer[]::new))
        .query(WaveTable::cell)
        .list();
  }

  /**
   * Tables where enough people wait and nobody will look; not of nation and provinces, where other
   * things than their number keep a wave closed.
   */
  List<Difference> unheard(Rule rule) {
    return levels(
            db.sql(
                """
                with net as (
                  select w.place, w.tab, w.remaining, g.k, l.person
                    from tally.counted_facts l
                """
                    + CELLS
                    + """
                     cross join unnest(:lengths::int[], :waves::int[], :pauses::int[])
                           g(length, k, pause)
                      join statistics.wave w
                        on w.place = left(l.village, g.length)
                       and w.tab = t.tab
                       and l.fold_no > w.watermark
                     where g.length >= 5
                       and not exists (
                           select 1
                             from statistics.due d
                            where d.place = w.place
                              and d.tab = w.tab)
                     group by w.place, w.tab, w.remaining, g.k, l.person, t.category
                    having sum(l.n) <> 0)
                    select 'people waiting unheard for ' || tab || ' of ''' || place || '''' what,
                           k - remaining expected, count(distinct person) as found
                      from net
                     group by place, tab, k, remaining
                    having count(distinct person) > k - remaining
                     limit :limit
                    """),
            rule)
        .param("limit", Check.NAMED)
        .query(Difference.class)
        .list();
  }

  private static StatementSpec cells(StatementSpec statement) {
    return statement
        .param("countries", PublicTable.DESTINATION.categories().toArray(String[]::new))
        .param("otherCountry", PublicTable.OTHER_COUNTRY);
  }

  private static StatementSpec levels(StatementSpec statement, Rule rule) {
    var levels = PublicTable.TOTAL.levels().stream().sorted().toList();
    return cells(statement)
        .param("lengths", levels.stream().map(PlaceLevel::length).toArray(Integer[]::new))
        .param("waves", levels.stream().map(rule::wave).toArray(Integer[]::new))
        .param(
            "pauses",
            levels.stream()
                .map(level -> (int) rule.pause(level).toSeconds())
                .toArray(Integer[]::new));
  }

  private static StatementSpec asked(StatementSpec statement, List<Wave> waves) {
    return statement
        .param("places", waves.stream().map(one -> one.place().value()).toArray(String[]::new))
        .param("tabs", waves.stream().map(one -> one.table().name()).toArray(String[]::new));
  }

  private static String[] names() {
    return List.of(PublicTable.values()).stream().map(Enum::name).toArray(String[]::new);
  }

  private static Wave wave(ResultSet row, int number) throws SQLException {
    return new Wave(
        new PlaceCode(row.getString("place")),
        PublicTable.valueOf(row.getString("tab")),
        Wave.State.valueOf(row.getString("state")),
        row.getInt("people"),
        new Rule.Waiting(row.getInt("waiting"), row.getInt("villages"), row.getInt("most")));
  }

  private static Cell cell(ResultSet row, int number) throws SQLException {
    return new Cell(
        new PlaceCode(row.getString("place")),
        PublicTable.valueOf(row.getString("tab")),
        row.getString("category"),
        row.getInt("n"),
        row.getObject("shift", Integer.class));
  }

  private static Object utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
