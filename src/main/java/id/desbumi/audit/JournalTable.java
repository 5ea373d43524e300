package id.desbumi.audit;

import id.desbumi.core.Refusal;
import id.desbumi.database.RunningTransaction;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What the program may do with the journal: add at its end, and ask two things. */
@Component
class JournalTable {

  private static final String CLOCK_BEHIND = "DB001";

  private final RunningTransaction running;

  JournalTable(RunningTransaction running) {
    this.running = running;
  }

  /**
   * Writes the entries at the ends of their chains.
   *
   * @param hurry the commit need not wait for the disk; heeded only in a transaction that wrote
   *     nothing else
   */
  void jot(List<byte[]> entries, boolean hurry) {
    try {
      running
          .required()
          .sql(
              """
              select case
                       when :hurry and pg_current_xact_id_if_assigned() is null
                       then set_config('synchronous_commit', 'off', true)
                     end,
                     audit.jot(:entries) as written
              """)
          .param("hurry", hurry)
          .param("entries", entries.toArray(byte[][]::new))
          .query((row, n) -> row.getInt("written"))
          .single();
    } catch (DataAccessException e) {
      if (e.getRootCause() instanceof SQLException sql && CLOCK_BEHIND.equals(sql.getSQLState())) {
        throw new Refusal("clock.behind");
      }
      throw e;
    }
  }

  List<DeskView> deskViews(UUID subject) {
    return running
        .required()
        .sql(
            """
            select at, actor, name, role, act
              from audit.desk_views(:subject)
            """)
        .param("subject", subject)
        .query((row, n) ->
            new DeskView(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("name"),
                id.desbumi.core.Role.valueOf(row.getString("role")),
                Act.of(row.getInt("act"))))
        .list();
  }

  List<WhatLeft> whatLeft(UUID subject) {
    return running
        .required()
        .sql(
            """
            select at, role, act, detail
              from audit.what_left(:subject)
            """)
        .param("subject", subject)
        .query((row, n) ->
            new WhatLeft(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                id.desbumi.core.Role.valueOf(row.getString("role")),
                Act.of(row.getInt("act")),
                row.getString("detail")))
        .list();
  }

  Optional<Instant> latest() {
    return running
        .db()
        .sql("select audit.latest()")
        .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  int acceptClock(Instant moment) {
    return running
        .required()
        .sql("select audit.accept_clock(:moment)")
        .param("moment", moment.atOffset(java.time.ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
