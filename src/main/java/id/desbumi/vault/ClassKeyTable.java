package id.desbumi.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of purposes, as they lie in the database: sealed by the master key. */
class ClassKeyTable {

  private final JdbcClient db;

  ClassKeyTable(JdbcClient db) {
    this.db = db;
  }

  record Row(String purpose, int number, String state, byte[] sealed) {
    boolean isCurrent() {
      return state.equals("current");
    }
  }

  /** All that may still open something, newest first within a purpose. */
  List<Row> list() {
    return db.sql(
            """
            select purpose, number, state, sealed
              from vault.class_key
             where state <> 'retired'
             order by purpose, number desc
            """)
        .query(Row.class)
        .list();
  }

  /** One process at a time makes keys; held to the end of the transaction. */
  void lock() {
    db.sql("select pg_advisory_xact_lock(hashtext('vault.class_key'))::text")
        .query(String.class)
        .single();
  }

  int nextNumber(String purpose) {
    return db.sql(
            """
            select coalesce(max(number), 0) + 1
              from vault.class_key
             where purpose = :purpose
            """)
        .param("purpose", purpose)
        .query(Integer.class)
        .single();
  }

  /** Adds a key that seals from now on; the one before it becomes old. */
  void add(String purpose, int number, byte[] sealed, Instant made) {
    db.sql(
            """
            update vault.class_key
               set state = 'old'
             where purpose = :purpose
               and state = 'current'
            """)
        .param("purpose", purpose)
        .update();
    db.sql(
            """
            insert into vault.class_key (purpose, number, state, made, sealed)
            values (:purpose, :number, 'current', :made, :sealed)
            """)
        .param("purpose", purpose)
        .param("number", number)
        .param("made", made.atOffset(ZoneOffset.UTC))
        .param("sealed", sealed)
        .update();
  }

  void reseal(String purpose, int number, byte[] sealed) {
    db.sql(
            """
            update vault.class_key
               set sealed = :sealed
             where purpose = :purpose
               and number = :number
            """)
        .param("purpose", purpose)
        .param("number", number)
        .param("sealed", sealed)
        .update();
  }

  /** Old keys of a purpose open nothing from now on; how many they were. */
  int retire(String purpose) {
    return db.sql(
            """
            update vault.class_key
               set state = 'retired'
             where purpose = :purpose
               and state = 'old'
            """)
        .param("purpose", purpose)
        .update();
  }
}
