package id.desbumi.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nation's index of NIKs, which nobody reads at a desk: claims say nothing back. */
@Component
class NikTable {

  private final JdbcClient db;

  NikTable(JdbcClient db) {
    this.db = db;
  }

  void claim(List<byte[]> hashes, List<UUID> people, Instant now) {
    db.sql("select registry.claim_niks(:hashes, :people, :now)::text")
        .param("hashes", hashes.toArray(byte[][]::new))
        .param("people", people.toArray(UUID[]::new))
        .param("now", PersonTable.timestamp(now))
        .query(String.class)
        .optional();
  }

  void release(byte[] hash, PersonId id) {
    db.sql("select registry.release_nik(:hash, :person)::text")
        .param("hash", hash)
        .param("person", id.value())
        .query(String.class)
        .optional();
  }
}
