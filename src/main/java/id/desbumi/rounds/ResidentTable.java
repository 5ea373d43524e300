package id.desbumi.rounds;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the register lives in which house, as far as the viewer may see her. */
@Component
class ResidentTable {

  private final JdbcClient db;

  ResidentTable(JdbcClient db) {
    this.db = db;
  }

  record Row(UUID house, UUID person) {}

  /** Those of an RT who are still registered in it. */
  List<Row> at(Viewer viewer, PlaceCode place) {
    return db.sql(
            """
            select p.house, p.person
              from unnest(:lo, :hi, :inside) r(lo, hi, inside)
             cross join lateral (
                   select s.house, s.person
                     from rounds.resident s
                     join rounds.house h on h.id = s.house
                      and h.place = :place
                      and h.struck is null
                    where s.place_now = :place
                      and s.place_now >= r.lo collate "C"
                      and s.place_now < r.hi collate "C"
                      and (r.inside or not s.kept_in_village)
                      and s.person <> all(:excluded)) p
             order by p.person
            """)
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi())
        .param("inside", viewer.people().inside())
        .param("excluded", viewer.excludedIds())
        .param("place", place.value())
        .query(Row.class)
        .list();
  }

  /** Those this round has called on without a house to be told. */
  List<UUID> called(Viewer viewer, UUID round, PlaceCode place) {
    return db.sql(
            """
            select p.person
              from unnest(:lo, :hi, :inside) r(lo, hi, inside)
             cross join lateral (
                   select person
                     from rounds.called
                    where round = :round
                      and place_now = :place
                      and place_now >= r.lo collate "C"
                      and place_now < r.hi collate "C"
                      and (r.inside or not kept_in_village)
                      and person <> all(:excluded)) p
            """)
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi())
        .param("inside", viewer.people().inside())
        .param("excluded", viewer.excludedIds())
        .param("round", round)
        .param("place", place.value())
        .query(UUID.class)
        .list();
  }

  void insert(UUID house, UUID person, PlaceCode place, boolean keptInVillage) {
    db.sql(
            """
            insert into rounds.resident (house, person, place_now, kept_in_village)
            values (:house, :person, :place, :kept)
                on conflict do nothing
            """)
        .param("house", house)
        .param("person", person)
        .param("place", place.value())
        .param("kept", keptInVillage)
        .update();
  }

  /** She lives in one house of the village at a time. */
  void leaveOthers(UUID house, UUID person) {
    db.sql("delete from rounds.resident where person = :person and house <> :house")
        .param("person", person)
        .param("house", house)
        .update();
  }

  void callOn(UUID round, UUID person, PlaceCode place, boolean keptInVillage) {
    db.sql(
            """
            insert into rounds.called (round, person, place_now, kept_in_village)
            values (:round, :person, :place, :kept)
                on conflict do nothing
            """)
        .param("round", round)
        .param("person", person)
        .param("place", place.value())
        .param("kept", keptInVillage)
        .update();
  }

  void forgetCall(UUID round, UUID person) {
    db.sql("delete from rounds.called where round = :round and person = :person")
        .param("round", round)
        .param("person", person)
        .update();
  }

  void erase(UUID person) {
    db.sql("select rounds.erase(:person)::text")
        .param("person", person)
        .query(String.class)
        .optional();
  }

  void unite(UUID gone, Person stays) {
    db.sql("select rounds.unite(:gone, :stays, :place, :kept)::text")
        .param("gone", gone)
        .param("stays", stays.id().value())
        .param("place", stays.place().value())
        .param("kept", stays.keptInVillage())
        .query(String.class)
        .optional();
  }
}
