package id.desbumi.rounds;

import id.desbumi.access.DoneWork;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At how many houses an account was on a day of a round. */
@Component
class RoundWork implements DoneWork {

  private final JdbcClient db;

  RoundWork(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Line> of(UUID account, LocalDate first, LocalDate last) {
    return db.sql(
            """
            select day, kind, n as count
              from rounds.work_done(:account, :first, :last)
             order by day
            """)
        .param("account", account)
        .param("first", first)
        .param("last", last)
        .query(Line.class)
        .list();
  }
}
