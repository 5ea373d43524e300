package id.desbumi.registry;

import id.desbumi.core.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The first wall as text (design 7.11): which records of {@code registry.person} are there for a
 * viewer. Lists and single records say the same; what was erased or merged is there for nobody.
 */
final class InReach {

  /** The records that are there at all. */
  private static final String THERE =
      """
         and id <> all(:excluded)
         and erased is null
         and merged_into is null
      """;

  /** Within reach by its place, there or not. */
  static final String PLACE =
      """
         and exists (select 1
                       from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                      where place_now >= r.lo
                        and place_now < r.hi
                        and (r.inside or not kept_in_village))
      """;

  /** Ends the {@code where} of a record found by its id or a key. */
  static final String ONE = THERE + PLACE;

  /** The ranges of a reach; each is walked by itself, so that the planner sees it. */
  static final String RANGES =
      """
        from unnest(:lo, :hi, :inside) r(lo, hi, inside)
       cross join lateral (
      """;

  /** Ends the {@code where} of a walk along one range. */
  static final String OF_RANGE =
      """
         and (r.inside or not kept_in_village)
      """
          + THERE;

  private InReach() {}

  static StatementSpec of(StatementSpec statement, Viewer viewer) {
    return statement
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi())
        .param("inside", viewer.people().inside())
        .param("excluded", viewer.excludedIds());
  }
}
