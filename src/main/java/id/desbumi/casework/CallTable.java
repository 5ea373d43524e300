package id.desbumi.casework;

import static id.desbumi.casework.CallDoorTable.at;
import static id.desbumi.casework.CallDoorTable.instant;
import static id.desbumi.casework.CallDoorTable.instantThere;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls as their readers see them; every statement runs inside {@link Reading}. */
@Repository
class CallTable {

  private static final int SHOWN = 200;

  private final JdbcClient db;

  CallTable(JdbcClient db) {
    this.db = db;
  }

  /** What the list needs of a call; nothing of it is sealed. */
  record Row(
      UUID id,
      PlaceCode list,
      Instant received,
      CallState state,
      boolean nation,
      boolean crowded,
      @Nullable Instant waitingSince,
      Instant readBy,
      @Nullable Instant answerBy,
      @Nullable UUID takenBy,
      @Nullable UUID person) {}

  /** One call with what is sealed. */
  record Whole(Row row, SealedCall sheet) {}

  /** What waits comes first, the oldest on top; what came in a flood stands after the rest. */
  List<Row> list(Viewer viewer, byte[][] me, Instant now) {
    return wall(
            """
            select c.id, c.list, c.received, c.state, c.nation, c.crowded, c.waiting_since, c.read_by,
                   c.answer_by, c.taken_by, c.person
              from casework.call c
             where not c.shut_out && :me
               and (c.person is null or c.person <> all(:excluded))
               and case when :desk then c.nation or (c.waiting_since is not null and c.read_by < :now)
                                     or c.answer_by < :now
                                     or not casework.has_reader(c.list, c.shut_out)
                        else c.partner
                         and exists (select 1
                                       from unnest(:lo, :hi) r(lo, hi)
                                      where c.list >= r.lo
                                        and c.list < r.hi)
                    end
             order by c.crowded, c.waiting_since is null and (c.answer_by < :now) is not true,
                   coalesce(c.waiting_since, c.answer_by), c.received desc, c.id
             limit :shown
            """,
            viewer,
            me,
            now)
        .param("shown", SHOWN)
        .query((row, n) -> row(row))
        .list();
  }

  /** How many wait to be opened, or to be answered longer than was promised. */
  int waiting(Viewer viewer, byte[][] me, Instant now) {
    return wall(
            """
            select count(*)
              from casework.call c
             where (c.waiting_since is not null or c.answer_by < :now)
               and not c.shut_out && :me
               and (c.person is null or c.person <> all(:excluded))
               and case when :desk then c.nation or (c.waiting_since is not null and c.read_by < :now)
                                     or c.answer_by < :now
                                     or not casework.has_reader(c.list, c.shut_out)
                        else c.partner
                         and exists (select 1
                                       from unnest(:lo, :hi) r(lo, hi)
                                      where c.list >= r.lo
                                        and c.list < r.hi)
                    end
            """,
            viewer,
            me,
            now)
        .query(Integer.class)
        .single();
  }

  /** One, locked until the transaction ends; empty when it is not hers to read. */
  Optional<Whole> find(Viewer viewer, byte[][] me, Instant now, UUID id) {
    return wall(
            """
            select c.id, c.list, c.received, c.state, c.nation, c.crowded, c.waiting_since, c.read_by,
                   c.answer_by, c.taken_by, c.person, c.key, c.happened, c.whereabouts, c.contact, c.named, c.origin
              from casework.call c
             where c.id = :id
               and not c.shut_out && :me
               and (c.person is null or c.person <> all(:excluded))
               and case when :desk then c.nation or (c.waiting_since is not null and c.read_by < :now)
                                     or c.answer_by < :now
                                     or not casework.has_reader(c.list, c.shut_out)
                        else c.partner
                         and exists (select 1
                                       from unnest(:lo, :hi) r(lo, hi)
                                      where c.list >= r.lo
                                        and c.list < r.hi)
                    end
               for update
            """,
            viewer,
            me,
            now)
        .param("id", id)
        .query((row, n) ->
            new Whole(
                row(row),
                new SealedCall(
                    row.getBytes("key"),
                    row.getBytes("happened"),
                    row.getBytes("whereabouts"),
                    row.getBytes("contact"),
                    row.getBytes("named"),
                    row.getBytes("origin"))))
        .optional();
  }

