package id.desbumi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.Desbumi;
import id.desbumi.database.DatabaseRole;
import id.desbumi.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The program in a process of its own, on a test's database; closing it is {@code kill -9}. */
final class Program implements AutoCloseable {

  private final int port = freePort();
  private final Process process;

  /** Starts it and waits until it answers. */
  Program(String database, Path folder) throws Exception {
    var said = Files.createTempFile(folder, "program", ".log");
    process = start(database, folder, said, List.of("--server.port=" + port));
    var until = System.nanoTime() + 120_000_000_000L;
    try (var http = HttpClient.newHttpClient()) {
      while (!answers(http)) {
        assertThat(process.isAlive() && System.nanoTime() < until)
            .as(Files.readString(said))
            .isTrue();
        Thread.sleep(50);
      }
    }
  }

  /** Runs a command of it to its end; what it said. */
  static String command(String database, Path folder, String... words) throws Exception {
    var said = Files.createTempFile(folder, "command", ".log");
    var ended = start(database, folder, said, List.of(words)).waitFor();
    assertThat(ended).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** {@code kill -9}, in the middle of whatever it does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() throws Exception {
    kill();
  }

  private static Process start(String database, Path folder, Path said, List<String> words)
      throws IOException {
    var login = TestDatabase.get().login(database, DatabaseRole.APP);
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                withoutTests(),
                "-Dspring.datasource.url=" + login.url(),
                "-Dspring.datasource.password=" + login.password(),
                "-Ddesbumi.database.owner-password=" + login.password(),
                "-Ddesbumi.database.worker-password=" + login.password(),
                "-Ddesbumi.database.public-password=" + login.password(),
                "-Ddesbumi.database.folder=" + folder.resolve("data"),
                Desbumi.class.getName()));
    command.addAll(words);
    var start = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    start.environment().put("DESBUMI_MASTER_KEY", "b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtMTI=");
    return start.start();
  }

  /** As it is delivered: tests would give it a database of its own. */
  private static String withoutTests() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private boolean answers(HttpClient http) throws InterruptedException {
    try {
      return http.send(
                  HttpRequest.newBuilder(at("/masuk")).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
