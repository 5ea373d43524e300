package id.desbumi.casework;

import id.desbumi.core.Viewer;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.PersonKeeper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of the link to a person when her record is erased, or becomes one with another. The
 * call itself stays: a desk erases records and must not, by that, do away with what was told about
 * it. The desk learns neither that there was a link nor that there was none.
 */
@Component
class CallKeeper implements PersonKeeper {

  private final JdbcClient db;

  CallKeeper(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void erase(Viewer viewer, PersonId person) {
    db.sql("select casework.unlink(:person)::text")
        .param("person", person.value())
        .query(String.class)
        .optional();
  }

  @Override
  public void unite(Viewer viewer, PersonId gone, Person stays) {
    db.sql("select casework.relink(:gone, :stays)::text")
        .param("gone", gone.value())
        .param("stays", stays.id().value())
        .query(String.class)
        .optional();
  }
}
