package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Divisions and offices. Each change says whether there was one. */
@Component
class VillageTeamTable {

  private final JdbcClient db;

  VillageTeamTable(JdbcClient db) {
    this.db = db;
  }

  List<Division> divisions(PlaceCode village) {
    return db.sql(
            """
            select id, name, since, until
              from territory.division
             where village = :village
             order by until desc nulls first, since, name
            """)
        .param("village", village.value())
        .query(Division.class)
        .list();
  }

  List<Officer> officers(PlaceCode village) {
    return db.sql(
            """
            select id, division, title, name, since, until
              from territory.officer
             where village = :village
             order by until desc nulls first, since, title
            """)
        .param("village", village.value())
        .query(Officer.class)
        .list();
  }

  boolean addDivision(PlaceCode village, UUID id, String name, LocalDate since) {
    return db.sql(
                """
                insert into territory.division (id, village, name, since)
                values (:id, :village, :name, :since)
                    on conflict do nothing
                """)
            .param("id", id)
            .param("village", village.value())
            .param("name", name)
            .param("since", since)
            .update()
        == 1;
  }

  boolean endDivision(PlaceCode village, UUID id, LocalDate until) {
    return db.sql(
                """
                update territory.division
                   set until = :until
                 where id = :id
                   and village = :village
                   and until is null
                """)
            .param("id", id)
            .param("village", village.value())
            .param("until", until)
            .update()
        == 1;
  }

  /** A division of another village is none: nothing is written. */
  boolean appoint(PlaceCode village, Officer officer) {
    return db.sql(
                """
                insert into territory.officer (id, village, division, title, name, since, until)
                select :id, :village, :division::uuid, :title, :name, :since, :until::date
                 where :division::uuid is null
                    or exists (select 1
                                 from territory.division d
                                where d.id = :division::uuid
                                  and d.village = :village)
                    on conflict do nothing
                """)
            .param("id", officer.id())
            .param("village", village.value())
            .param("division", officer.division())
            .param("title", officer.title())
            .param("name", officer.name())
            .param("since", officer.since())
            .param("until", officer.until())
            .update()
        == 1;
  }

  boolean endTerm(PlaceCode village, UUID officer, LocalDate until) {
    return db.sql(
                """
                update territory.officer
                   set until = :until
                 where id = :id
                   and village = :village
                   and until is null
                """)
            .param("id", officer)
            .param("village", village.value())
            .param("until", until)
            .update()
        == 1;
  }
}
