package id.desbumi.access;

import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Records opened in an emergency: to one account, for one hour, for looking only. From the next
 * request on the viewer holds her; when the hour is over she does not, and there is nothing to
 * close. Whom she ruled out herself stays out: exclusion beats this too.
 *
 * <p>Who may open, why, and who looks it over is {@code registry}'s.
 */
@Service
public class Openings {

  /** How long a record stays open. */
  public static final Duration LASTS = Duration.ofHours(1);

  private final JdbcClient db;
  private final Clock clock;

  Openings(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Opens, in the running transaction; until when. */
  public Instant open(Viewer viewer, UUID id, UUID person) {
    var now = clock.instant();
    var until = now.plus(LASTS);
    db.sql(
            """
            insert into access.opening (id, account, person, at, until)
            values (:id, :account, :person, :now, :until)
                on conflict (id) do nothing
            """)
        .param("id", id)
        .param("account", viewer.account())
        .param("person", person)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
    return until;
  }
}
