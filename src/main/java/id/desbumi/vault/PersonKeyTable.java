package id.desbumi.vault;

import id.desbumi.database.RunningTransaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of people and accounts, each sealed by the key of its class. */
@Component
class PersonKeyTable {

  private final RunningTransaction running;

  PersonKeyTable(RunningTransaction running) {
    this.running = running;
  }

  /**
   * @param sealed empty when the key was destroyed
   */
  record Row(UUID owner, Secrecy secrecy, int classKey, byte[] sealed) {
    boolean isDestroyed() {
      return sealed.length == 0;
    }
  }

  List<Row> list(Collection<UUID> owners, Secrecy secrecy) {
    return running
        .db()
        .sql(
            """
            select owner, class as secrecy, class_key, sealed
              from vault.person_key
             where owner = any(:owners)
               and class = :class
            """)
        .param("owners", owners.toArray(UUID[]::new))
        .param("class", secrecy.name())
        .query(Row.class)
        .list();
  }

  /** Adds the keys of owners who have none yet; whose keys these now are. */
  List<UUID> add(Secrecy secrecy, int classKey, List<UUID> owners, List<byte[]> sealed) {
    return running
        .required()
        .sql(
            """
            insert into vault.person_key (owner, class, class_key, sealed)
            select owner, :class, :classKey, sealed
              from unnest(:owners, :sealed) u(owner, sealed)
                on conflict do nothing
            returning owner
            """)
        .param("class", secrecy.name())
        .param("classKey", classKey)
        .param("owners", owners.toArray(UUID[]::new))
        .param("sealed", sealed.toArray(byte[][]::new))
        .query(UUID.class)
        .list();
  }

  /** Empties the owner's keys, and keeps the place so that none is made again. */
  void destroy(UUID owner, Instant at) {
    running
        .required()
        .sql(
            """
            insert into vault.person_key (owner, destroyed, class_key, class, sealed)
            values (:owner, :at, 0, 'S', ''),
                   (:owner, :at, 0, 'K', '')
                on conflict (owner, class) do update
               set sealed = '', destroyed = excluded.destroyed
             where person_key.destroyed is null
            """)
        .param("owner", owner)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The next keys in order that are not yet sealed by this class key; locked. */
  static List<Row> behind(
      JdbcClient worker, Secrecy secrecy, int classKey, @Nullable UUID after, int limit) {
    return worker
        .sql(
            """
            select owner, class as secrecy, class_key, sealed
              from vault.person_key
             where owner > coalesce(:after, '00000000-0000-0000-0000-000000000000'::uuid)
               and class = :class
               and class_key <> :classKey
               and destroyed is null
             order by owner
             limit :limit
               for update
            """)
        .param("after", after, java.sql.Types.OTHER)
        .param("class", secrecy.name())
        .param("classKey", classKey)
        .param("limit", limit)
        .query(Row.class)
        .list();
  }

  static void reseal(
      JdbcClient worker, Secrecy secrecy, int classKey, List<UUID> owners, List<byte[]> sealed) {
    worker
        .sql(
            """
            update vault.person_key k
               set class_key = :classKey, sealed = u.sealed
              from unnest(:owners, :sealed) u(owner, sealed)
             where k.owner = u.owner
               and k.class = :class
            """)
        .param("class", secrecy.name())
        .param("classKey", classKey)
        .param("owners", owners.toArray(UUID[]::new))
        .param("sealed", sealed.toArray(byte[][]::new))
        .update();
  }
}
