package id.desbumi.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nation's index of NIKs, which nobody reads at a desk: a claim says nothing back. */
@Component
class NikTable {

  private final JdbcClient db;

  NikTable(JdbcClient db) {
    this.db = db;
  }

  /** Whose claim holds from now on, and in which village: for the journal, never for a page. */
  record Heir(UUID heir, String village) {}

  void claim(List<byte[]> hashes, List<UUID> people, Instant now) {
    db.sql("select registry.claim_niks(:hashes, :people, :now)::text")
        .param("hashes", hashes.toArray(byte[][]::new))
        .param("people", people.toArray(UUID[]::new))
        .param("now", PersonTable.timestamp(now))
        .query(String.class)
        .optional();
  }

  List<Heir> release(byte[] hash, PersonId id, Instant now) {
    return db.sql("select heir, village from registry.release_nik(:hash, :person, :now)")
        .param("hash", hash)
        .param("person", id.value())
        .param("now", PersonTable.timestamp(now))
        .query(Heir.class)
        .list();
  }

  List<Heir> releaseAll(PersonId id, Instant now) {
    return db.sql("select heir, village from registry.release_niks(:person, :now)")
        .param("person", id.value())
        .param("now", PersonTable.timestamp(now))
        .query(Heir.class)
        .list();
  }
}
