package id.desbumi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after a {@code kill -9}, whoever was killed. */
class KilledProgramTest {

  private static final Path BINARIES = Path.of("target", "test-postgresql").toAbsolutePath();

  @TempDir Path folder;
  private String path = System.getenv("PATH");

  @Test
  void a_killed_program_that_leaves_its_database_behind_loses_nothing() throws Exception {
    var acknowledged = writeUntilKilled(false);
    assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(acknowledged);
  }

  @Test
  void a_killed_program_and_a_killed_database_lose_nothing() throws Exception {
    var acknowledged = writeUntilKilled(true);
    assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(acknowledged);
  }

  @Test
  void the_number_of_a_dead_database_that_now_is_another_process_does_not_stop_a_start()
      throws Exception {
    var acknowledged = writeUntilKilled(true);
    var pid = folder.resolve("postgres/postmaster.pid");
    var lines = Files.readAllLines(pid);
    lines.set(0, Long.toString(ProcessHandle.current().pid()));
    Files.write(pid, lines);
    assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(acknowledged);
  }

  /** As in a container; for anybody but root it is a start like any other. */
  @Test
  void a_root_without_namespaces_hands_the_database_to_nobody() throws Exception {
    var unshare = Files.writeString(folder.resolve("unshare"), "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    path = folder + ":" + System.getenv("PATH");
    var acknowledged = writeUntilKilled(false);
    assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(acknowledged);
  }

  /** The last number the child said was committed; all of 1..n were. */
  private long writeUntilKilled(boolean databaseToo) throws IOException, InterruptedException {
    var start =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString(),
                BINARIES.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    start.environment().put("PATH", path);
    var child = start.start();
    try (var said = child.inputReader(StandardCharsets.UTF_8)) {
      var last = readUntil(said, 200);
      var database = ProcessHandle.of(postmaster()).orElseThrow();
      child.destroyForcibly(); // kill -9
      if (databaseToo) {
        database.destroyForcibly();
      }
      last = Math.max(last, readRest(said, last));
      child.waitFor();
      if (!databaseToo) {
        assertThat(database.isAlive()).as("the database outlives the program").isTrue();
      }
      return last;
    }
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst().strip());
  }

  private static long readUntil(BufferedReader said, long number) throws IOException {
    var last = 0L;
    while (last < number) {
      var line = said.readLine();
      assertThat(line).as("the child wrote " + last + " rows").isNotNull();
      last = Long.parseLong(line);
    }
    return last;
  }

  private static long readRest(BufferedReader said, long before) {
    var last = before;
    try {
      for (String line; (line = said.readLine()) != null; ) {
        last = Long.parseLong(line);
      }
    } catch (IOException | NumberFormatException halfLine) {
      // the pipe broke in the middle of a number: that row was not acknowledged
    }
    return last;
  }

  private long rowsAfterRestart() throws SQLException {
    try (var server = EmbeddedPostgres.start(folder, BINARIES, List.of());
        var connection =
            DriverManager.getConnection(
                server.url("postgres"), "postgres", server.password("postgres"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*), max(n) from said")) {
      rows.next();
      assertThat(rows.getLong(1)).as("no gap").isEqualTo(rows.getLong(2));
      return rows.getLong(1);
    }
  }
}
