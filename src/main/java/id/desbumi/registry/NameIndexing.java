package id.desbumi.registry;

import id.desbumi.database.Worker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The worker's part of finding people: turns the queue of names into keys, in sorted lots. */
@Component
class NameIndexing {

  private static final int LOT = 2000;

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  NameIndexing(@Worker JdbcClient db, @Worker PlatformTransactionManager transactionManager) {
    this.db = db;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  private record Queued(
      UUID person, String placeNow, String nameFold, boolean gone, @Nullable String leftFold) {}

  /** One lot; how many names it took from the queue. */
  int index() {
    @Nullable Integer taken = transactions.execute(status -> lot());
    return taken == null ? 0 : taken;
  }

  private int lot() {
    var queued = take();
    var last = new LinkedHashMap<UUID, Queued>();
    queued.forEach(one -> last.put(one.person, one));
    if (last.isEmpty()) {
      return 0;
    }
    db.sql("delete from registry.name_key where person = any(:people)")
        .param("people", last.keySet().toArray(UUID[]::new))
        .update();
    learn(last);
    write(last);
    forget(queued);
    return queued.size();
  }

  /** Words of names that were left behind, and that nobody bears any more. */
  private void forget(List<Queued> queued) {
    var keys = new HashMap<Long, String>();
    for (var one : queued) {
      for (var word : words(one.leftFold)) {
        keys.put(NameKeys.key(word), word);
      }
    }
    if (keys.isEmpty()) {
      return;
    }
    db.sql(
            """
            select w.key
              from unnest(:keys) w(key)
             where exists (select 1
                             from registry.name_key k
                            where k.key = w.key)
            """)
        .param("keys", keys.keySet().toArray(Long[]::new))
        .query(Long.class)
        .list()
        .forEach(keys::remove);
    var variants = new ArrayList<String>();
    var words = new ArrayList<String>();
    for (var word : keys.values()) {
      for (var variant : NameKeys.variants(word)) {
        variants.add(variant);
        words.add(word);
      }
    }
    db.sql(
            """
            delete from registry.name_near n
             using unnest(:variants, :words) x(variant, word)
             where n.variant = x.variant
               and n.word = x.word
            """)
        .param("variants", variants.toArray(String[]::new))
        .param("words", words.toArray(String[]::new))
        .update();
    known.removeAll(keys.values());
  }

  private List<Queued> take() {
    return db.sql(
            """
            delete from registry.name_queue q
             using (select id
                      from registry.name_queue
                     order by id
                     limit :lot
                       for update skip locked) taken
             where q.id = taken.id
            returning q.person, q.place_now, q.name_fold, q.gone, q.left_fold
            """)
        .param("lot", LOT)
        .query(Queued.class)
        .list();
  }

  private void learn(Map<UUID, Queued> names) {
    var fresh = new LinkedHashSet<String>();
    for (var name : names.values()) {
      for (var word : words(name.nameFold)) {
        if (!known.contains(word)) {
          fresh.add(word);
        }
      }
    }
    var variants = new ArrayList<String>();
    var words = new ArrayList<String>();
    for (var word : fresh) {
      for (var variant : NameKeys.variants(word)) {
        variants.add(variant);
        words.add(word);
      }
    }
    db.sql(
            """
            insert into registry.name_near (variant, word)
            select v, w
              from unnest(:variants, :words) x(v, w)
             order by v, w
                on conflict do nothing
            """)
        .param("variants", variants.toArray(String[]::new))
        .param("words", words.toArray(String[]::new))
        .update();
    if (known.size() > 200_000) {
      known.clear(); // only saves work; what is forgotten is learnt again
    }
    known.addAll(fresh);
  }

  private void write(Map<UUID, Queued> names) {
    var keys = new ArrayList<Long>();
    var places = new ArrayList<String>();
    var people = new ArrayList<UUID>();
    for (var name : names.values()) {
      if (!name.gone) {
        for (var key : NameKeys.of(words(name.nameFold))) {
          keys.add(key);
          places.add(name.placeNow);
          people.add(name.person);
        }
      }
    }
    db.sql(
            """
            insert into registry.name_key (key, place_now, person)
            select k, p, w
              from unnest(:keys, :places, :people) x(k, p, w)
             order by k, p, w
                on conflict do nothing
            """)
        .param("keys", keys.toArray(Long[]::new))
        .param("places", places.toArray(String[]::new))
        .param("people", people.toArray(UUID[]::new))
        .update();
  }

  private static List<String> words(@Nullable String fold) {
    return fold == null || fold.isEmpty() ? List.of() : List.of(fold.split(" ", -1));
  }
}
