package id.desbumi.database;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords the program makes for its own server, in one file only its owner can read. */
class Secrets {

  private final Path file;
  private final Properties kept = new Properties();

  Secrets(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        kept.load(in);
      }
    }
  }

  /** The password of that name; made, and on disk, before it is first told. */
  String password(String name) throws IOException {
    var known = kept.getProperty(name);
    if (known != null) {
      return known;
    }
    kept.setProperty(name, fresh());
    var text = new StringWriter();
    kept.store(text, null);
    writePrivately(file, text.toString());
    return kept.getProperty(name);
  }

  /** A new password nobody can guess: 24 random bytes. */
  static String fresh() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Writes a file that is closed to everyone else before its first byte is in it. */
  static void writePrivately(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, content);
    Files.move(
        fresh,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
