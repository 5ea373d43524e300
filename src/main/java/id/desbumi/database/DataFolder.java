package id.desbumi.database;

import id.desbumi.core.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder everything of one installation lies in.
 *
 * @param trial the people in it are samples; decided when the folder is made and never changed
 */
public record DataFolder(Path path, boolean trial) {

  private static final String STAMP = "stamp";

  /**
   * Opens the folder, or makes and stamps it.
   *
   * @param trial what the program was asked for; null when it should be as the folder says
   */
  static DataFolder open(Path path, @Nullable Boolean trial) {
    try {
      var stamped = stamp(path);
      if (stamped == null) {
        var fresh = Boolean.TRUE.equals(trial);
        Files.createDirectories(path);
        Secrets.writePrivately(path.resolve(STAMP), fresh ? "trial\n" : "real\n");
        return new DataFolder(path, fresh);
      }
      agree("The data folder " + path, stamped, trial);
      return new DataFolder(path, stamped);
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + path + " cannot be used", e);
    }
  }

  /** Refuses to show real people as samples, and samples as real people. */
  static void agree(String what, boolean stamped, @Nullable Boolean trial) {
    if (trial != null && trial != stamped) {
      throw new CannotStart(
          stamped
              ? what + " was made for trial and never starts for real: use another one."
              : what + " holds real people and never starts in trial mode: use another one.");
    }
  }

  private static @Nullable Boolean stamp(Path path) throws IOException {
    var stamp = path.resolve(STAMP);
    if (Files.exists(stamp)) {
      return switch (Files.readString(stamp).strip()) {
        case "trial" -> true;
        case "real" -> false;
        default -> throw new CannotStart("The file " + stamp + " says neither trial nor real.");
      };
    }
    if (Files.exists(path.resolve("postgres"))) {
      throw new CannotStart(
          "The data folder "
              + path
              + " has lost its file 'stamp', so it is not known whether its people are samples:"
              + " write 'trial' or 'real' into it.");
    }
    return null;
  }
}
