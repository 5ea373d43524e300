package id.desbumi.access.signin;

import id.desbumi.access.FormField;
import id.desbumi.core.Uuid7;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that came too late: sealed with their writer's key for 24 hours, offered to her and nobody
 * else when she has signed in again.
 */
@Component
public class PostponedPosts {

  /** Longer ones are not kept; no form of ours is. */
  static final int LONGEST = 200_000;

  private static final String FIELD = "access.postponed_post.sealed";
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int PER_ACCOUNT = 20;

  private record Row(UUID id, String path, byte[] sealed, Instant at) {}

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  PostponedPosts(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /** Keeps one; the last twenty of an account are kept. */
  @Transactional
  public void keep(UUID account, String path, List<FormField> fields) {
    deleteOld();
    db.sql(
            """
            insert into access.postponed_post (id, account, path, sealed, at)
            values (:id, :account, :path, :sealed, :now)
            """)
        .param("id", Uuid7.next(clock))
        .param("account", account)
        .param("path", path)
        .param("sealed", vault.seal(account, Secrecy.K, FIELD, FormField.write(fields)))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    db.sql(
            """
            delete from access.postponed_post
             where account = :account
               and id not in (select id
                                from access.postponed_post
                               where account = :account
                               order by at desc, id desc
                               limit :most)
            """)
        .param("account", account)
        .param("most", PER_ACCOUNT)
        .update();
  }

  /** Those of an account, newest first. */
  public List<PostponedPost> of(UUID account) {
    return db
        .sql(
            """
            select id, path, sealed, at
              from access.postponed_post
             where account = :account
               and at > :after
             order by at desc, id desc
            """)
        .param("account", account)
        .param("after", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .query(Row.class)
        .list()
        .stream()
        .map(row ->
            new PostponedPost(
                row.id(),
                row.path(),
                row.at(),
                FormField.read(vault.open(account, Secrecy.K, FIELD, row.sealed()))))
        .toList();
  }

  /** Sent now, or thrown away. */
  public void remove(UUID account, UUID id) {
    db.sql(
            """
            delete from access.postponed_post
             where account = :account
               and id = :id
            """)
        .param("account", account)
        .param("id", id)
        .update();
  }

  private void deleteOld() {
    db.sql("delete from access.postponed_post where at < :before")
        .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
