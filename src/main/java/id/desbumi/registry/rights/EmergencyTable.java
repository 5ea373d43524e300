package id.desbumi.registry.rights;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.registry.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on {@code registry.emergency} and on the tries of a day. */
@Component
class EmergencyTable {

  private final JdbcClient db;

  EmergencyTable(JdbcClient db) {
    this.db = db;
  }

  record Meant(UUID id, String placeNow, boolean keptInVillage) {}

  record Row(
      UUID id,
      UUID person,
      String placeNow,
      UUID account,
      String name,
      String role,
      String home,
      String reason,
      byte[] why,
      Instant at,
      Instant until,
      @Nullable Instant told,
      @Nullable Boolean inOrder) {}

  /** Counts a try, and tells how many it makes today. */
  int tries(UUID account, LocalDate day) {
    return db.sql(
            """
            insert into registry.emergency_try as t (account, day, n)
            values (:account, :day, 1)
                on conflict (account, day) do update
               set n = t.n + 1
            returning n
            """)
        .param("account", account)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  Optional<Meant> meant(List<byte[]> niks, String fold, PlaceCode village) {
    return db.sql(
            """
            select id, place_now, kept_in_village
              from registry.meant_in_emergency(:niks::bytea[], :fold, :village)
            """)
        .param("niks", niks.toArray(byte[][]::new))
        .param("fold", fold)
        .param("village", village.value())
        .query(Meant.class)
        .optional();
  }

  boolean note(
      Viewer viewer, UUID id, UUID person, String reason, byte[] why, Instant at, Instant until) {
    return db.sql(
            """
            select registry.note_emergency(
                     :id, :person, :account, :name, :role, :home, :reason, :why, :at, :until)
            """)
        .param("id", id)
        .param("person", person)
        .param("account", viewer.account())
        .param("name", viewer.name())
        .param("role", viewer.role().name())
        .param("home", viewer.home().value())
        .param("reason", reason)
        .param("why", why)
        .param("at", RightsTable.at(at))
        .param("until", RightsTable.at(until))
        .query(Boolean.class)
        .single();
  }

  List<Row> waiting(Viewer viewer, int limit) {
    return RightsTable.reach(
            db.sql(
                """
                select e.*
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select id, person, place_now, account, name, role, home, reason, why, at,
                              until, told, in_order
                         from registry.emergency
                        where place_now >= r.lo
                          and place_now < r.hi
                          and (r.inside or not kept_in_village)
                          and person <> all(:excluded)
                          and account <> :account
                          and (reviewed is null or told is null)
                        order by at
                        limit :limit) e
                 order by e.at, e.id
                 limit :limit
                """),
            viewer)
        .param("account", viewer.account())
        .param("limit", limit)
        .query(Row.class)
        .list();
  }

  List<Row> of(Viewer viewer, PersonId person) {
    return RightsTable.reach(
            db.sql(
                """
                select id, person, place_now, account, name, role, home, reason, why, at,
                       until, told, in_order
                  from registry.emergency e
                 where person = :person
                   and person <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where e.place_now >= r.lo
                                  and e.place_now < r.hi
                                  and (r.inside or not e.kept_in_village))
                 order by at desc
                 limit 50
                """),
            viewer)
        .param("person", person.value())
        .query(Row.class)
        .list();
  }

  Optional<Row> find(Viewer viewer, UUID id) {
    return RightsTable.reach(
            db.sql(
                """
                select id, person, place_now, account, name, role, home, reason, why, at,
                       until, told, in_order
                  from registry.emergency e
                 where id = :id
                   and person <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where e.place_now >= r.lo
                                  and e.place_now < r.hi
                                  and (r.inside or not e.kept_in_village))
                """),
            viewer)
        .param("id", id)
        .query(Row.class)
        .optional();
  }

  void review(Viewer viewer, UUID id, boolean inOrder, Instant now) {
    db.sql(
            """
            update registry.emergency
               set reviewed = :now,
                   reviewed_by = :by,
                   reviewer = :name,
                   in_order = :inOrder
             where id = :id
               and reviewed is null
            """)
        .param("now", RightsTable.at(now))
        .param("by", viewer.account())
        .param("name", viewer.name())
        .param("inOrder", inOrder)
        .param("id", id)
        .update();
  }

  void told(Viewer viewer, UUID id, Instant now) {
    db.sql(
            """
            update registry.emergency
               set told = :now,
                   told_by = :by
             where id = :id
               and told is null
            """)
        .param("now", RightsTable.at(now))
        .param("by", viewer.account())
        .param("id", id)
        .update();
  }
}
