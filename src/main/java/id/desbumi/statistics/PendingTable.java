package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import id.desbumi.database.Worker;
import id.desbumi.tally.Lot;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people waiting for the next wave of each rounded total. */
@Repository
class PendingTable {

  private final JdbcClient db;

  PendingTable(@Worker JdbcClient db) {
    this.db = db;
  }

  /** Adds a lot to these places; who is back where she was before waits no more. */
  void add(List<Lot.Change> people, Collection<PlaceCode> places) {
    db.sql(
            """
            insert into statistics.pending as p (place, person, village, account, n)
            select c.place, d.person, (array_agg(d.village order by d.n desc))[1],
                   (array_agg(d.account order by d.n desc))[1], sum(d.n)
              from unnest(:person::uuid[], :village::text[], :account::uuid[], :n::int[])
                   d(person, village, account, n)
             cross join unnest(:lengths::int[]) l(length)
              join unnest(:places::text[]) c(place) on c.place = left(d.village, l.length)
             where length(c.place) = l.length
             group by c.place, d.person
            having sum(d.n) <> 0
                on conflict (place, person) do update
               set n = p.n + excluded.n,
                   village = excluded.village,
                   account = excluded.account
            """)
        .param("person", people.stream().map(Lot.Change::person).toArray(UUID[]::new))
        .param("village", people.stream().map(Lot.Change::village).toArray(String[]::new))
        .param("account", people.stream().map(Lot.Change::account).toArray(UUID[]::new))
        .param("n", people.stream().map(Lot.Change::n).toArray(Integer[]::new))
        .param("lengths", PublicTable.liveLengths().toArray(Integer[]::new))
        .param("places", codes(places))
        .update();
    db.sql(
            """
            delete from statistics.pending
             where place = any(:places)
               and n = 0
            """)
        .param("places", codes(places))
        .update();
  }

  /** Everybody waiting, anew from the log of counted people. */
  void gatherAnew() {
    db.sql("delete from statistics.pending").update();
    db.sql(
            """
            insert into statistics.pending (place, person, village, account, n)
            select p.place, c.person, (array_agg(c.village order by c.fold_no desc, c.n desc))[1],
                   (array_agg(c.account order by c.fold_no desc, c.n desc))[1], sum(c.n)
              from tally.counted_facts c
             cross join unnest(:lengths::int[]) l(length)
              join statistics.place p on p.place = left(c.village, l.length)
             where p.state <> 'EXACT'
               and c.fold_no > p.watermark
             group by p.place, c.person
            having sum(c.n) <> 0
            """)
        .param("lengths", PublicTable.liveLengths().toArray(Integer[]::new))
        .update();
  }

  Map<PlaceCode, Rule.Waiting> waiting(Collection<PlaceCode> places) {
    var waiting = new HashMap<PlaceCode, Rule.Waiting>();
    db.sql(
            """
            select p.place, count(*) people, count(distinct p.village) villages,
                   (select max(entered)
                      from (select count(*) entered
                              from statistics.pending q
                             where q.place = p.place
                             group by q.account) a) most
              from statistics.pending p
             where p.place = any(:places)
             group by p.place
            """)
        .param("places", codes(places))
        .query(row -> {
          waiting.put(
              new PlaceCode(row.getString("place")),
              new Rule.Waiting(row.getInt("people"), row.getInt("villages"), row.getInt("most")));
        });
    return waiting;
  }

  void clear(Collection<PlaceCode> places) {
    db.sql(
            """
            delete from statistics.pending
             where place = any(:places)
            """)
        .param("places", codes(places))
        .update();
  }

  private static String[] codes(Collection<PlaceCode> places) {
    return places.stream().map(PlaceCode::value).toArray(String[]::new);
  }
}
