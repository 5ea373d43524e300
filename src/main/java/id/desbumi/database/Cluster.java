package id.desbumi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** PostgreSQL's own files in a data folder: made once, started and stopped. */
final class Cluster {

  private final Path folder;
  private final Path files;
  private final PostgresPrograms programs;

  Cluster(Path folder, PostgresPrograms programs) {
    this.folder = folder;
    this.files = files(folder);
    this.programs = programs;
  }

  private static Path files(Path folder) {
    return folder.resolve("postgres");
  }

  void start(int port, List<String> settings, Secrets secrets) throws IOException {
    make(secrets);
    new LeftOver(files, programs).clear();
    var options = new ArrayList<String>();
    options.add("-p " + port);
    options.add("-c listen_addresses=127.0.0.1");
    options.add("-c unix_socket_directories=''");
    options.add("-c max_connections=60");
    options.add("-c jit=off");
    options.add("-c random_page_cost=1.1");
    settings.forEach(setting -> options.add("-c " + setting));
    var log = folder.resolve("postgres.log");
    if (Files.notExists(log)) {
      Secrets.writePrivately(log, ""); // it may quote statements
    }
    programs.give(log);
    programs.run(
        "pg_ctl",
        "-D",
        files.toString(),
        "-w",
        "-t",
        "80",
        "-l",
        log.toString(),
        "-o",
        String.join(" ", options),
        "start");
  }

  void stop() throws IOException {
    programs.run("pg_ctl", "-D", files.toString(), "-m", "fast", "-w", "stop");
  }

  /** The port of a server somebody else started, once it says that it is ready. */
  static int portWhenReady(Path folder) throws IOException {
    var end = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(end)) {
      var file = files(folder).resolve("postmaster.pid");
      var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
      if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
        return Integer.parseInt(lines.get(3).strip());
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
    throw new IOException("the program working in " + folder + " has no PostgreSQL ready");
  }

  private void make(Secrets secrets) throws IOException {
    var done = files.resolve("made");
    if (Files.exists(done)) {
      return;
    }
    deleteTree(files); // half made by a killed first start; nothing was ever in it
    Files.createDirectories(files);
    programs.give(files);
    var password = folder.resolve("initdb-password");
    Secrets.writePrivately(password, secrets.password(EmbeddedPostgres.SUPERUSER));
    programs.give(password);
    programs.run(
        "initdb",
        "-D",
        files.toString(),
        "-U",
        EmbeddedPostgres.SUPERUSER,
        "--pwfile=" + password,
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
    Files.delete(password);
    Files.createFile(done);
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
