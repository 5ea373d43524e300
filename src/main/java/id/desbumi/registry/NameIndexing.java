package id.desbumi.registry;

import id.desbumi.database.Worker;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The worker's part of finding people: turns the queue of names into keys, in sorted lots. */
@Component
class NameIndexing {

  static final int LOT = 2000;

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  NameIndexing(@Worker JdbcClient db, @Worker PlatformTransactionManager transactionManager) {
    this.db = db;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  /**
   * @param leftFold the name this one takes the place of; null for somebody new
   */
  private record Queued(
      UUID person,
      String placeNow,
      String nameFold,
      boolean gone,
      @Nullable String leftPlace,
      @Nullable String leftFold) {}

  /** A row of the table. */
  private record Key(long key, String place, UUID person) {}

  /** One lot; how many names it took from the queue. */
  int index() {
    @Nullable Integer taken = transactions.execute(status -> lot());
    return taken == null ? 0 : taken;
  }

  /** When the oldest name that still waits was queued. */
  Optional<Instant> waitingSince() {
    return db.sql("select queued from registry.name_queue order by id limit 1")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private int lot() {
    var queued = take();
    var last = new LinkedHashMap<UUID, Queued>();
    queued.forEach(one -> last.put(one.person, one));
    if (last.isEmpty()) {
      return 0;
    }
    remove(
        queued.stream()
            .flatMap(one ->
                one.leftPlace == null
                    ? Stream.empty()
                    : keys(one.person, one.leftPlace, one.leftFold))
            .distinct()
            .toList());
    learn(last.values());
    write(
        last.values().stream()
            .filter(name -> !name.gone)
            .flatMap(name -> keys(name.person, name.placeNow, name.nameFold))
            .toList());
    forget(queued);
    return queued.size();
  }

  private static Stream<Key> keys(UUID person, String place, @Nullable String fold) {
    return NameKeys.of(words(fold)).stream().map(key -> new Key(key, place, person));
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
            with taken as (
              delete from registry.name_queue q
               using (select id
                        from registry.name_queue
                       order by id
                       limit :lot
                         for update skip locked) oldest
               where q.id = oldest.id
              returning q.id, q.person, q.place_now, q.name_fold, q.gone, q.left_place, q.left_fold)
            select person, place_now, name_fold, gone, left_place, left_fold
              from taken
             order by id
            """)
        .param("lot", LOT)
        .query(Queued.class)
        .list();
  }

  /** A number in a name is no word that somebody mistypes. */
  private void learn(Collection<Queued> names) {
    var fresh = new LinkedHashSet<String>();
    for (var name : names) {
      for (var word : words(name.nameFold)) {
        if (!Character.isDigit(word.charAt(0)) && !known.contains(word)) {
          fresh.add(word);
        }
      }
    }
    if (fresh.isEmpty()) {
      return;
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

  private void remove(List<Key> keys) {
    if (!keys.isEmpty()) {
      columns(
              db.sql(
                  """
                  delete from registry.name_key n
                   using unnest(:keys, :places, :people) x(k, p, w)
                   where n.key = x.k
                     and n.place_now = x.p
                     and n.person = x.w
                  """),
              keys)
          .update();
    }
  }

  private void write(List<Key> keys) {
    columns(
            db.sql(
                """
                insert into registry.name_key (key, place_now, person)
                select k, p, w
                  from unnest(:keys, :places, :people) x(k, p, w)
                 order by k, p, w
                    on conflict do nothing
                """),
            keys)
        .update();
  }

  private static StatementSpec columns(StatementSpec statement, List<Key> keys) {
    return statement
        .param("keys", keys.stream().map(Key::key).toArray(Long[]::new))
        .param("places", keys.stream().map(Key::place).toArray(String[]::new))
        .param("people", keys.stream().map(Key::person).toArray(UUID[]::new));
  }

  private static List<String> words(@Nullable String fold) {
    return fold == null || fold.isEmpty() ? List.of() : List.of(fold.split(" ", -1));
  }
}
