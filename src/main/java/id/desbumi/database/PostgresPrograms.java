package id.desbumi.database;

import id.desbumi.core.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs for one data folder. They refuse to be root: a root is taken out of
 * its rights in a user namespace of its own, or, where a container forbids that, the programs and
 * their files belong to {@code nobody}.
 */
final class PostgresPrograms {

  private static final int NOBODY = 65534;

  private final Path folder;
  private final Path binaries;
  private final List<String> unprivileged;
  private final int owner;

  PostgresPrograms(Path folder, Path binaries) throws IOException {
    this.folder = folder;
    this.binaries = binaries;
    if (!"root".equals(System.getProperty("user.name"))) {
      owner = -1;
      unprivileged = List.of();
      return;
    }
    owner = owner(folder.resolve("postgres"));
    unprivileged =
        owner == 0
            ? List.of("unshare", "-U")
            : List.of("setpriv", "--reuid=" + owner, "--regid=" + owner, "--clear-groups");
    if (execute(List.of("true")) != 0) {
      throw new CannotStart(
          "PostgreSQL refuses to run as root, and this machine lets root be nobody else: start"
              + " Desbumi as an ordinary user.");
    }
    for (var needed : List.of(folder, binaries.resolve("bin/postgres"))) {
      if (execute(List.of("test", "-x", needed.toString())) != 0) {
        throw new CannotStart(
            "PostgreSQL refuses to run as root, and the account it runs as instead cannot reach "
                + needed
                + ": start Desbumi as an ordinary user, or from a folder everyone may pass.");
      }
    }
  }

  /** Runs one, and fails when it does. */
  void run(String program, String... arguments) throws IOException {
    var code = tryRun(program, arguments);
    if (code != 0) {
      throw new IOException(
          program + " ended with " + code + "; see launcher.log and postgres.log in " + folder);
    }
  }

  /** Runs one; its exit code. */
  int tryRun(String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return execute(command);
  }

  /** Hands a file of ours to whoever the programs run as. */
  void give(Path file) throws IOException {
    if (owner > 0) {
      Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** Who has the cluster: its folder tells, and a new one is root's where namespaces work. */
  private int owner(Path cluster) throws IOException {
    if (Files.exists(cluster)) {
      return (int) Files.getAttribute(cluster, "unix:uid");
    }
    return execute(List.of("unshare", "-U", "true"), List.of()) == 0 ? 0 : NOBODY;
  }

  private int execute(List<String> command) throws IOException {
    return execute(command, unprivileged);
  }

  private int execute(List<String> command, List<String> before) throws IOException {
    var whole = new ArrayList<String>(before);
    whole.addAll(command);
    var output = folder.resolve("launcher.log").toFile();
    var process =
        new ProcessBuilder(whole)
            .directory(binaries.toFile()) // a folder every user may stand in
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.getFirst() + " did not come to an end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
