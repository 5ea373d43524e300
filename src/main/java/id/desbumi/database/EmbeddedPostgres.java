package id.desbumi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL of one data folder: real (fsync on, checksums, passwords), on the loopback only,
 * and up again after a power cut or a {@code kill -9}, of the program or of the server.
 *
 * <p>One program per data folder: a second one is told so before it touches anything. Why not the
 * ready-made class of the package that brings the binaries: see docs/decisions.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  static final String SUPERUSER = "postgres";

  private final Path folder;
  private final Path binaries;
  private final FileChannel lock;
  private final Secrets secrets;
  private int port;

  private EmbeddedPostgres(Path folder, Path binaries, FileChannel lock) throws IOException {
    this.folder = folder;
    this.binaries = binaries;
    this.lock = lock;
    this.secrets = new Secrets(folder.resolve("secrets/database.properties"));
  }

  /**
   * Starts the server of this folder, making it first when it is new.
   *
   * @param binaries where PostgreSQL's programs are, or are unpacked to
   * @param settings further {@code name=value} settings of the server
   */
  public static EmbeddedPostgres start(Path folder, Path binaries, List<String> settings) {
    try {
      var home = folder.toAbsolutePath();
      Files.createDirectories(home);
      var postgres =
          new EmbeddedPostgres(home, PostgresBinaries.in(binaries.toAbsolutePath()), lock(home));
      postgres.makeCluster();
      postgres.stopLeftOver();
      postgres.startServer(settings);
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start in " + folder, e);
    }
  }

  /** The address of one of its databases. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** The password of a login, made on first asking. */
  public String password(String login) {
    try {
      return secrets.password(login);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (lock) {
      run("pg_ctl", "-D", cluster(), "-m", "fast", "-w", "stop");
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException ours) {
      // another one in this very process: just as taken
    }
    channel.close();
    throw new IllegalStateException(
        "Another Desbumi already works in " + folder + ". Stop it first, or use another folder.");
  }

  private void makeCluster() throws IOException {
    if (Files.exists(Path.of(cluster(), "PG_VERSION.done"))) {
      return;
    }
    deleteTree(Path.of(cluster())); // half made by a killed first start; nothing was ever in it
    var password = folder.resolve("secrets/initdb");
    Secrets.writePrivately(password, secrets.password(SUPERUSER));
    run(
        "initdb",
        "-D",
        cluster(),
        "-U",
        SUPERUSER,
        "--pwfile=" + password,
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
    Files.delete(password);
    Files.createFile(Path.of(cluster(), "PG_VERSION.done"));
  }

  /** A server that outlived a killed program still holds the folder: it is asked to go first. */
  private void stopLeftOver() throws IOException {
    if (Files.exists(Path.of(cluster(), "postmaster.pid"))) {
      // when it was killed too this fails, and PostgreSQL itself sees that its process is gone
      tryRun("pg_ctl", "-D", cluster(), "-m", "fast", "-w", "stop");
    }
  }

  private void startServer(List<String> settings) throws IOException {
    port = freePort();
    var options = new ArrayList<String>();
    options.add("-p " + port);
    options.add("-c listen_addresses=127.0.0.1");
    options.add("-c unix_socket_directories=''");
    options.add("-c max_connections=60");
    options.add("-c jit=off");
    options.add("-c random_page_cost=1.1");
    settings.forEach(setting -> options.add("-c " + setting));
    run(
        "pg_ctl",
        "-D",
        cluster(),
        "-w",
        "-t",
        "80",
        "-l",
        folder.resolve("postgres.log").toString(),
        "-o",
        String.join(" ", options),
        "start");
  }

  private String cluster() {
    return folder.resolve("postgres").toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void run(String program, String... arguments) throws IOException {
    var code = tryRun(program, arguments);
    if (code != 0) {
      throw new IOException(program + " ended with " + code + "; see " + folder + "/postgres.log");
    }
  }

  private int tryRun(String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to be root
    }
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    var output = folder.resolve("launcher.log").toFile();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(program + " did not come to an end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
