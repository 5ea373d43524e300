package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Regencies in which a village has, or had, a desk and no partner's case worker is there today. A
 * record that a woman took from her desk waits there for somebody, unseen. It is asked of the
 * grants alone: the answer is the same whether such a record exists or not, and tells of nobody.
 */
@Component
public class WithoutCaseWorker {

  private final JdbcClient db;
  private final Appointing appointing;
  private final Clock clock;

  WithoutCaseWorker(JdbcClient db, Appointing appointing, Clock clock) {
    this.db = db;
    this.appointing = appointing;
    this.clock = clock;
  }

  /** Of the whole nation, for its case desk. */
  public List<PlaceCode> all() {
    return in(PlaceCode.NATION);
  }

  /** Where this viewer could appoint one. */
  public List<PlaceCode> of(Viewer steward) {
    return appointing.stewardships(steward).stream()
        .filter(own -> own.roles().contains(Role.CASE_WORKER))
        .flatMap(own -> in(own.area()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<PlaceCode> in(PlaceCode area) {
    return db.sql(
            """
            select distinct left(d.area, 5) regency
              from access.role_grant d
             where d.role in ('OFFICER', 'KADER', 'VILLAGE_HEAD')
               and d.from_day <= :today
               and (:area = '' or d.area >= :area and d.area < :area || '/')
               and not exists (
                   select 1
                     from access.role_grant w
                     join access.account a
                       on a.id = w.account
                      and a.ended_at is null
                    where w.role = 'CASE_WORKER'
                      and :today between w.from_day and w.to_day
                      and w.ended_at is null
                      and d.area >= w.area
                      and d.area < w.area || '/')
             order by regency
            """)
        .param("today", Today.of(clock))
        .param("area", area.value())
        .query((row, n) -> new PlaceCode(row.getString("regency")))
        .list();
  }
}
