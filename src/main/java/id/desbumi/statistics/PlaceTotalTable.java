package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.database.Worker;
import id.desbumi.tally.Lot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counter rows of public totals, and the villages their people come from. */
@Repository
class PlaceTotalTable {

  private final JdbcClient db;

  PlaceTotalTable(@Worker JdbcClient db) {
    this.db = db;
  }

  /** Adds a lot to the true counts. */
  void add(List<Lot.Change> people) {
    db.sql(
            """
            with change as (
              select village, sum(n)::int n
                from unnest(:village::text[], :n::int[]) d(village, n)
               group by village),
            counted as (
              insert into statistics.village as v (village, n)
              select village, n
                from change
                  on conflict (village) do update set n = v.n + excluded.n
              returning village, n),
            spread as (
              select left(c.village, l.length) place, sum(c.n) n,
                     sum((v.n > 0)::int - (v.n - c.n > 0)::int) villages
                from change c
                join counted v on v.village = c.village
               cross join unnest(:lengths::int[]) l(length)
               group by 1)
            insert into statistics.place as p (place, n, villages)
            select place, n, villages
              from spread
                on conflict (place) do update
               set n = p.n + excluded.n,
                   villages = p.villages + excluded.villages
            """)
        .param("village", people.stream().map(Lot.Change::village).toArray(String[]::new))
        .param("n", people.stream().map(Lot.Change::n).toArray(Integer[]::new))
        .param("lengths", PublicTable.liveLengths().toArray(Integer[]::new))
        .update();
  }

  Map<PlaceCode, PlaceTotal> all() {
    return db
        .sql(
            """
            select place, n, villages, state, published, shift, watermark, as_of, rounded_until
              from statistics.place
            """)
        .query(PlaceTotalTable::read)
        .list()
        .stream()
        .collect(Collectors.toMap(PlaceTotal::place, Function.identity()));
  }

  /** Keeps what is published of these; their true counts are not touched. */
  void save(List<PlaceTotal> places) {
    db.sql(
            """
            insert into statistics.place as p
                  (place, n, villages, state, published, shift, watermark, as_of, rounded_until)
            select place, 0, 0, state, published, shift, watermark, as_of, rounded_until
              from unnest(:place::text[], :state::text[], :published::int[], :shift::int[],
                          :watermark::bigint[], :asOf::timestamptz[], :roundedUntil::timestamptz[])
                   d(place, state, published, shift, watermark, as_of, rounded_until)
                on conflict (place) do update
               set state = excluded.state,
                   published = excluded.published,
                   shift = excluded.shift,
                   watermark = excluded.watermark,
                   as_of = excluded.as_of,
                   rounded_until = excluded.rounded_until
            """)
        .param("place", column(places, p -> p.place().value(), String[]::new))
        .param("state", column(places, p -> p.state().name(), String[]::new))
        .param("published", column(places, PlaceTotal::published, Integer[]::new))
        .param("shift", column(places, PlaceTotal::shift, Integer[]::new))
        .param("watermark", column(places, PlaceTotal::watermark, Long[]::new))
        .param("asOf", column(places, p -> text(p.asOf()), String[]::new))
        .param("roundedUntil", column(places, p -> text(p.roundedUntil()), String[]::new))
        .update();
  }

  /** True counts, and what of them was published, anew from the log of counted people. */
  void countAnew() {
    db.sql("delete from statistics.village").update();
    db.sql(
            """
            insert into statistics.village (village, n)
            select village, sum(n)
              from tally.counted_facts
             group by village
            """)
        .update();
    db.sql(
            """
            with place as (
              select left(v.village, l.length) place, sum(v.n) n,
                     count(*) filter (where v.n > 0) villages
                from statistics.village v
               cross join unnest(:lengths::int[]) l(length)
               group by 1)
            insert into statistics.place as p (place, n, villages)
            select coalesce(c.place, o.place), coalesce(c.n, 0), coalesce(c.villages, 0)
              from place c
              full join statistics.place o on o.place = c.place
                on conflict (place) do update
               set n = excluded.n,
                   villages = excluded.villages
             where (p.n, p.villages) <> (excluded.n, excluded.villages)
            """)
        .param("lengths", PublicTable.liveLengths().toArray(Integer[]::new))
        .update();
    db.sql(
            """
            update statistics.place p
               set published = s.n
              from (select o.place, coalesce(sum(c.n), 0) n
                      from statistics.place o
                      left join (
                            select left(f.village, l.length) place, f.fold_no, f.n
                              from tally.counted_facts f
                             cross join unnest(:lengths::int[]) l(length)) c
                        on c.place = o.place
                       and c.fold_no <= o.watermark
                     group by o.place) s
             where s.place = p.place
               and p.state <> 'NONE'
               and p.published <> s.n
            """)
        .param("lengths", PublicTable.liveLengths().toArray(Integer[]::new))
        .update();
  }

  private static PlaceTotal read(ResultSet row, int number) throws SQLException {
    return new PlaceTotal(
        new PlaceCode(row.getString("place")),
        row.getInt("n"),
        row.getInt("villages"),
        PlaceTotal.State.valueOf(row.getString("state")),
        row.getInt("published"),
        row.getObject("shift", Integer.class),
        row.getLong("watermark"),
        instant(row.getObject("as_of", OffsetDateTime.class)),
        instant(row.getObject("rounded_until", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC).toString();
  }

  private static <T extends @Nullable Object> T[] column(
      List<PlaceTotal> places, Function<PlaceTotal, T> value, IntFunction<T[]> array) {
    return places.stream().map(value).toArray(array);
  }
}
