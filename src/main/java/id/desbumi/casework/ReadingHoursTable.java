package id.desbumi.casework;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hours of the lists. */
@Repository
class ReadingHoursTable {

  private final JdbcClient db;

  ReadingHoursTable(JdbcClient db) {
    this.db = db;
  }

  Optional<Hours> find(PlaceCode list, ZoneId zone) {
    return db.sql(
            """
            select readers, days, opens, closes
              from casework.reading_hours
             where list = :list
            """)
        .param("list", list.value())
        .query((row, n) -> {
          var days = row.getInt("days");
          return new Hours(
              row.getString("readers"),
              IntStream.rangeClosed(1, 7)
                  .filter(day -> (days >> day - 1 & 1) == 1)
                  .boxed()
                  .toList(),
              row.getObject("opens", LocalTime.class),
              row.getObject("closes", LocalTime.class),
              zone);
        })
        .optional();
  }

  void put(PlaceCode list, Hours hours, UUID by, Instant now) {
    db.sql(
            """
            insert into casework.reading_hours (list, readers, days, opens, closes, set_by, set_at)
            values (:list, :readers, :days, :opens, :closes, :by, :now)
                on conflict (list) do update
               set readers = excluded.readers,
                   days = excluded.days,
                   opens = excluded.opens,
                   closes = excluded.closes,
                   set_by = excluded.set_by,
                   set_at = excluded.set_at
            """)
        .param("list", list.value())
        .param("readers", hours.readers())
        .param("days", hours.days().stream().mapToInt(day -> 1 << day - 1).sum())
        .param("opens", hours.opens())
        .param("closes", hours.closes())
        .param("by", by)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
