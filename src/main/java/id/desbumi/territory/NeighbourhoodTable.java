package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dusun and RT, written by the desk. */
@Component
class NeighbourhoodTable {

  private final JdbcClient db;

  NeighbourhoodTable(JdbcClient db) {
    this.db = db;
  }

  /** All of a village in the order of their codes, ended ones too. */
  List<Neighbourhood> of(PlaceCode village) {
    return db.sql(
            """
            select code, name, rt, rw, valid_to as until
              from territory.neighbourhood
             where village = :village
             order by code
            """)
        .param("village", village.value())
        .query(Neighbourhood.class)
        .list();
  }

  /** One desk at a time numbers the places of a village. */
  void lock(PlaceCode village) {
    db.sql("select pg_advisory_xact_lock(hashtextextended('neighbourhood ' || :village, 0))::text")
        .param("village", village.value())
        .query(String.class)
        .single();
  }

  /** The highest number ever given below a village or dusun; 0 before the first. */
  int lastNumber(PlaceCode parent, int digits) {
    return db.sql(
            """
            select coalesce(max(right(code, :digits)::int), 0)
              from territory.neighbourhood
             where code >= :parent || '.'
               and code < :parent || '/'
               and length(code) = length(:parent) + 1 + :digits
            """)
        .param("digits", digits)
        .param("parent", parent.value())
        .query(Integer.class)
        .single();
  }

  /** False when one of that name or number is there. */
  boolean add(Neighbourhood one, LocalDate from) {
    return db.sql(
                """
                insert into territory.neighbourhood (code, name, rt, rw, valid_from)
                values (:code, :name, :rt, :rw, :from)
                    on conflict do nothing
                """)
            .param("code", one.code().value())
            .param("name", one.name())
            .param("rt", one.rt())
            .param("rw", one.rw())
            .param("from", from)
            .update()
        == 1;
  }

  /** False when it is not there, or no longer counts. */
  boolean rename(PlaceCode hamlet, String name) {
    return db.sql(
                """
                update territory.neighbourhood
                   set name = :name
                 where code = :code
                   and rt is null
                   and valid_to is null
                """)
            .param("code", hamlet.value())
            .param("name", name)
            .update()
        == 1;
  }

  /** False when it is not there, or no longer counts. */
  boolean renumber(PlaceCode code, String name, int rt, @Nullable Integer rw) {
    return db.sql(
                """
                update territory.neighbourhood
                   set name = :name,
                       rt = :rt,
                       rw = :rw
                 where code = :code
                   and rt is not null
                   and valid_to is null
                """)
            .param("code", code.value())
            .param("name", name)
            .param("rt", rt)
            .param("rw", rw)
            .update()
        == 1;
  }

  /** Writes a village's dusun and RT, ended ones too, under another code; what is there stays. */
  int copy(PlaceCode old, PlaceCode successor, LocalDate from) {
    return db.sql(
            """
            insert into territory.neighbourhood (code, name, rt, rw, valid_from, valid_to)
            select :successor || substr(code, 14), name, rt, rw, :from, valid_to
              from territory.neighbourhood
             where village = :old
               and (valid_to is null or valid_to < :from)
                on conflict do nothing
            """)
        .param("successor", successor.value())
        .param("from", from)
        .param("old", old.value())
        .update();
  }

  /** Ends it and what lies in it. */
  int end(PlaceCode code, LocalDate on) {
    return db.sql(
            """
            update territory.neighbourhood
               set valid_to = :on
             where valid_to is null
               and (code = :code
                    or code >= :code || '.' and code < :code || '/')
            """)
        .param("code", code.value())
        .param("on", on)
        .update();
  }
}
