package id.desbumi.tally;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests already served, by account and id. */
@Repository
class RequestTable {

  private final JdbcClient db;

  RequestTable(JdbcClient db) {
    this.db = db;
  }

  /** False when this account has sent this id before; waits while the first one still works. */
  boolean begin(UUID account, UUID id, byte[] content, Instant at) {
    return db.sql(
                """
                insert into tally.request (account, id, content, at)
                values (:account, :id, :content, :at)
                on conflict do nothing
                """)
            .param("account", account)
            .param("id", id)
            .param("content", content)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void end(UUID account, UUID id, String answer) {
    db.sql(
            """
            update tally.request
               set answer = :answer
             where account = :account
               and id = :id
            """)
        .param("answer", answer)
        .param("account", account)
        .param("id", id)
        .update();
  }

  /** The answer to this id with this very content. */
  Optional<String> answer(UUID account, UUID id, byte[] content) {
    return db.sql(
            """
            select answer
              from tally.request
             where account = :account
               and id = :id
               and content = :content
            """)
        .param("account", account)
        .param("id", id)
        .param("content", content)
        .query(String.class)
        .optional();
  }

  boolean knows(UUID account, UUID id) {
    return db.sql(
                """
                select count(*)
                  from tally.request
                 where account = :account
                   and id = :id
                """)
            .param("account", account)
            .param("id", id)
            .query(Integer.class)
            .single()
        > 0;
  }
}
