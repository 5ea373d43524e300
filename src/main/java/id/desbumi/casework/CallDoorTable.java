package id.desbumi.casework;

import id.desbumi.core.PlaceCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The two slots of the door: a call goes in, and her number shows how far it is. */
@Repository
class CallDoorTable {

  private final JdbcClient db;

  CallDoorTable(JdbcClient db) {
    this.db = db;
  }

  /** False when it is there already. */
  boolean takeIn(
      UUID id,
      byte[] request,
      byte[] code,
      PlaceCode list,
      Instant now,
      boolean crowded,
      Instant readBy,
      List<byte[]> shutOut,
      SealedCall sheet) {
    var nation = list.equals(PlaceCode.NATION);
    return db.sql(
            """
            select casework.take_in(:id, :request, :code, :list, :now, :partner, :nation, :crowded,
                   :readBy, :shutOut, :key, :happened, :whereabouts, :contact, :named, :origin)
            """)
        .param("id", id)
        .param("request", request)
        .param("code", code)
        .param("list", list.value())
        .param("now", at(now))
        .param("partner", !nation)
        .param("nation", nation)
        .param("crowded", crowded)
        .param("readBy", at(readBy))
        .param("shutOut", shutOut.toArray(byte[][]::new))
        .param("key", sheet.key())
        .param("happened", sheet.happened())
        .param("whereabouts", sheet.whereabouts())
        .param("contact", sheet.contact())
        .param("named", sheet.named())
        .param("origin", sheet.origin())
        .query(Boolean.class)
        .single();
  }

  /** How far a call is. */
  record Behind(
      UUID id,
      String list,
      String state,
      @Nullable Instant waitingSince,
      Instant readBy,
      boolean nation,
      Instant received,
      @Nullable Instant readAt) {}

  Optional<Behind> find(List<byte[]> codes) {
    return db.sql(
            """
            select id, list, state, waiting_since, read_by, nation, received, read_at
              from casework.behind(:codes)
            """)
        .param("codes", codes.toArray(byte[][]::new))
        .query((row, n) ->
            new Behind(
                row.getObject("id", UUID.class),
                row.getString("list"),
                row.getString("state"),
                instant(row, "waiting_since"),
                instantThere(row, "read_by"),
                row.getBoolean("nation"),
                instantThere(row, "received"),
                instant(row, "read_at")))
        .optional();
  }

  /** The same for a number that was just given. */
  Behind behind(List<byte[]> codes) {
    return find(codes).orElseThrow();
  }

  /** A word behind her number; hers without what it says. */
  record Reply(UUID id, Instant at, boolean hers, byte[] key, byte[] sealed) {}

  List<Reply> replies(List<byte[]> codes) {
    return db.sql("select id, at, hers, key, sealed from casework.replies(:codes)")
        .param("codes", codes.toArray(byte[][]::new))
        .query((row, n) ->
            new Reply(
                row.getObject("id", UUID.class),
                instantThere(row, "at"),
                row.getBoolean("hers"),
                row.getBytes("key"),
                row.getBytes("sealed")))
        .list();
  }

  /** False when it is there already, or no number fits. */
  boolean addWord(
      List<byte[]> codes,
      UUID id,
      byte[] request,
      byte[] key,
      byte[] sealed,
      Instant now,
      Instant readBy) {
    return db.sql("select casework.add_word(:codes, :id, :request, :key, :sealed, :now, :readBy)")
        .param("codes", codes.toArray(byte[][]::new))
        .param("id", id)
        .param("request", request)
        .param("key", key)
        .param("sealed", sealed)
        .param("now", at(now))
        .param("readBy", at(readBy))
        .query(Boolean.class)
        .single();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  static Instant instantThere(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
