package id.desbumi.statistics;

import id.desbumi.database.Worker;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What everyone may read, as the worker writes it. */
@Repository
class HeadlineTable {

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
