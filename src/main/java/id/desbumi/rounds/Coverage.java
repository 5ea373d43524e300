package id.desbumi.rounds;

import id.desbumi.core.PlaceCode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far villages have come with their rounds: counts of RT and houses, nothing of people. */
@Component
public class Coverage {

  private final JdbcClient db;

  Coverage(JdbcClient db) {
    this.db = db;
  }

  /**
   * The newest round of a village that has begun.
   *
   * @param parts all its RT, also those the round left out
   * @param houses noted ones; answered are those nobody needs to come to again
   * @param lastVisit null before the first
   */
  public record OfVillage(
      LocalDate starts,
      LocalDate lastDay,
      boolean closed,
      int parts,
      int partsFinished,
      int houses,
      int housesAnswered,
      @Nullable LocalDate lastVisit) {}

  /**
   * The newest rounds of many villages together, of those that began within a year.
   *
   * @param villages with such a round
   */
  public record OfArea(int villages, int parts, int partsFinished, @Nullable LocalDate lastVisit) {}

  public Optional<OfVillage> village(PlaceCode village, LocalDate today) {
    return db.sql(
            """
            select starts, last_day, closed, parts, parts_finished,
                   houses, houses_answered, last_visit
              from rounds.round_facts
             where village = :village
               and starts <= :today
             order by starts desc, closed
             limit 1
            """)
        .param("village", village.village().value())
        .param("today", today)
        .query(OfVillage.class)
        .optional();
  }

  public OfArea area(PlaceCode area, LocalDate today) {
    return db.sql(
            """
            select count(*)::int as villages,
                   coalesce(sum(parts), 0)::int as parts,
                   coalesce(sum(parts_finished), 0)::int as parts_finished,
                   max(last_visit) as last_visit
              from (select distinct on (village) village, parts, parts_finished, last_visit
                      from rounds.round_facts
                     where village >= :lo collate "C"
                       and village < :hi collate "C"
                       and starts <= :today
                       and starts > :yearAgo
                     order by village, starts desc, closed) newest
            """)
        .param("lo", area.equals(PlaceCode.NATION) ? "0" : area.value())
        .param("hi", area.equals(PlaceCode.NATION) ? ":" : area.value() + "/")
        .param("today", today)
        .param("yearAgo", today.minusYears(1))
        .query(OfArea.class)
        .single();
  }
}
