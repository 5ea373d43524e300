package id.desbumi.rounds;

import id.desbumi.core.PlaceCode;
import id.desbumi.database.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A village under another code keeps its rounds and its houses. */
@Component
public class Moving {

  private final JdbcClient db;

  Moving(@Worker JdbcClient db) {
    this.db = db;
  }

  /** For whoever runs the system; both are villages. A second time there is nothing to move. */
  public void follow(PlaceCode old, PlaceCode successor) {
    db.sql("select rounds.move(:old, :new)::text")
        .param("old", old.village().value())
        .param("new", successor.village().value())
        .query(String.class)
        .optional();
  }
}
