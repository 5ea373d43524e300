package id.desbumi.statistics;

import id.desbumi.database.Worker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What everyone may read, as the worker writes it. */
@Repository
class HeadlineTable {

  private static final String TABLES =
      """
      with shown as (
        select w.place, w.tab, w.state, w.as_of,
               jsonb_object_agg(c.category, c.value) filter (where c.value > 0) cells,
               max(c.value) filter (where c.category = 'all') total
          from statistics.wave w
          left join lateral (
               select category, :base * floor((published + shift)::numeric / :base)::int as value
                 from statistics.cell c
                where c.place = w.place
                  and c.tab = w.tab) c on w.state = 'SHOWN'
         where w.state <> 'NONE'
      """;

  private static final String SHOW =
      """
       group by w.place, w.tab, w.state, w.as_of),
      total as (
        insert into published.headline as h (place, state, value, as_of)
        select place, 'ROUNDED', greatest(coalesce(total, 0), 0), as_of
          from shown
         where tab = 'TOTAL'
            on conflict (place) do update
           set state = excluded.state,
               value = excluded.value,
               as_of = excluded.as_of)
      insert into published.place_table as t (place, tab, state, as_of, shown)
      select place, tab, state, as_of, coalesce(cells, '{}')
        from shown
       where tab <> 'TOTAL'
          on conflict (place, tab) do update
         set state = excluded.state,
             as_of = excluded.as_of,
             shown = excluded.shown
      """;

  private final JdbcClient db;

  HeadlineTable(@Worker JdbcClient db) {
    this.db = db;
  }

  void show(PlaceTotal total, int value) {
    db.sql(
            """
            insert into published.headline as h (place, state, value, as_of)
            values (:place, :state, :value, :asOf)
                on conflict (place) do update
               set state = excluded.state,
                   value = excluded.value,
                   as_of = excluded.as_of
             where (h.state, h.value, h.as_of) is distinct from
                   (excluded.state, excluded.value, excluded.as_of)
            """)
        .param("place", total.place().value())
        .param("state", total.state().name())
        .param("value", value)
        .param("asOf", total.asOf() == null ? null : total.asOf().atOffset(ZoneOffset.UTC))
        .update();
  }

  void hideAll() {
    db.sql("delete from published.headline").update();
    db.sql("delete from published.place_table").update();
  }

  /** Tables that moved in a wave; a total that did so is a headline like the others. */
  void showTables(List<Wave> waves, int base) {
    db.sql(
            TABLES
                + """
                 and (w.place, w.tab) in (
                     select place, tab
                       from unnest(:places::text[], :tabs::text[]) a(place, tab))
                """
                + SHOW)
        .param("places", waves.stream().map(one -> one.place().value()).toArray(String[]::new))
        .param("tabs", waves.stream().map(one -> one.table().name()).toArray(String[]::new))
        .param("base", base)
        .update();
  }

  /** All tables that ever moved, as they are. */
  void showAllTables(int base) {
    db.sql(TABLES + SHOW).param("base", base).update();
  }

  /** A cycle came round, also when nothing changed: the age everyone sees tells no moment. */
  void cycle(Instant now) {
    db.sql(
            """
            insert into published.cycle as c (at)
            values (:now)
                on conflict (one) do update
               set at = excluded.at
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
