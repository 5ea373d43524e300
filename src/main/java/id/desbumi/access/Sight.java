package id.desbumi.access;

import id.desbumi.core.Viewer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens transactions under somebody's eyes: row security knows the viewer's reach before the first
 * statement runs. A statement on people outside of it meets an error, not an empty list.
 */
@Component
public class Sight {

  private final TransactionTemplate transactions;
  private final JdbcClient db;

  Sight(PlatformTransactionManager transactionManager, JdbcClient db) {
    this.transactions = new TransactionTemplate(transactionManager);
    this.db = db;
  }

  /**
   * Does the work in a transaction of this viewer; joins the one that is running. A transaction has
   * one pair of eyes: work for somebody else inside of it is a fault.
   */
  public <T> T of(Viewer viewer, Supplier<T> work) {
    return transactions.execute(status -> {
      var already = (Viewer) TransactionSynchronizationManager.getResource(this);
      if (already == null) {
        see(viewer);
        keep(viewer);
      } else if (!already.equals(viewer)) {
        throw new IllegalStateException("this transaction has somebody else's eyes");
      }
      return work.get();
    });
  }

  /** The same for work without an answer. */
  public void run(Viewer viewer, Runnable work) {
    of(
        viewer,
        () -> {
          work.run();
          return true;
        });
  }

  private void keep(Viewer viewer) {
    TransactionSynchronizationManager.bindResource(this, viewer);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void suspend() {
            TransactionSynchronizationManager.unbindResource(Sight.this);
          }

          @Override
          public void resume() {
            TransactionSynchronizationManager.bindResource(Sight.this, viewer);
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Sight.this);
          }
        });
  }

  private void see(Viewer viewer) {
    db.sql("select access.see(:lo, :hi, :inside, :excluded, :opened)::text")
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi())
        .param("inside", viewer.people().inside())
        .param("excluded", viewer.excludedIds())
        .param("opened", viewer.openedIds())
        .query(String.class)
        .optional();
  }
}
