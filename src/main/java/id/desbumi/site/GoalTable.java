package id.desbumi.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on goals and their sources. */
@Component
class GoalTable {

  private final JdbcClient db;

  GoalTable(JdbcClient db) {
    this.db = db;
  }

  /** Each goal once, with its sources: in this language, or in Indonesian. */
  List<Goal> list(String language) {
    var sources = sources();
    return db
        .sql(
            """
            select g.id, g.frame, g.state, g.until, g.version, g.figures, g.service,
                   w.title, w.target, w.measure, w.why, w.served_by, w.numerator, w.denominator,
                   w.caveats, w.asked_by
              from site.goal g
              join lateral (select *
                              from site.goal_text one
                             where one.goal = g.id
                             order by one.language <> :language, one.language <> 'id'
                             limit 1) w on true
             order by g.rank
            """)
        .param("language", language)
        .query(GoalRow.class)
        .list()
        .stream()
        .map(row -> row.goal(sources.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private Map<String, List<Goal.Source>> sources() {
    return db
        .sql(
            """
            select goal, source, address, dated
              from site.goal_source
             order by goal, rank
            """)
        .query(SourceRow.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                SourceRow::goal,
                LinkedHashMap::new,
                Collectors.mapping(SourceRow::said, Collectors.toList())));
  }

  private record SourceRow(
      String goal, String source, @Nullable String address, @Nullable String dated) {

    Goal.Source said() {
      return new Goal.Source(source, address, dated);
    }
  }

  private record GoalRow(
      String id,
      String frame,
      String state,
      @Nullable Integer until,
      @Nullable String version,
      @Nullable String figures,
      @Nullable String service,
      String title,
      String target,
      String measure,
      @Nullable String why,
      String servedBy,
      @Nullable String numerator,
      @Nullable String denominator,
      String caveats,
      String askedBy) {

    Goal goal(List<Goal.Source> sources) {
      return new Goal(
          id,
          Goal.Frame.valueOf(frame),
          Goal.State.valueOf(state),
          until,
          version,
          figures,
          service,
          title,
          target,
          measure,
          why,
          servedBy,
          numerator,
          denominator,
          caveats,
          askedBy,
          sources);
    }
  }
}
