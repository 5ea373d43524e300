package id.desbumi.audit;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach.Range;
import id.desbumi.database.Worker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The journal as an auditor sees it: how much each account opened, searched, revealed, printed and
 * exported on a day, in her areas. Subjects are never told, and what was searched for is not there.
 */
@Component
public class Oversight {

  /** From so many searches of one account on one day on, another person asks what they were for. */
  public static final int SEARCHES_TO_REVIEW = 100;

  /**
   * What an account did on a day (UTC) in one role.
   *
   * @param name as it stood beside what she did last that day
   */
  public record DayOfWork(
      LocalDate day,
      UUID actor,
      String name,
      String role,
      int opened,
      int searched,
      int revealed,
      int printed,
      int exported) {

    public boolean isToReview() {
      return searched >= SEARCHES_TO_REVIEW;
    }
  }

  /**
   * The ends of the chains of a day.
   *
   * @param digest one hash over all of them, short enough to copy by hand
   */
  public record Heads(LocalDate day, int chains, String digest) {}

  private record Head(String area, LocalDate day, long seq, byte[] hash) {}

  private final JdbcClient db;

  Oversight(@Worker JdbcClient db) {
    this.db = db;
  }

  /** Newest days first, on each the most searches first; at most 500. */
  public List<DayOfWork> days(List<PlaceCode> areas, LocalDate from) {
    return db.sql(
            """
            select j.day, j.actor, max(j.name) as name, j.role,
                   count(*) filter (where j.act = 1)::integer as opened,
                   count(*) filter (where j.act = 2)::integer as searched,
                   count(*) filter (where j.act = 3)::integer as revealed,
                   count(*) filter (where j.act = 4)::integer as printed,
                   count(*) filter (where j.act = 5)::integer as exported
              from unnest(:lo::text[], :hi::text[]) r(lo, hi)
              join audit.journal j
                on j.area >= r.lo collate "C"
               and j.area < r.hi collate "C"
             where j.day >= :from
               and j.act between 1 and 5
             group by j.day, j.actor, j.role
             order by j.day desc, searched desc, opened desc, j.actor
             limit 500
            """)
        .param("lo", lo(areas))
        .param("hi", hi(areas))
        .param("from", from)
        .query(DayOfWork.class)
        .list();
  }

  /** The areas within these that have a chain; at most this many. */
  public List<PlaceCode> chains(List<PlaceCode> areas, int most) {
    return db.sql(
            """
            select distinct h.area
              from unnest(:lo::text[], :hi::text[]) r(lo, hi)
              join audit.chain_head h
                on h.area >= r.lo collate "C"
               and h.area < r.hi collate "C"
             order by h.area
             limit :most
            """)
        .param("lo", lo(areas))
        .param("hi", hi(areas))
        .param("most", most)
        .query((row, n) -> new PlaceCode(row.getString(1)))
        .list();
  }

  /** The ends of the chains of a day within the areas. */
  public Heads heads(List<PlaceCode> areas, LocalDate day) {
    var heads =
        db.sql(
                """
                select distinct h.area, h.day, h.seq, h.hash
                  from unnest(:lo::text[], :hi::text[]) r(lo, hi)
                  join audit.chain_head h
                    on h.area >= r.lo collate "C"
                   and h.area < r.hi collate "C"
                 where h.day = :day
                 order by h.area
                """)
            .param("lo", lo(areas))
            .param("hi", hi(areas))
            .param("day", day)
            .query(Head.class)
            .list();
    var lines = new StringBuilder();
    for (var head : heads) {
      lines.append(
          "%s\t%s\t%d\t%s\n"
              .formatted(
                  head.area(), head.day(), head.seq(), HexFormat.of().formatHex(head.hash())));
    }
    return new Heads(
        day,
        heads.size(),
        HexFormat.of()
            .formatHex(Chain.sha256().digest(lines.toString().getBytes(StandardCharsets.UTF_8))));
  }

  private static String[] lo(List<PlaceCode> areas) {
    return areas.stream()
        .map(area -> area.equals(PlaceCode.NATION) ? "" : Range.below(area).lo())
        .toArray(String[]::new);
  }

  private static String[] hi(List<PlaceCode> areas) {
    return areas.stream().map(area -> Range.below(area).hi()).toArray(String[]::new);
  }
}
