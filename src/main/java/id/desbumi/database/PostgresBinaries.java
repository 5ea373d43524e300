package id.desbumi.database;

import id.desbumi.core.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the class path. */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /**
   * The folder with {@code bin/postgres}; one left half-unpacked by a killed start, or unpacked by
   * a program with other binaries, is redone.
   */
  static Path in(Path folder) {
    var archive = "/postgres-%s-%s.txz".formatted(system(), processor());
    var done = folder.resolve("unpacked");
    var place = PostgresBinaries.class.getResource(archive);
    if (place == null) {
      throw new CannotStart(
          "There is no PostgreSQL for this machine in the program (" + archive + ").");
    }
    try {
      var connection = place.openConnection();
      var size = Long.toString(connection.getContentLengthLong());
      try (var packed = connection.getInputStream()) {
        if (!Files.exists(done) || !Files.readString(done).equals(size)) {
          unpack(packed, folder);
          Files.writeString(done, size);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Could not unpack PostgreSQL to " + folder, e);
    }
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("an entry leaves the folder");
        }
        write(tar, entry, target);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    Files.deleteIfExists(target); // a program of an older one may still run: give it its file
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String system() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
        ? "darwin"
        : "linux";
  }

  private static String processor() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
  }
}
