package id.desbumi.rounds;

import id.desbumi.core.PlaceCode;
import id.desbumi.paper.SheetCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which houses stand on which sheet. Row security shows it to whoever may walk the RT. */
@Component
class RoundSheetTable {

  private final JdbcClient db;

  RoundSheetTable(JdbcClient db) {
    this.db = db;
  }

  /** Houses from {@code lo} to {@code hi}, by number. */
  record Row(UUID round, PlaceCode place, int lo, int hi, int blank) {}

  void insert(SheetCode code, Row row) {
    db.sql(
            """
            insert into rounds.sheet (code, round, place, lo, hi, blank)
            values (:code, :round, :place, :lo, :hi, :blank)
            """)
        .param("code", code.value())
        .param("round", row.round())
        .param("place", row.place().value())
        .param("lo", row.lo())
        .param("hi", row.hi())
        .param("blank", row.blank())
        .update();
  }

  Optional<Row> find(SheetCode code) {
    return db.sql(
            """
            select round, place, lo, hi, blank
              from rounds.sheet
             where code = :code
            """)
        .param("code", code.value())
        .query(Row.class)
        .optional();
  }
}
