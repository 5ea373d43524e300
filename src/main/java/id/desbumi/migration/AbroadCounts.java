package id.desbumi.migration;

import id.desbumi.core.PlaceCode;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who of a village was abroad when a month ended, and who left and came home in it. Figures: whose
 * business they are, the caller asks first.
 */
@Component
public class AbroadCounts {

  /**
   * One destination and sex.
   *
   * @param country ISO 3166-1 alpha-3, or {@code ???}
   * @param sex P, L or ?
   * @param closing abroad at the end of the month, as far as what happened since has its month
   */
  public record Line(String country, String sex, int departed, int returned, int closing) {}

  private final JdbcClient db;

  AbroadCounts(JdbcClient db) {
    this.db = db;
  }

  /** As the register has it just now, what happened later taken off again. */
  public List<Line> of(PlaceCode village, YearMonth month) {
    return db.sql(
            """
            select country, sex, departed, returned, closing
              from migration.abroad_in_month(:village, :first)
             order by country, sex
            """)
        .param("village", village.village().value())
        .param("first", month.atDay(1))
        .query(Line.class)
        .list();
  }
}
