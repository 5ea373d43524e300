package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.database.Worker;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the places and their history. */
@Component
class PlaceTable {

  private final JdbcClient db;

  PlaceTable(@Worker JdbcClient db) {
    this.db = db;
  }

  /** The number of the newest list taken in; 0 before the first. */
  int edition() {
    return db.sql("select coalesce(max(no), 0) from territory.edition")
        .query(Integer.class)
        .single();
  }

  /** All of them in the order of their codes, ended ones too. */
  List<Place> all() {
    return db.sql(
            """
            select code, name, level, valid_to
              from territory.place
             order by code
            """)
        .query((row, n) ->
            new Place(
                new PlaceCode(row.getString(1)),
                row.getString(2),
                PlaceLevel.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class)))
        .list();
  }

  List<Succession> successors(PlaceCode code) {
    return db.sql(
            """
            select old, new as successor, kind, on_date, old_name
              from territory.succession
             where old = :code
             order by on_date, new
            """)
        .param("code", code.value())
        .query(Succession.class)
        .list();
  }

  List<Succession> predecessors(PlaceCode code) {
    return db.sql(
            """
            select old, new as successor, kind, on_date, old_name
              from territory.succession
             where new = :code
             order by on_date, old
            """)
        .param("code", code.value())
        .query(Succession.class)
        .list();
  }
}
