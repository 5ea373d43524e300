package id.desbumi.registry;

import id.desbumi.core.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on the keys of names and on how often an account has searched. */
@Component
class SearchTable {

  private final JdbcClient db;

  SearchTable(JdbcClient db) {
    this.db = db;
  }

  /** People within reach that have one of these keys. */
  List<UUID> withKeys(Viewer viewer, Collection<Long> keys, int limit) {
    return InReach.of(
            db.sql(
                """
                select distinct k.person
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join unnest(:keys) w(key)
                 cross join lateral (
                       select person
                         from registry.name_key
                        where key = w.key
                          and place_now >= r.lo
                          and place_now < r.hi
                          and person <> all(:excluded)
                        limit :limit) k
                 limit :limit
                """),
            viewer)
        .param("keys", keys.toArray(Long[]::new))
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /** Known words that share a variant with the typed one. */
  List<String> near(Collection<String> variants) {
    return db.sql(
            """
            select distinct word
              from registry.name_near
             where variant = any(:variants)
             limit 200
            """)
        .param("variants", variants.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** Counts one more search of today; how many there are now. */
  int count(UUID account, LocalDate day) {
    return db.sql(
            """
            insert into registry.search_count (account, day, n)
            values (:account, :day, 1)
                on conflict (account, day) do update
               set n = search_count.n + 1
            returning n
            """)
        .param("account", account)
        .param("day", day)
        .query(Integer.class)
        .single();
  }
}