  /**
   * Opened: nothing waits to be read, and it waits to be answered from the first time on. A desk
   * that came because the hour had passed may come again.
   */
  void read(UUID id, CallState state, boolean nation, Instant answerBy) {
    db.sql(
            """
            update casework.call
               set state = :state,
                   waiting_since = null,
                   answer_by = coalesce(answer_by, :answerBy),
                   nation = nation or :nation
             where id = :id
            """)
        .param("state", state.code())
        .param("nation", nation)
        .param("answerBy", at(answerBy))
        .param("id", id)
        .update();
  }

  /** Taken or answered by somebody, who may come again; an answer ends the waiting for one. */
  void become(UUID id, CallState state, Viewer by) {
    db.sql(
            """
            update casework.call
               set state = :state,
                   taken_by = :takenBy,
                   nation = nation or :nation,
                   answer_by = case when :answered then null else answer_by end
             where id = :id
            """)
        .param("state", state.code())
        .param("takenBy", by.account())
        .param("nation", by.role() == Role.CASE_DESK)
        .param("answered", state == CallState.ANSWERED)
        .param("id", id)
        .update();
  }

  void link(UUID id, @Nullable UUID person) {
    db.sql(
            """
            update casework.call
               set person = :person
             where id = :id
            """)
        .param("person", person, java.sql.Types.OTHER)
        .param("id", id)
        .update();
  }

  void refer(UUID id, Instant readBy) {
    db.sql("select casework.refer(:id, :readBy)")
        .param("id", id)
        .param("readBy", at(readBy))
        .query(Boolean.class)
        .single();
  }

  void step(UUID id, Instant now, String kind, Viewer by) {
    db.sql(
            """
            insert into casework.step (call, n, at, kind, done_by, role)
            select :id, coalesce(max(n), 0) + 1, :now, :kind, :by, :role
              from casework.step
             where call = :id
            """)
        .param("id", id)
        .param("now", at(now))
        .param("kind", kind)
        .param("by", by.account())
        .param("role", by.role().name())
        .update();
  }

  record Step(Instant at, String kind, @Nullable UUID by) {}

  List<Step> steps(UUID id) {
    return db.sql(
            """
            select at, kind, done_by
              from casework.step
             where call = :id
             order by n
            """)
        .param("id", id)
        .query((row, n) ->
            new Step(
                instantThere(row, "at"),
                row.getString("kind"),
                row.getObject("done_by", UUID.class)))
        .list();
  }

  record Word(UUID id, Instant at, @Nullable UUID by, byte[] key, byte[] sealed) {}

  List<Word> words(UUID id) {
    return db.sql(
            """
            select id, at, said_by, key, sealed
              from casework.word
             where call = :id
             order by at, id
            """)
        .param("id", id)
        .query((row, n) ->
            new Word(
                row.getObject("id", UUID.class),
                instantThere(row, "at"),
                row.getObject("said_by", UUID.class),
                row.getBytes("key"),
                row.getBytes("sealed")))
        .list();
  }

  /** False when this answer was sent before. */
  boolean answer(
      UUID word, UUID call, Instant now, UUID by, byte[] request, byte[] key, byte[] sealed) {
    return db.sql(
                """
                insert into casework.word (id, call, at, hers, said_by, request, key, sealed)
                values (:word, :call, :now, false, :by, :request, :key, :sealed)
                    on conflict do nothing
                """)
            .param("word", word)
            .param("call", call)
            .param("now", at(now))
            .param("by", by)
            .param("request", request)
            .param("key", key)
            .param("sealed", sealed)
            .update()
        == 1;
  }

  /** The first wall: the twin of casework.may_read, from what the viewer herself says. */
  private JdbcClient.StatementSpec wall(String sql, Viewer viewer, byte[][] me, Instant now) {
    return db.sql(sql)
        .param("me", me)
        .param("excluded", viewer.excludedIds())
        .param("desk", viewer.role() == Role.CASE_DESK)
        .param("now", at(now))
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        new PlaceCode(row.getString("list")),
        instantThere(row, "received"),
        CallState.of(row.getString("state")),
        row.getBoolean("nation"),
        row.getBoolean("crowded"),
        instant(row, "waiting_since"),
        instantThere(row, "read_by"),
        instant(row, "answer_by"),
        row.getObject("taken_by", UUID.class),
        row.getObject("person", UUID.class));
  }
}
