package id.desbumi.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The opened keys of people, kept for a minute. A key made in a transaction belongs to it alone
 * until it commits: kept any earlier, a rollback would leave values that nothing opens.
 */
@Component
class PersonKeys {

  /** The first and so far only key of an owner; its class is told by the first byte. */
  private static final int FIRST = 1;

  private final PersonKeyTable table;
  private final ClassKeys classKeys;
  private final Clock clock;
  private final Cache<Whose, Keyset> kept =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(20_000).build();

  private record Whose(UUID owner, Secrecy secrecy) {}

  PersonKeys(PersonKeyTable table, ClassKeys classKeys, Clock clock) {
    this.table = table;
    this.classKeys = classKeys;
    this.clock = clock;
  }

  /** For sealing: the owner's key, made now if there is none. */
  Keyset ready(UUID owner, Secrecy secrecy) {
    var known = known(new Whose(owner, secrecy));
    return known != null ? known : there(ready(List.of(owner), secrecy).get(owner));
  }

  /** The same for many owners, in two statements. */
  Map<UUID, Keyset> ready(Collection<UUID> owners, Secrecy secrecy) {
    var keys = find(owners, secrecy);
    var missing = owners.stream().distinct().filter(owner -> !keys.containsKey(owner)).sorted();
    make(missing.toList(), secrecy, keys);
    return keys;
  }

  /** For opening: the keys of those owners who have one. */
  Map<UUID, Keyset> find(Collection<UUID> owners, Secrecy secrecy) {
    var keys = new HashMap<UUID, Keyset>();
    var asked = new HashSet<UUID>();
    for (var owner : owners) {
      var known = known(new Whose(owner, secrecy));
      if (known != null) {
        keys.put(owner, known);
      } else {
        asked.add(owner);
      }
    }
    if (!asked.isEmpty()) {
      for (var row : table.list(asked, secrecy)) {
        var key = open(row);
        kept.put(new Whose(row.owner(), secrecy), key);
        keys.put(row.owner(), key);
      }
    }
    return keys;
  }

  void destroy(UUID owner) {
    table.destroy(owner, clock.instant());
    var ofTransaction = ofTransaction();
    for (var secrecy : List.of(Secrecy.S, Secrecy.K)) {
      ofTransaction.destroy(new Whose(owner, secrecy));
    }
  }

  /** Opened keys of this process are destroyed, those of running transactions are not. */
  void forget() {
    kept.invalidateAll();
  }

  private void make(List<UUID> owners, Secrecy secrecy, Map<UUID, Keyset> keys) {
    if (owners.isEmpty()) {
      return;
    }
    var classKey = classKeys.ring().of(secrecy);
    var fresh = new HashMap<UUID, Keyset>();
    var sealed = new ArrayList<byte[]>();
    for (var owner : owners) {
      var material = Keyset.freshKey();
      fresh.put(owner, Keyset.of(id(secrecy), material));
      sealed.add(classKey.seal(material, bound(owner, secrecy)));
    }
    var added = new HashSet<>(table.add(secrecy, classKey.sealingId(), owners, sealed));
    var ofTransaction = ofTransaction();
    for (var owner : added) {
      var key = there(fresh.get(owner));
      ofTransaction.made.put(new Whose(owner, secrecy), key);
      keys.put(owner, key);
    }
    // another desk was quicker with the others: its keys are the ones that count
    keys.putAll(find(owners.stream().filter(owner -> !added.contains(owner)).toList(), secrecy));
  }

  private Keyset open(PersonKeyTable.Row row) {
    if (row.isDestroyed()) {
      return Keyset.DESTROYED;
    }
    var classKey = classKeys.ring().of(row.secrecy());
    if (!classKey.knows(row.sealed())) {
      classKey = classKeys.lookAgain().of(row.secrecy());
    }
    try {
      var material = classKey.open(row.sealed(), bound(row.owner(), row.secrecy()));
      return Keyset.of(id(row.secrecy()), material);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of " + row.owner() + " was changed or moved", e);
    }
  }

  private @Nullable Keyset known(Whose whose) {
    var own = running();
    if (own != null) {
      if (own.destroyed.contains(whose)) {
        return Keyset.DESTROYED;
      }
      var made = own.made.get(whose);
      if (made != null) {
        return made;
      }
    }
    return kept.getIfPresent(whose);
  }

  private OfTransaction ofTransaction() {
    var own = running();
    if (own == null) {
      own = new OfTransaction();
      TransactionSynchronizationManager.registerSynchronization(own);
    }
    return own;
  }

  /** Looked for among the transaction's own, which Spring swaps when one waits for another. */
  private @Nullable OfTransaction running() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      for (var one : TransactionSynchronizationManager.getSynchronizations()) {
        if (one instanceof OfTransaction own && own.isOf(this)) {
          return own;
        }
      }
    }
    return null;
  }

  static byte[] bound(UUID owner, Secrecy secrecy) {
    return Bound.to(owner, "vault.person_key." + secrecy.name());
  }

  private static int id(Secrecy secrecy) {
    return secrecy.name().charAt(0) << 24 | FIRST;
  }

  private static Keyset there(@Nullable Keyset key) {
    if (key == null) {
      throw new IllegalStateException("a key was neither found nor made");
    }
    return key;
  }

  /** What one transaction did to keys. */
  private final class OfTransaction implements TransactionSynchronization {

    private final Map<Whose, Keyset> made = new HashMap<>();
    private final HashSet<Whose> destroyed = new HashSet<>();

    boolean isOf(PersonKeys keys) {
      return keys == PersonKeys.this;
    }

    void destroy(Whose whose) {
      made.remove(whose);
      destroyed.add(whose);
    }

    @Override
    public void afterCommit() {
      kept.putAll(made);
    }

    @Override
    public void afterCompletion(int status) {
      kept.invalidateAll(destroyed);
    }
  }
}
