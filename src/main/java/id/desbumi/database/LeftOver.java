package id.desbumi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A server that outlived a killed program, or the traces of one that was killed too. Called while
 * the folder's lock is held, so whatever is found belongs to no living program.
 */
final class LeftOver {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path cluster;
  private final PostgresPrograms programs;

  LeftOver(Path cluster, PostgresPrograms programs) {
    this.cluster = cluster;
    this.programs = programs;
  }

  /** Asks a living server to go, and waits until none of its processes is left. */
  void clear() throws IOException {
    var file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    var pid = pid(file);
    if (pid.isPresent() && isOurs(pid.get())) {
      if (programs.tryRun("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "stop") != 0) {
        programs.tryRun("pg_ctl", "-D", cluster.toString(), "-m", "immediate", "-w", "stop");
      }
    }
    waitForLast();
    // after a power cut the number may by now be somebody else's, and PostgreSQL would shy at it
    if (pid.isPresent() && pid.get().isAlive()) {
      Files.deleteIfExists(file);
    }
  }

  private void waitForLast() throws IOException {
    var end = Instant.now().plus(PATIENCE);
    while (ProcessHandle.allProcesses().anyMatch(this::isOurs)) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("processes of an earlier PostgreSQL still work in " + cluster);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  /** A PostgreSQL stands in its cluster's folder; a number alone may have gone to another. */
  private boolean isOurs(ProcessHandle process) {
    try {
      return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), cluster);
    } catch (IOException | SecurityException e) {
      return false; // gone, or not ours to look at
    }
  }

  private static Optional<ProcessHandle> pid(Path file) throws IOException {
    var first = Files.readString(file).lines().findFirst().orElse("").strip();
    return first.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(first)) : Optional.empty();
  }
}
