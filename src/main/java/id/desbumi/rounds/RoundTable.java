package id.desbumi.rounds;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds and their RT: staff and counts, no house and nobody of the register. */
@Component
class RoundTable {

  private final JdbcClient db;

  RoundTable(JdbcClient db) {
    this.db = db;
  }

  /** False when another round of the village is open. */
  boolean insert(Viewer viewer, NewRound round, Instant now) {
    return db.sql(
                """
                insert into rounds.round (id, village, starts, days, planned, planned_by)
                values (:id, :village, :starts, :days, :now, :by)
                    on conflict do nothing
                """)
            .param("id", round.id())
            .param("village", viewer.home().village().value())
            .param("starts", round.starts())
            .param("days", round.days())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", viewer.account())
            .update()
        == 1;
  }

  void insertPart(
      UUID round, PlaceCode place, String name, boolean walked, @Nullable UUID enumerator) {
    db.sql(
            """
            insert into rounds.part (round, place, name, walked, enumerator)
            values (:round, :place, :name, :walked, :enumerator)
            """)
        .param("round", round)
        .param("place", place.value())
        .param("name", name)
        .param("walked", walked)
        .param("enumerator", enumerator)
        .update();
  }

  /** Those of a village, the newest first. */
  List<Round> of(PlaceCode village) {
    return db.sql(
            """
            select id, village, starts, days, closed, closed_name
              from rounds.round
             where village = :village
             order by closed is not null, starts desc, planned desc
            """)
        .param("village", village.value())
        .query(Round.class)
        .list();
  }

  Optional<Round> find(PlaceCode village, UUID id) {
    return db.sql(
            """
            select id, village, starts, days, closed, closed_name
              from rounds.round
             where id = :id
               and village = :village
            """)
        .param("id", id)
        .param("village", village.value())
        .query(Round.class)
        .optional();
  }

  List<Part> parts(UUID round) {
    return db.sql(
            """
            select place, name, walked, enumerator, finished,
                   houses, done, refused, absent, moved, last_day
              from rounds.part
             where round = :round
             order by place
            """)
        .param("round", round)
        .query(Part.class)
        .list();
  }

  /** Holds the RT, so that houses are numbered and answers follow each other one by one. */
  Optional<Part> hold(UUID round, PlaceCode place) {
    return db.sql(
            """
            select place, name, walked, enumerator, finished,
                   houses, done, refused, absent, moved, last_day
              from rounds.part
             where round = :round
               and place = :place
               for update
            """)
        .param("round", round)
        .param("place", place.value())
        .query(Part.class)
        .optional();
  }

  void assign(UUID round, PlaceCode place, @Nullable UUID enumerator) {
    db.sql(
            """
            update rounds.part
               set enumerator = :enumerator,
                   walked = true
             where round = :round
               and place = :place
            """)
        .param("enumerator", enumerator)
        .param("round", round)
        .param("place", place.value())
        .update();
  }

  void finish(UUID round, PlaceCode place, @Nullable LocalDate day) {
    db.sql(
            """
            update rounds.part
               set finished = :day
             where round = :round
               and place = :place
            """)
        .param("day", day)
        .param("round", round)
        .param("place", place.value())
        .update();
  }

  void run(UUID round, int days) {
    db.sql(
            """
            update rounds.round
               set days = :days
             where id = :round
               and closed is null
            """)
        .param("days", days)
        .param("round", round)
        .update();
  }

  /** False when it was closed before. */
  boolean close(Viewer viewer, UUID round, Instant now) {
    return db.sql(
                """
                update rounds.round
                   set closed = :now,
                       closed_by = :by,
                       closed_name = :name
                 where id = :round
                   and closed is null
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", viewer.account())
            .param("name", viewer.name())
            .param("round", round)
            .update()
        == 1;
  }

  void count(UUID round, PlaceCode place) {
    db.sql("select rounds.count_part(:round, :place)::text")
        .param("round", round)
        .param("place", place.value())
        .query(String.class)
        .optional();
  }
}
