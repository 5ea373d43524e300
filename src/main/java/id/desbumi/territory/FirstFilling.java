package id.desbumi.territory;

import id.desbumi.database.Worker;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Fills the tables with what comes with the program, when they are empty: at the first start. */
@Component
public class FirstFilling {

  FirstFilling(@Worker DataSource worker, Clock clock) {
    of(worker, clock);
  }

  /**
   * @param worker logs in as the worker or the owner
   */
  public static void of(DataSource worker, Clock clock) {
    new Intake(worker, clock).takeFirst();
    new ProgrammeIntake(worker).takeFirst();
  }
}
