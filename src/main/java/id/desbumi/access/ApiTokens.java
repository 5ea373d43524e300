package id.desbumi.access;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of the API. One is made by somebody signed in with her second factor, is at most what she
 * works as at that moment, ends with that duty, and is kept only as a hash.
 */
@Component
public class ApiTokens {

  /** The eyes of a request that brought a token. */
  public record Bearer(Viewer viewer, boolean mayRead) {}

  /** A new one; its secret is shown only now. */
  public record Made(UUID id, String secret) {}

  private record Row(
      UUID id,
      UUID account,
      String name,
      String role,
      String area,
      boolean mayRead,
      boolean fresh) {}

  private static final String BEGINS = "desbumi_";
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient db;
  private final DutyTable duties;
  private final Journal journal;
  private final Clock clock;

  ApiTokens(JdbcClient db, DutyTable duties, Journal journal, Clock clock) {
    this.db = db;
    this.duties = duties;
    this.journal = journal;
    this.clock = clock;
  }

  /** Makes one for what this viewer works as now; at most a year. */
  @Transactional
  public Made make(Viewer viewer, String device, boolean mayRead, Duration lasts) {
    if (lasts.compareTo(LONGEST) > 0 || lasts.isNegative() || lasts.isZero()) {
      throw new Refusal("access.token-lasts");
    }
    var id = Uuid7.next(clock);
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    var secret = BEGINS + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    db.sql(
            """
            insert into access.api_token
                   (id, account, device, secret, role, area, may_read, made_at, until)
            values (:id, :account, :device, :secret, :role, :area, :mayRead, :now, :until)
            """)
        .param("id", id)
        .param("account", viewer.account())
        .param("device", device)
        .param("secret", hash(secret))
        .param("role", viewer.role().name())
        .param("area", viewer.home().value())
        .param("mayRead", mayRead)
        .param("now", at(now))
        .param("until", at(now.plus(lasts)))
        .update();
    journal.note(viewer, Act.TOKEN_MADE, viewer.home(), id, mayRead ? "may read" : "writes only");
    return new Made(id, secret);
  }

  /** Whose eyes a token has today; none when it ended, was taken back, or the duty is over. */
  public Optional<Bearer> find(String secret) {
    if (!secret.startsWith(BEGINS)) {
      return Optional.empty();
    }
    var now = clock.instant();
    return db.sql(
            """
            select t.id, t.account, a.display_name as name, t.role, t.area, t.may_read,
                   coalesce(t.last_used > :minuteAgo, false) as fresh
              from access.api_token t
              join access.account a on a.id = t.account and a.ended_at is null
             where t.secret = :secret
               and t.until > :now
               and t.revoked_at is null
            """)
        .param("secret", hash(secret))
        .param("now", at(now))
        .param("minuteAgo", at(now.minusSeconds(60)))
        .query(Row.class)
        .optional()
        .flatMap(row -> {
          if (!row.fresh()) {
            used(row.id(), now);
          }
          return bearer(row);
        });
  }

  /** Those of an account that still hold. */
  public List<ApiToken> of(UUID account) {
    return db.sql(
            """
            select id, device, role, area, may_read, until, last_used
              from access.api_token
             where account = :account
               and until > :now
               and revoked_at is null
             order by made_at desc, id desc
            """)
        .param("account", account)
        .param("now", at(clock.instant()))
        .query(ApiTokens::read)
        .list();
  }

  /** Takes one back; from the next request on it opens nothing. */
  @Transactional
  public void revoke(Viewer viewer, UUID id) {
    var found =
        db.sql(
                """
                update access.api_token
                   set revoked_at = :now
                 where id = :id
                   and account = :account
                   and revoked_at is null
                """)
            .param("now", at(clock.instant()))
            .param("id", id)
            .param("account", viewer.account())
            .update();
    if (found == 0) {
      throw new NotThere();
    }
    journal.note(viewer, Act.GRANT_ENDED, viewer.home(), id, "token");
  }

  private Optional<Bearer> bearer(Row row) {
    return duties.of(row.account(), Today.of(clock)).stream()
        .filter(
            duty -> duty.role().name().equals(row.role()) && duty.home().value().equals(row.area()))
        .findFirst()
        .map(duty ->
            new Bearer(
                duty.viewer(
                    row.account(),
                    row.name(),
                    duties.choices(row.account(), row.name(), clock.instant())),
                row.mayRead()));
  }

  private void used(UUID id, Instant now) {
    db.sql("update access.api_token set last_used = :now where id = :id")
        .param("now", at(now))
        .param("id", id)
        .update();
  }

  private static ApiToken read(ResultSet row, int number) throws SQLException {
    var lastUsed = row.getObject("last_used", OffsetDateTime.class);
    return new ApiToken(
        row.getObject("id", UUID.class),
        row.getString("device"),
        Role.valueOf(row.getString("role")),
        new PlaceCode(row.getString("area")),
        row.getBoolean("may_read"),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        lastUsed == null ? null : lastUsed.toInstant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
