package id.desbumi.database;

import id.desbumi.core.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL of one data folder: real (fsync on, checksums, passwords), on the loopback only,
 * and up again after a power cut or a {@code kill -9}, of the program or of the server.
 *
 * <p>One program per data folder: a second one is told so before it touches anything. Why not the
 * ready-made class of the package that brings the binaries: see docs/decisions/0001.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  static final String SUPERUSER = "postgres";

  private final Path folder;
  private final @Nullable FileChannel lock;
  private final @Nullable PostgresPrograms programs;
  private final Secrets secrets;
  private final int port;

  private EmbeddedPostgres(
      Path folder, @Nullable FileChannel lock, @Nullable PostgresPrograms programs, int port)
      throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.programs = programs;
    this.port = port;
    this.secrets = secrets(folder);
  }

  /**
   * Starts the server of this folder, making it first when it is new.
   *
   * @param binaries where PostgreSQL's programs are, or are unpacked to
   * @param settings further {@code name=value} settings of the server
   */
  public static EmbeddedPostgres start(Path folder, Path binaries, List<String> settings) {
    var home = folder.toAbsolutePath();
    FileChannel lock = null;
    try {
      Files.createDirectories(home);
      lock = lock(home);
      if (lock == null) {
        throw new CannotStart(
            "Another Desbumi already works in " + home + ": stop it first, or use another folder.");
      }
      var programs = new PostgresPrograms(home, PostgresBinaries.in(binaries.toAbsolutePath()));
      var port = freePort();
      new Cluster(home, programs).start(port, settings, secrets(home));
      return new EmbeddedPostgres(home, lock, programs, port);
    } catch (IOException e) {
      release(lock);
      throw new UncheckedIOException("PostgreSQL did not start in " + home, e);
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
  }

  /**
   * The server of a program that is working in this folder now; none when there is no such program.
   * Closing what is returned here leaves the server alone.
   */
  static Optional<EmbeddedPostgres> join(Path folder) {
    var home = folder.toAbsolutePath();
    if (!Files.exists(home.resolve("lock"))) {
      return Optional.empty();
    }
    try (var lock = lock(home)) {
      if (lock != null) {
        return Optional.empty();
      }
      return Optional.of(new EmbeddedPostgres(home, null, null, Cluster.portWhenReady(home)));
    } catch (IOException e) {
      throw new UncheckedIOException("The PostgreSQL of " + home + " could not be reached", e);
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

  /** True when another program started it. */
  boolean isJoined() {
    return programs == null;
  }

  @Override
  public void close() {
    if (programs == null) {
      return;
    }
    try {
      new Cluster(folder, programs).stop();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    } finally {
      release(lock);
    }
  }

  /** The lock of a data folder; null when another program has it. */
  private static @Nullable FileChannel lock(Path folder) throws IOException {
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
    return null;
  }

  private static void release(@Nullable FileChannel lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Secrets secrets(Path folder) throws IOException {
    return new Secrets(folder.resolve("secrets/database.properties"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
