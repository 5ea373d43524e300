package id.desbumi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the program in the middle of folding, again and again, while entries come in:
 * no figure is lost and none is counted twice, at the desks as in public.
 */
class KilledInMidFoldTest {

  /** As many as it takes for the nation's total to be exact in public, and live. */
  private static final List<String> VILLAGES =
      List.of("53.13.06.2001", "53.13.06.2002", "53.13.06.2003");

  private static final int ENOUGH = 90;

  /** Where it is stopped: while it adds to the nation's figures, and later, while it publishes. */
  private static final List<String> ROWS =
      List.of("tally.figure where area = ''", "statistics.place where place = ''");

  private static final String TOKEN = "desbumi_only-for-this-test-only-for-this-test-";

  /** Somebody holds the lock of folding. */
  private static final String IS_FOLDING =
      """
      select count(*)
        from pg_locks
       where locktype = 'advisory'
         and granted
         and (classid::bigint << 32 | objid::bigint) = 7234315243154206572
         and database = (select oid from pg_database where datname = current_database())
      """;

  /** Who holds it waits for something else. */
  private static final String IS_STOPPED =
      IS_FOLDING + "and pid in (select pid from pg_locks where not granted)";

  private static final String QUEUE = "select count(*) from tally.delta";

  private static final String PUBLISHED =
      "select string_agg(concat_ws(' ', place, state, value), ',' order by place) from published.headline";

  private record Sent(int village, String json) {}

  @TempDir Path folder;
  private final String database = TestDatabase.get().fresh();

  /** Batches whose answer never came; a device sends them again, as they were. */
  private final List<Sent> unanswered = new ArrayList<>();

  private final AtomicInteger sent = new AtomicInteger();

  @Test
  void whatever_it_was_folding_is_counted_once() throws Exception {
    aDevice();
    try (var looking = TestDatabase.get().superuser(database)) {
      for (var row : ROWS) {
        killedWhileItWaitsFor(row, looking);
      }
      try (var program = new Program(database, folder)) {
        again(program);
        waits(() -> number(looking, QUEUE) == 0);
        assertThat(number(looking, "select count(*) from registry.person")).isEqualTo(sent.get());
        assertThat(
                number(looking, "select sum(n) from tally.figure where area = '' and measure = 1"))
            .as("at the desks")
            .isEqualTo(sent.get());
        assertThat(number(looking, "select value from published.headline where place = ''"))
            .as("in public")
            .isEqualTo(sent.get());
      }
      var published = text(looking, PUBLISHED);
      var checked = CompletableFuture.supplyAsync(() -> command("check"));
      assertThat(command("rebuild"))
          .contains("Figures that were wrong: 0; people the log lacked: 0.");
      assertThat(checked.join()).contains("The figures agree with the facts.");
      assertThat(text(looking, PUBLISHED)).as("rebuilt").isEqualTo(published);
    }
  }

