package id.desbumi.tally;

import id.desbumi.database.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers nobody asks for any more: a phone that was silent for 90 days starts anew. */
@Component
public class OldRequests {

  private static final Duration KEPT = Duration.ofDays(90);

  private final JdbcClient db;
  private final Clock clock;

  OldRequests(@Worker JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Removes them; how many. For the worker, about once a day. */
  public int remove() {
    return db.sql(
            """
            delete from tally.request
             where at < :before
            """)
        .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
