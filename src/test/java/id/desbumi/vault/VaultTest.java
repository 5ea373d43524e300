package id.desbumi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.Uuid7;
import id.desbumi.database.RunningTransaction;
import id.desbumi.database.Worker;
import id.desbumi.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class VaultTest {

  private static final String NIK = "9901014101900001";
  private static final String FIELD = "registry.person.nik";

  @Autowired Vault vault;
  @Autowired KeyRotation rotation;
  @Autowired PersonKeys personKeys;
  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactionManager;
  @Autowired @Worker PlatformTransactionManager workerTransactionManager;
  @Autowired @Worker JdbcClient workerDb;
  @Autowired RunningTransaction running;
  @Autowired Clock clock;

  @Value("${test.database}")
  String database;

  private final UUID ani = UUID.randomUUID();
  private final UUID budi = UUID.randomUUID();

  @Test
  void what_was_sealed_opens_again() {
    var sealed = seal(ani, NIK);
    assertThat(sealed).hasSize(NIK.length() + 33).startsWith(1, 'S', 0, 0, 1);
    personKeys.forget();
    assertThat(vault.open(ani, Secrecy.S, FIELD, sealed)).isEqualTo(NIK);
  }

  @Test
  void the_same_value_never_looks_the_same_twice() {
    assertThat(seal(ani, NIK)).isNotEqualTo(seal(ani, NIK));
  }

  @Test
  void another_persons_value_does_not_open() {
    seal(budi, "other");
    refuses(budi, Secrecy.S, FIELD, seal(ani, NIK));
  }

  @Test
  void a_value_moved_to_another_field_does_not_open() {
    refuses(ani, Secrecy.S, "registry.person.kk", seal(ani, NIK));
  }

  @Test
  void a_value_of_the_other_class_does_not_open() {
    inTransaction(() -> vault.seal(ani, Secrecy.K, FIELD, "other"));
    refuses(ani, Secrecy.K, FIELD, seal(ani, NIK));
  }

  @Test
  void a_value_changed_in_any_byte_does_not_open() {
    var sealed = seal(ani, NIK);
    for (var i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      refuses(ani, Secrecy.S, FIELD, changed);
    }
    refuses(ani, Secrecy.S, FIELD, new byte[0]);
    refuses(ani, Secrecy.S, FIELD, new byte[] {1, 'S', 0, 0, 1});
  }

  @Test
  void nothing_plain_lies_in_the_database() throws Exception {
    var sealed = seal(ani, NIK);
    var index = vault.index("nik", NIK);
    var everything = new StringBuilder(HexFormat.of().formatHex(sealed));
    everything.append(HexFormat.of().formatHex(index));
    try (var connection = TestDatabase.get().superuser(database)) {
      for (var table : List.of("vault.class_key", "vault.person_key")) {
        try (var rows =
            connection.createStatement().executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            everything.append(rows.getString(1));
          }
        }
      }
    }
    assertThat(everything.toString())
        .contains(ani.toString())
        .doesNotContain(NIK)
        .doesNotContain(HexFormat.of().formatHex(NIK.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_key_of_a_transaction_that_came_to_nothing_is_not_kept() {
    assertThatThrownBy(() ->
            inTransaction(() -> {
              vault.seal(ani, Secrecy.S, FIELD, NIK);
              throw new IllegalStateException("came to nothing");
            }))
        .hasMessage("came to nothing");
    var sealed = seal(ani, NIK);
    personKeys.forget();
    assertThat(vault.open(ani, Secrecy.S, FIELD, sealed)).isEqualTo(NIK);
  }

  @Test
  void a_key_is_made_in_a_transaction_only() {
    assertThatThrownBy(() -> vault.seal(ani, Secrecy.S, FIELD, NIK))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void two_desks_at_once_use_one_key() throws Exception {
    for (var round = 0; round < 20; round++) {
      var person = UUID.randomUUID();
      try (var desks = Executors.newFixedThreadPool(4)) {
        var sealed =
            desks.invokeAll(
                IntStream.range(0, 4)
                    .mapToObj(i ->
                        (java.util.concurrent.Callable<byte[]>) () -> seal(person, "desk " + i))
                    .toList());
        personKeys.forget();
        for (var i = 0; i < 4; i++) {
          assertThat(vault.open(person, Secrecy.S, FIELD, sealed.get(i).get()))
              .isEqualTo("desk " + i);
        }
      }
    }
  }

  @Test
  void the_worker_seals_and_opens_in_its_own_transaction() {
    var sealed =
        new TransactionTemplate(workerTransactionManager)
            .execute(status -> vault.seal(ani, Secrecy.K, FIELD, "rumah aman"));
    assertThat(vault.open(ani, Secrecy.K, FIELD, sealed)).isEqualTo("rumah aman");
  }

  @Test
  void a_batch_has_its_keys_ready_in_two_statements() {
    var people = Stream.generate(UUID::randomUUID).limit(100).toList();
    inTransaction(() -> {
      vault.ready(people, Secrecy.S);
      var sealed = new java.util.HashMap<UUID, byte[]>();
      people.forEach(p -> sealed.put(p, vault.seal(p, Secrecy.S, FIELD, "nik of " + p)));
      assertThat(vault.openAll(Secrecy.S, FIELD, sealed))
          .hasSize(100)
          .allSatisfy((p, plain) -> assertThat(plain).isEqualTo("nik of " + p));
      return true;
    });
  }

  @Test
  void destroyed_is_gone_for_ever() {
    var sealed = seal(ani, NIK);
    inTransaction(() -> {
      vault.destroy(ani);
      assertThatThrownBy(() -> vault.open(ani, Secrecy.S, FIELD, sealed))
          .isInstanceOf(KeyDestroyed.class);
      return true;
    });
    assertThatThrownBy(() -> vault.open(ani, Secrecy.S, FIELD, sealed))
        .isInstanceOf(KeyDestroyed.class);
    assertThatThrownBy(() -> seal(ani, NIK)).isInstanceOf(KeyDestroyed.class);
    assertThatThrownBy(() -> inTransaction(() -> vault.seal(ani, Secrecy.K, FIELD, NIK)))
        .isInstanceOf(KeyDestroyed.class);
    assertThat(
            db.sql("select count(*) from vault.person_key where owner = :o and sealed = ''")
                .param("o", ani)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void one_who_was_erased_does_not_stop_a_batch() {
    inTransaction(() -> {
      vault.destroy(ani);
      return true;
    });
    inTransaction(() -> {
      vault.ready(List.of(ani, budi), Secrecy.S);
      assertThatThrownBy(() -> vault.seal(ani, Secrecy.S, FIELD, NIK))
          .isInstanceOf(KeyDestroyed.class);
      return vault.seal(budi, Secrecy.S, FIELD, NIK);
    });
  }

  @Test
  void an_erasure_that_came_to_nothing_destroys_nothing() {
    var sealed = seal(ani, NIK);
    assertThatThrownBy(() ->
            inTransaction(() -> {
              vault.destroy(ani);
              throw new IllegalStateException("came to nothing");
            }))
        .hasMessage("came to nothing");
    assertThat(vault.open(ani, Secrecy.S, FIELD, sealed)).isEqualTo(NIK);
  }

  @Test
  void after_a_rotation_old_and_new_values_open_and_no_key_is_left_behind() {
    var before = seal(ani, NIK);
    var people = Stream.generate(UUID::randomUUID).limit(1200).toList();
    inTransaction(() -> {
      vault.ready(people, Secrecy.S);
      return true;
    });
    assertThat(rotation.rotate(Secrecy.S)).isGreaterThan(1200);
    assertThat(vault.open(ani, Secrecy.S, FIELD, before)).isEqualTo(NIK);
    assertThat(vault.open(budi, Secrecy.S, FIELD, seal(budi, NIK))).isEqualTo(NIK);
    assertThat(rotation.reseal(Secrecy.S)).isZero();
    assertThat(
            db.sql(
                    """
                    select count(distinct class_key)
                      from vault.person_key
                     where class = 'S'
                       and destroyed is null
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void another_process_that_still_knows_the_old_keys_opens_what_the_new_key_sealed() {
    var itsKeys = keysUnder(ofTests());
    var other = new Vault(new PersonKeys(new PersonKeyTable(running), itsKeys, clock), itsKeys);
    rotation.rotate(Secrecy.S);
    var sealed = seal(ani, NIK);
    assertThat(other.open(ani, Secrecy.S, FIELD, sealed)).isEqualTo(NIK);
  }

  @Test
  void an_index_finds_its_value_and_nothing_else() {
    assertThat(vault.index("nik", NIK)).hasSize(17).isEqualTo(vault.index("nik", NIK));
    assertThat(vault.index("nik", NIK)).isNotEqualTo(vault.index("nik", "9901014101900002"));
    assertThat(tail(vault.index("nik", NIK))).isNotEqualTo(tail(vault.index("kk", NIK)));
    assertThatThrownBy(() -> vault.index("name", "Ani"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void while_an_index_rotates_both_keys_find() {
    var old = vault.index("phone", "+6281200000001");
    rotation.rotateIndex("phone");
    var indexes = vault.indexes("phone", "+6281200000001");
    assertThat(indexes).hasSize(2);
    assertThat(indexes.getFirst()).isEqualTo(vault.index("phone", "+6281200000001"));
    assertThat(indexes.getLast()).isEqualTo(old);
    assertThat(indexes.getFirst()[0]).isNotEqualTo(old[0]);
    assertThat(rotation.retireIndex("phone")).isEqualTo(1);
    assertThat(vault.indexes("phone", "+6281200000001")).hasSize(1);
  }

  @Test
  void the_key_of_the_published_figures_never_changes() {
    assertThatThrownBy(() -> rotation.rotateIndex("figure"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(vault.indexes("figure", "35.09 people")).hasSize(1);
  }

  @Test
  void another_master_key_is_refused_with_a_plain_sentence() {
    assertThatThrownBy(() -> keysUnder(MasterKey.read(MasterKey.fresh(), "a test")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not open the keys of this database")
        .hasMessageContaining("desbumi.vault.master-key-file");
  }

  @Test
  void a_new_master_key_on_the_first_line_takes_over() {
    var fresh = MasterKey.fresh();
    var sealed = seal(ani, NIK);
    keysUnder(MasterKey.read(fresh + "\n" + TEST_KEY, "a test"));
    var alone = keysUnder(MasterKey.read(fresh, "a test"));
    var other = new PersonKeys(new PersonKeyTable(running), alone, clock);
    assertThat(new Vault(other, alone).open(ani, Secrecy.S, FIELD, sealed)).isEqualTo(NIK);
    keysUnder(MasterKey.read(TEST_KEY + "\n" + fresh, "a test"));
    keysUnder(ofTests());
  }

  @Test
  void ten_thousand_are_sealed_and_opened_and_the_time_is_told() {
    for (var round = 0; round < 4; round++) {
      var nanos = new long[4];
      for (var lot = 0; lot < 100; lot++) {
        var people = Stream.generate(() -> Uuid7.next(clock)).limit(100).toList();
        var start = System.nanoTime();
        inTransaction(() -> {
          var begun = System.nanoTime();
          vault.ready(people, Secrecy.S);
          var keys = System.nanoTime();
          people.forEach(p -> vault.seal(p, Secrecy.S, FIELD, NIK));
          people.forEach(p -> vault.seal(p, Secrecy.S, "registry.person.phone", "+6281200000001"));
          var sealed = System.nanoTime();
          people.forEach(p -> vault.index("nik", NIK));
          nanos[0] += keys - begun;
          nanos[1] += sealed - keys;
          nanos[2] += System.nanoTime() - sealed;
          return true;
        });
        nanos[3] += System.nanoTime() - start;
      }
      System.out.printf(
          "vault: 100 people: keys %.2f ms, 200 seals %.2f ms, 100 indexes %.2f ms; with commit %.2f"
              + " ms%n",
          nanos[0] / 1e8, nanos[1] / 1e8, nanos[2] / 1e8, nanos[3] / 1e8);
    }
  }

  private static final String TEST_KEY = "b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtMTI=";

  private static MasterKey ofTests() {
    return MasterKey.read(TEST_KEY, "a test");
  }

  private ClassKeys keysUnder(MasterKey master) {
    return new ClassKeys(master, db, workerDb, workerTransactionManager, clock);
  }

  private byte[] seal(UUID person, String plain) {
    return inTransaction(() -> vault.seal(person, Secrecy.S, FIELD, plain));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(transactionManager).execute(status -> work.get());
  }

  private void refuses(UUID person, Secrecy secrecy, String field, byte[] sealed) {
    assertThatThrownBy(() -> vault.open(person, secrecy, field, sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(field)
        .hasMessageNotContaining(NIK);
  }

  private static byte[] tail(byte[] index) {
    return java.util.Arrays.copyOfRange(index, 1, index.length);
  }
}
