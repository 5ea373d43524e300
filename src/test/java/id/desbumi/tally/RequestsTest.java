package id.desbumi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is sent twice is done once. */
@SpringBootTest
class RequestsTest {

  @Autowired Requests requests;
  @Autowired @Worker JdbcClient worker;
  @Autowired PlatformTransactionManager transactions;

  private final Viewer kader = viewer();
  private final UUID id = UUID.randomUUID();
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void the_same_entry_sent_twice_is_done_once_and_answered_twice() {
    assertThat(send(kader, "isi")).isEqualTo("1");
    assertThat(send(kader, "isi")).isEqualTo("1");
    assertThat(done).hasValue(1);
    assertThat(requests.answered(kader, id, "isi")).contains("1");
  }

  @Test
  void the_same_id_with_other_content_is_refused() {
    send(kader, "isi");
    assertThatThrownBy(() -> send(kader, "isi lain"))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("request.other-content"));
    assertThatThrownBy(() -> requests.answered(kader, id, "isi lain")).isInstanceOf(Refusal.class);
    assertThat(done).hasValue(1);
  }

  @Test
  void an_id_belongs_to_the_account_that_sent_it() {
    send(kader, "isi");
    assertThat(send(viewer(), "isi lain")).isEqualTo("2");
  }

  @Test
  void what_failed_was_not_sent() {
    assertThatThrownBy(() ->
            once(
                kader,
                "isi",
                () -> {
                  throw new IllegalStateException("disk full");
                }))
        .hasMessage("disk full");
    assertThat(requests.answered(kader, id, "isi")).isEmpty();
    assertThat(send(kader, "isi")).isEqualTo("1");
  }

  @Test
  void five_at_once_are_done_once_and_all_get_the_answer() throws Exception {
    var answers = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 5)
              .mapToObj(i ->
                  threads.submit(() ->
                      once(
                          kader,
                          "isi",
                          () -> {
                            try {
                              Thread.sleep(100);
                            } catch (InterruptedException e) {
                              throw new IllegalStateException(e);
                            }
                            return Integer.toString(done.incrementAndGet());
                          })))
              .toList();
      for (var one : all) {
        answers.add(one.get());
      }
    }
    assertThat(answers).containsExactly("1");
    assertThat(done).hasValue(1);
  }

  @Test
  void answers_are_kept_for_ninety_days() {
    send(kader, "isi");
    old(Duration.ofDays(89)).remove();
    assertThat(requests.answered(kader, id, "isi")).contains("1");
    old(Duration.ofDays(91)).remove();
    assertThat(requests.answered(kader, id, "isi")).isEmpty();
  }

  private OldRequests old(Duration later) {
    return new OldRequests(worker, Clock.offset(Clock.systemUTC(), later));
  }

  private String send(Viewer viewer, String content) {
    return once(viewer, content, () -> Integer.toString(done.incrementAndGet()));
  }

  private String once(Viewer viewer, String content, Supplier<String> work) {
    return new TransactionTemplate(transactions)
        .execute(status -> requests.once(viewer, id, content, work));
  }

  private static Viewer viewer() {
    return new Viewer(
        UUID.randomUUID(),
        "Kader Contoh",
        Role.KADER,
        new PlaceCode("35.09.17.2003"),
        Reach.NOTHING,
        Reach.NOTHING,
        Set.of());
  }
}
