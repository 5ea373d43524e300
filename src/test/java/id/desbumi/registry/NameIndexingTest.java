package id.desbumi.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import id.desbumi.testing.Viewers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class NameIndexingTest {

  @Autowired People people;
  @Autowired Handovers handovers;
  @Autowired @Worker JdbcClient worker;

  private final Viewer here = Viewers.officer("35.09.17.2003");
  private final Viewer there = Viewers.officer("35.10.01.2001");

  @Test
  void a_new_name_is_found_under_its_words_and_their_pairs() {
    var id = registered("Warga Contoh Satu");
    keysAre(id, "35.09.17.2003", "Warga Contoh Satu");
  }

  @Test
  void whoever_is_renamed_or_moves_is_found_no_longer_as_before() {
    var id = registered("Warga Contoh Dua");
    keysAre(id, "35.09.17.2003", "Warga Contoh Dua");
    people.change(
        here, UUID.randomUUID(), id, 1, Map.of(PersonField.NAME, Answer.of("Warga Contoh Tiga")));
    keysAre(id, "35.09.17.2003", "Warga Contoh Tiga");
    handovers.offer(here, id, there.home());
    handovers.waiting(there).forEach(one -> handovers.accept(there, one.id(), there.home()));
    keysAre(id, "35.10.01.2001", "Warga Contoh Tiga");
  }

  @Test
  void two_changes_in_one_lot_leave_the_keys_of_the_last() {
    var id = registered("Warga Contoh Empat");
    for (var name : List.of("Warga Contoh Lima", "Warga Contoh Enam", "Warga Contoh Empat")) {
      var revision = people.find(here, id).orElseThrow().revision();
      people.change(
          here, UUID.randomUUID(), id, revision, Map.of(PersonField.NAME, Answer.of(name)));
    }
    keysAre(id, "35.09.17.2003", "Warga Contoh Empat");
  }

  private void keysAre(PersonId id, String place, String name) {
    var expected = NameKeys.of(NameFold.words(name)).stream().map(key -> place + " " + key);
    var wanted = expected.toList();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    worker
                        .sql(
                            """
                            select place_now || ' ' || key
                              from registry.name_key
                             where person = :person
                            """)
                        .param("person", id.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(wanted));
  }

  private PersonId registered(String name) {
    var id = new PersonId(UUID.randomUUID());
    people.register(
        here,
        UUID.randomUUID(),
        new NewPerson(
            id,
            new PlaceCode("35.09.17.2003"),
            false,
            true,
            Map.of(PersonField.NAME, Answer.of(name))),
        true);
    return id;
  }
}
