package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.database.Worker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opening editions: asked for at a desk by two people, carried out by the worker. */
@Repository
class EditionTable {

  private final JdbcClient desk;
  private final JdbcClient worker;

  EditionTable(JdbcClient desk, @Worker JdbcClient worker) {
    this.desk = desk;
    this.worker = worker;
  }

  /** False when the place had its opening edition before. */
  boolean add(PlaceCode place, UUID first, UUID second, Instant at) {
    return desk.sql(
                """
                insert into statistics.edition (place, first_account, second_account, at)
                values (:place, :first, :second, :at)
                    on conflict do nothing
                """)
            .param("place", place.value())
            .param("first", first)
            .param("second", second)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<PlaceCode> waiting() {
    return worker
        .sql(
            """
            select place
              from statistics.edition
             where fold_no is null
            """)
        .query(String.class)
        .list()
        .stream()
        .map(PlaceCode::new)
        .toList();
  }

  void opened(PlaceCode place, long fold) {
    worker
        .sql(
            """
            update statistics.edition
               set fold_no = :fold
             where place = :place
            """)
        .param("fold", fold)
        .param("place", place.value())
        .update();
  }
}
