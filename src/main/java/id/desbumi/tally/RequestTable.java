package id.desbumi.tally;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** The ids this account has not sent before, now begun and answered. */
  Set<UUID> beginAll(UUID account, List<Requests.Sent> sent, List<byte[]> contents, Instant at) {
    return new HashSet<>(
        db.sql(
                """
                insert into tally.request (account, id, content, answer, at)
                select :account, r.id, r.content, r.answer, :at
                  from unnest(:ids::uuid[], :contents::bytea[], :answers::text[])
                       with ordinality r(id, content, answer, n)
                 order by r.id, r.n
                    on conflict do nothing
                returning id
                """)
            .param("account", account)
            .param("ids", sent.stream().map(Requests.Sent::id).toArray(UUID[]::new))
            .param("contents", contents.toArray(byte[][]::new))
            .param("answers", sent.stream().map(Requests.Sent::answer).toArray(String[]::new))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .list());
  }

  record Known(UUID id, byte[] content, String answer) {}

  Map<UUID, Known> known(UUID account, List<UUID> ids) {
    return db
        .sql(
            """
            select id, content, answer
              from tally.request
             where account = :account
               and id = any(:ids)
               and answer is not null
            """)
        .param("account", account)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Known.class)
        .stream()
        .collect(Collectors.toMap(Known::id, Function.identity()));
  }

  void withdraw(UUID account, List<UUID> ids) {
    db.sql("delete from tally.request where account = :account and id = any(:ids)")
        .param("account", account)
        .param("ids", ids.toArray(UUID[]::new))
        .update();
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