  private String command(String word) {
    try {
      return Program.command(database, folder, "figures", word);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void killedWhileItWaitsFor(String row, Connection looking) throws Exception {
    try (var program = new Program(database, folder);
        var http = HttpClient.newHttpClient();
        var holding = TestDatabase.get().superuser(database)) {
      again(program);
      for (var village = 0; village < VILLAGES.size(); village++) {
        send(program, http, batch(village, ENOUGH));
      }
      var exists = "select count(*) from " + row;
      waits(() -> number(looking, exists) > 0 && number(looking, QUEUE) == 0);
      holding.setAutoCommit(false);
      number(holding, "select 1 from " + row + " for update");
      entriesUntil(program, () -> number(looking, IS_STOPPED) > 0);
      program.kill();
      assertThat(number(looking, QUEUE)).isPositive();
      holding.rollback();
    }
  }

  private interface Look {
    boolean seen() throws Exception;
  }

  private static void waits(Look look) throws Exception {
    var until = System.nanoTime() + 20_000_000_000L;
    while (!look.seen()) {
      assertThat(System.nanoTime()).as("it never comes").isLessThan(until);
      Thread.sleep(5);
    }
  }

  /** Two devices send until it is seen; then the program is killed, whatever they are sending. */
  private void entriesUntil(Program program, Look look) throws Exception {
    try (var http = HttpClient.newHttpClient();
        var devices = Executors.newFixedThreadPool(2)) {
      var stop = new AtomicInteger();
      for (var device = 0; device < 2; device++) {
        devices.submit(() -> {
          while (stop.get() == 0) {
            send(program, http, batch(0, 5));
          }
          return null;
        });
      }
      waits(look);
      program.kill();
      stop.set(1);
    }
  }

  private void again(Program program) throws Exception {
    List<Sent> lost;
    synchronized (unanswered) {
      lost = List.copyOf(unanswered);
    }
    try (var http = HttpClient.newHttpClient()) {
      for (var batch : lost) {
        send(program, http, batch);
      }
    }
    synchronized (unanswered) {
      assertThat(unanswered).isEmpty();
    }
  }

  private Sent batch(int village, int people) {
    var entries = new ArrayList<String>();
    for (var n = 0; n < people; n++) {
      var person = UUID.randomUUID();
      entries.add(
          """
          {"entry":"%s","type":"person","id":"%s","place":"%s","sure":true,"answers":{"name":"Warga Contoh %d","sex":"P"}}
          """
              .formatted(UUID.randomUUID(), person, VILLAGES.get(village), sent.incrementAndGet()));
      entries.add(
          """
          {"entry":"%s","type":"journey","id":"%s","person":"%s","answers":{"country":"TWN"},"first":{"id":"%s","kind":"DEPARTED","happened":"2026-01"}}
          """
              .formatted(UUID.randomUUID(), UUID.randomUUID(), person, UUID.randomUUID()));
    }
    var json =
        "{\"batch\":\"" + UUID.randomUUID() + "\",\"entries\":[" + String.join(",", entries) + "]}";
    var batch = new Sent(village, json);
    synchronized (unanswered) {
      unanswered.add(batch);
    }
    return batch;
  }

  private void send(Program program, HttpClient http, Sent batch) throws InterruptedException {
    try {
      var answer =
          http.send(
              HttpRequest.newBuilder(program.at("/api/v1/batches"))
                  .header("Content-Type", "application/json")
                  .header("Authorization", "Bearer " + TOKEN + batch.village())
                  .POST(HttpRequest.BodyPublishers.ofString(batch.json()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200 && !answer.body().contains("\"code\"")) {
        synchronized (unanswered) {
          unanswered.remove(batch);
        }
      }
    } catch (IOException killed) {
      // stays unanswered
    }
  }

  private static String text(Connection connection, String sql) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  private static long number(Connection connection, String sql) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /** Three telephones of an officer, each with its token. */
  private void aDevice() throws Exception {
    var officer = UUID.randomUUID();
    try (var connection = TestDatabase.get().superuser(database)) {
      run(
          connection,
          "insert into access.account (id, sign_in_name, display_name, made_at, made_by, totp)"
              + " values (?, 'petugas.lipat', 'Petugas Contoh', now(), ?, '\\x00')",
          officer,
          officer);
      for (var village = 0; village < VILLAGES.size(); village++) {
        run(
            connection,
            "insert into access.role_grant (id, account, role, area, from_day, to_day, granted_by,"
                + " granted_at) values (?, ?, 'OFFICER', ?, current_date - 1, current_date + 100, ?,"
                + " now())",
            UUID.randomUUID(),
            officer,
            VILLAGES.get(village),
            officer);
        run(
            connection,
            "insert into access.api_token (id, account, device, secret, role, area, may_read,"
                + " made_at, until) values (?, ?, 'telepon', ?, 'OFFICER', ?, false, now(), now() +"
                + " interval '1 day')",
            UUID.randomUUID(),
            officer,
            MessageDigest.getInstance("SHA-256")
                .digest((TOKEN + village).getBytes(StandardCharsets.UTF_8)),
            VILLAGES.get(village));
      }
    }
  }

  private static void run(Connection connection, String sql, @Nullable Object... values)
      throws Exception {
    try (var statement = connection.prepareStatement(sql)) {
      for (var n = 0; n < values.length; n++) {
        statement.setObject(n + 1, values[n]);
      }
      statement.execute();
    }
  }
}
