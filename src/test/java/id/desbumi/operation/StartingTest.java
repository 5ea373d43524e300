package id.desbumi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bin/start} as a newcomer runs it: the packaged program, on a data folder of its own. The
 * first test makes the folder, the others use it again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartingTest {

  @TempDir static Path folder;

  @Test
  @Order(1)
  void the_first_start_makes_the_folder_and_says_how_to_come_in() throws Exception {
    try (var program = new Program("")) {
      program.waitForFirstPage(Duration.ofMinutes(8)); // builds and trains when needed
      assertThat(program.saidSoon("/masuk")).contains("Desbumi is running for trial");
      assertThat(folder.resolve("data/stamp")).hasContent("trial");
      assertThat(command("journal", "verify")).contains("The journal is whole");
      assertThat(program.process.isAlive()).as("the command left the program alone").isTrue();
    }
    assertThat(command("figures", "check")).as("without a running program").contains("agree");
  }

  /** What a command says that ends well. */
  private static String command(String... words) throws Exception {
    var said = Files.createTempFile(folder, "command", ".log");
    var command = new java.util.ArrayList<>(java.util.List.of("bin/desbumi"));
    command.addAll(java.util.List.of(words));
    var start = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    start.environment().put("DESBUMI_DATA", folder.resolve("data").toString());
    var code = start.start().waitFor();
    assertThat(code).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  @Test
  @Order(2)
  void the_second_start_takes_its_trained_cache_and_is_quick() throws Exception {
    // with AOTMode=on the machine refuses to start when the cache does not fit
    try (var program = new Program("-XX:AOTMode=on")) {
      var took = program.waitForFirstPage(Duration.ofSeconds(60));
      System.out.printf("second start to first page: %.1f s%n", took.toMillis() / 1000.0);
      assertThat(took).as("promised are 5 s on a quiet machine").isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  @Order(3)
  void a_refused_cache_does_not_stop_a_start() throws Exception {
    var spoilt = Files.writeString(folder.resolve("spoilt.aot"), "not a cache");
    try (var program = new Program("-XX:AOTCache=" + spoilt)) {
      program.waitForFirstPage(Duration.ofSeconds(60));
    }
  }

  @Test
  @Order(4)
  void a_folder_made_for_trial_does_not_start_for_real() throws Exception {
    try (var program = new Program("-Ddesbumi.none=1", "--desbumi.trial=false")) {
      assertThat(program.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(program.process.exitValue()).isNotZero();
      assertThat(program.said()).contains("was made for trial and never starts for real");
    }
  }

  /** One start of it, stopped as Ctrl-C does. */
  private static final class Program implements AutoCloseable {

    final Process process;
    private final int port = freePort();
    private final Path output = Files.createTempFile(folder, "start", ".log");

    Program(String javaOptions, String... more) throws IOException {
      var command = new java.util.ArrayList<>(java.util.List.of("bin/start"));
      command.addAll(java.util.List.of(more));
      var start =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      start.environment().put("PORT", Integer.toString(port));
      start.environment().put("DESBUMI_DATA", folder.resolve("data").toString());
      start.environment().put("DESBUMI_JAVA_OPTIONS", javaOptions);
      process = start.start();
    }

    Duration waitForFirstPage(Duration patience) throws Exception {
      var begun = System.nanoTime();
      while (!answers()) {
        var waited = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(process.isAlive() && waited.compareTo(patience) < 0).as(said()).isTrue();
        Thread.sleep(50);
      }
      return Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean answers() {
      try {
        var page = URI.create("http://localhost:" + port + "/").toURL().openConnection();
        return ((HttpURLConnection) page).getResponseCode() > 0;
      } catch (IOException notYet) {
        return false;
      }
    }

    String said() throws IOException {
      return Files.readString(output);
    }

    /** What it printed, once it has come to that word. */
    String saidSoon(String word) throws Exception {
      for (var i = 0; i < 100 && !said().contains(word); i++) {
        Thread.sleep(50);
      }
      return said();
    }

    @Override
    public void close() throws Exception {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static int freePort() throws IOException {
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }
  }
}
