package id.desbumi.vault;

import id.desbumi.database.Worker;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * New keys for old ones, while the desks go on working. What was sealed stays as it is: a class key
 * seals people's keys only, and those are sealed anew in lots.
 */
@Component
public class KeyRotation {

  private static final int LOT = 500;

  private final ClassKeys classKeys;
  private final PersonKeys personKeys;
  private final JdbcClient db;
  private final TransactionTemplate transactions;

  KeyRotation(
      ClassKeys classKeys,
      PersonKeys personKeys,
      @Worker JdbcClient db,
      @Worker PlatformTransactionManager transactionManager) {
    this.classKeys = classKeys;
    this.personKeys = personKeys;
    this.db = db;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  /**
   * A new key for a class; people's keys of this class are sealed anew with it.
   *
   * @return how many
   */
  public int rotate(Secrecy secrecy) {
    classKeys.rotate(secrecy.name());
    var done = reseal(secrecy);
    personKeys.forget();
    return done;
  }

  /** A new key for what rooms keep behind keys of their own; what is sealed stays as it is. */
  public void rotateOwn(String name) {
    classKeys.rotate(KeyRing.ownPurpose(name));
  }

  /**
   * Seals anew what is still under an older key of the class: after a rotation that was cut short,
   * or when another process went on with the old key for its last minute.
   */
  public int reseal(Secrecy secrecy) {
    var done = 0;
    UUID last = null;
    do {
      var after = last;
      var lot = transactions.execute(status -> resealLot(secrecy, after));
      done += lot.n;
      last = lot.last;
    } while (last != null);
    return done;
  }

  /**
   * A new key for an index. From now on {@link Vault#indexes} gives the old and the new one side by
   * side; the owners of indexed columns write the new, then {@link #retireIndex} ends the old.
   * Processes beside this one write the old index for up to a minute.
   */
  public void rotateIndex(String kind) {
    classKeys.rotate(KeyRing.rotatingPurpose(kind));
  }

  /** Ends the old keys of an index, when no column holds one of theirs; how many there were. */
  public int retireIndex(String kind) {
    return classKeys.retire(KeyRing.rotatingPurpose(kind));
  }

  private record Lot(int n, @Nullable UUID last) {}

  private Lot resealLot(Secrecy secrecy, @Nullable UUID after) {
    var keys = classKeys.ring().of(secrecy);
    var rows = PersonKeyTable.behind(db, secrecy, keys.sealingId(), after, LOT);
    if (rows.isEmpty()) {
      return new Lot(0, null);
    }
    var owners = new ArrayList<UUID>();
    var sealed = new ArrayList<byte[]>();
    for (var row : rows) {
      var bound = PersonKeys.bound(row.owner(), secrecy);
      try {
        sealed.add(keys.seal(keys.open(row.sealed(), bound), bound));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("The key of " + row.owner() + " was changed or moved", e);
      }
      owners.add(row.owner());
    }
    PersonKeyTable.reseal(db, secrecy, keys.sealingId(), owners, sealed);
    return new Lot(rows.size(), owners.getLast());
  }
}
