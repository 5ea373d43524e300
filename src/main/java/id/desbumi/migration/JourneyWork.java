package id.desbumi.migration;

import id.desbumi.access.DoneWork;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits, contacts, sessions and events that an account wrote down, as numbers by day. */
@Component
class JourneyWork implements DoneWork {

  private final JdbcClient db;

  JourneyWork(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Line> of(UUID account, LocalDate first, LocalDate last) {
    return db.sql(
            """
            select day, kind, n as count
              from migration.work_done(:account, :first, :last)
             order by day, kind
            """)
        .param("account", account)
        .param("first", first)
        .param("last", last)
        .query(Line.class)
        .list();
  }
}
