package id.desbumi.registry.rights;

import id.desbumi.access.NamedExclusions;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.PersonKeeper;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After erasure: that something was asked, answered or opened stays, without a word of hers or of
 * those who asked after her. When two records become one, all of it goes over, sealed anew.
 */
@Component
class RightsKeeper implements PersonKeeper {

  private final NamedExclusions named;
  private final Vault vault;
  private final JdbcClient db;

  RightsKeeper(NamedExclusions named, Vault vault, JdbcClient db) {
    this.named = named;
    this.vault = vault;
    this.db = db;
  }

  private record Request(UUID id, byte @Nullable [] wish, byte @Nullable [] answer) {}

  private record Sealed(UUID id, byte[] words) {}

  @Override
  public void erase(Viewer viewer, PersonId person) {
    named.erase(person.value());
    db.sql(
            """
            update registry.rights_request
               set wish = null,
                   answer = null
             where person = :person
            """)
        .param("person", person.value())
        .update();
    db.sql(
            """
            update registry.family_question
               set asker = '',
                   her_words = null
             where person = :person
            """)
        .param("person", person.value())
        .update();
    db.sql(
            """
            update registry.emergency
               set why = '',
                   remark = null
             where person = :person
            """)
        .param("person", person.value())
        .update();
  }

  @Override
  public void unite(Viewer viewer, PersonId gone, Person stays) {
    var from = gone.value();
    requests(from, stays);
    questions(from, stays);
    openings(from, stays);
    db.sql(
            """
            update registry.partner_care
               set ended = since
             where person = :from
               and ended is null
            """)
        .param("from", from)
        .update();
  }

  private void requests(UUID from, Person stays) {
    var rows =
        db.sql(
                """
                select id, wish, answer
                  from registry.rights_request
                 where person = :from
                """)
            .param("from", from)
            .query(Request.class)
            .list();
    for (var row : rows) {
      db.sql(
              """
              update registry.rights_request
                 set person = :to,
                     place_now = :place,
                     kept_in_village = :kept,
                     wish = :wish,
                     answer = :answer
               where id = :id
              """)
          .param("to", stays.id().value())
          .param("place", stays.place().value())
          .param("kept", stays.keptInVillage())
          .param(
              "wish", anew(from, stays, Secrecy.S, RightsRequests.field(row.id, "wish"), row.wish))
          .param(
              "answer",
              anew(from, stays, Secrecy.S, RightsRequests.field(row.id, "answer"), row.answer))
          .param("id", row.id)
          .update();
    }
  }

  private void questions(UUID from, Person stays) {
    for (var row :
        sealed(
            "select id, asker as words from registry.family_question where person = :from", from)) {
      db.sql(
              """
              update registry.family_question
                 set person = :to,
                     place_now = :place,
                     kept_in_village = :kept,
                     asker = :asker
               where id = :id
              """)
          .param("to", stays.id().value())
          .param("place", stays.place().value())
          .param("kept", stays.keptInVillage())
          .param("asker", anew(from, stays, Secrecy.K, FamilyQuestions.field(row.id), row.words))
          .param("id", row.id)
          .update();
    }
  }

  private void openings(UUID from, Person stays) {
    for (var row :
        sealed("select id, why as words from registry.emergency where person = :from", from)) {
      db.sql(
              """
              update registry.emergency
                 set person = :to,
                     place_now = :place,
                     kept_in_village = :kept,
                     why = :why
               where id = :id
              """)
          .param("to", stays.id().value())
          .param("place", stays.place().value())
          .param("kept", stays.keptInVillage())
          .param("why", anew(from, stays, Secrecy.K, Emergencies.field(row.id), row.words))
          .param("id", row.id)
          .update();
    }
  }

  private List<Sealed> sealed(String sql, UUID from) {
    return db.sql(sql).param("from", from).query(Sealed.class).list();
  }

  private byte @Nullable [] anew(
      UUID from, Person stays, Secrecy secrecy, String field, byte @Nullable [] sealed) {
    return sealed == null
        ? null
        : vault.seal(stays.id().value(), secrecy, field, vault.open(from, secrecy, field, sealed));
  }
}
