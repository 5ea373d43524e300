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

/** Houses and what they answered. Every reading statement carries the viewer's reach. */
@Component
class HouseTable {

  private final JdbcClient db;

  HouseTable(JdbcClient db) {
    this.db = db;
  }

  record Row(
      UUID id,
      String place,
      int number,
      @Nullable String sign,
      HouseState state,
      @Nullable LocalDate onDay,
      @Nullable String byName,
      int tries,
      int seq) {}

  List<Row> of(Viewer viewer, UUID round, PlaceCode place) {
    return db.sql(
            """
            select h.id, h.place, h.number, h.sign,
                   coalesce(v.state, 'NOT_YET') as state, v.on_day, v.by_name,
                   a.tries, coalesce(v.seq, 0) as seq
              from unnest(:lo, :hi, :inside) r(lo, hi, inside)
             cross join lateral (
                   select id, place, number, sign
                     from rounds.house
                    where place = :place
                      and place >= r.lo collate "C"
                      and place < r.hi collate "C"
                      and r.inside
                      and struck is null) h
              left join lateral (
                   select state, on_day, by_name, seq
                     from rounds.visit
                    where round = :round
                      and house = h.id
                    order by seq desc
                    limit 1) v on true
             cross join lateral (
                   select count(distinct on_day)::int as tries
                     from rounds.visit t
                    where round = :round
                      and house = h.id
                      and state = 'ABSENT'
                      and not exists (select 1
                                        from rounds.visit u
                                       where u.round = t.round
                                         and u.house = t.house
                                         and u.seq = t.seq + 1
                                         and u.state = 'NOT_YET')) a
             order by h.number
            """)
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi())
        .param("inside", viewer.people().inside())
        .param("place", place.value())
        .param("round", round)
        .query(Row.class)
        .list();
  }

  /** Where a house stands, for whoever may walk there. */
  Optional<Place> find(Viewer viewer, UUID house) {
    return db.sql(
            """
            select h.place, h.number
              from unnest(:lo, :hi, :inside) r(lo, hi, inside)
             cross join lateral (
                   select place, number
                     from rounds.house
                    where id = :house
                      and place >= r.lo collate "C"
                      and place < r.hi collate "C"
                      and r.inside
                      and struck is null) h
            """)
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi())
        .param("inside", viewer.people().inside())
        .param("house", house)
        .query(Place.class)
        .optional();
  }

  record Place(PlaceCode place, int number) {}

  /** With the next number of its RT, which is held; false when this id is there. */
  boolean insert(Viewer viewer, UUID id, PlaceCode place, @Nullable String sign, Instant now) {
    return db.sql(
                """
                insert into rounds.house (id, place, number, sign, noted, noted_by)
                select :id, :place, coalesce(max(number), 0) + 1, :sign, :now, :by
                  from rounds.house
                 where place = :place
                    on conflict (id) do nothing
                """)
            .param("id", id)
            .param("place", place.value())
            .param("sign", sign)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", viewer.account())
            .update()
        == 1;
  }

  void sign(UUID house, @Nullable String sign) {
    db.sql("update rounds.house set sign = :sign where id = :house")
        .param("sign", sign)
        .param("house", house)
        .update();
  }

  void strike(UUID house, Instant now) {
    db.sql("update rounds.house set struck = :now where id = :house")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("house", house)
        .update();
  }

  void answer(
      Viewer viewer, UUID round, UUID house, int seq, HouseState state, Said said, Instant now) {
    db.sql(
            """
            insert into rounds.visit
                   (round, house, seq, state, on_day, by_account, by_name, recorded,
                    typed_name)
            values (:round, :house, :seq, :state, :on, :by, :name, :now, :typed)
            """)
        .param("round", round)
        .param("house", house)
        .param("seq", seq)
        .param("state", state.name())
        .param("on", said.on())
        .param("by", viewer.account())
        .param("name", said.by())
        .param("typed", said.typedBy())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void wipe(UUID round, UUID house) {
    db.sql("select rounds.wipe(:round, :house)::text")
        .param("round", round)
        .param("house", house)
        .query(String.class)
        .optional();
  }
}
