package id.desbumi.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transaction that runs on this thread, the desk's or the worker's: for rooms that write along
 * with whoever called them, such as the journal and the keys.
 */
@Component
public class RunningTransaction {

  private final DataSource deskSource;
  private final DataSource workerSource;
  private final JdbcClient desk;
  private final JdbcClient worker;

  RunningTransaction(
      DataSource deskSource,
      @Worker DataSource workerSource,
      JdbcClient desk,
      @Worker JdbcClient worker) {
    this.deskSource = deskSource;
    this.workerSource = workerSource;
    this.desk = desk;
    this.worker = worker;
  }

  /** The connection of the running transaction; the desk's when none runs. */
  public JdbcClient db() {
    if (!isRunningOn(workerSource)) {
      return desk;
    }
    if (isRunningOn(deskSource)) {
      throw new IllegalStateException(
          "a desk's and a worker's transaction run on one thread: it is not clear which is meant");
    }
    return worker;
  }

  /**
   * Where what must be written together with a change can be written.
   *
   * @throws IllegalStateException when no transaction runs: the change would not wait for it
   */
  public JdbcClient required() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("needs a running transaction");
    }
    return db();
  }

  /**
   * A transaction holds this source's connection; one that only read beside it commits by itself.
   */
  private static boolean isRunningOn(DataSource source) {
    if (!(TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder held)) {
      return false;
    }
    try {
      return !held.getConnection().getAutoCommit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
