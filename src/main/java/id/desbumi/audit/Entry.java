package id.desbumi.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal, and the one place that says which bytes of it are hashed: {@code
 * audit.jot} reads the columns from them, the verification makes them again from the columns.
 *
 * <p>Version 1: version (1 byte) | at (8, micros since 1970) | actor (16) | act (2) | subject (16,
 * zeros when none) | lengths of area (1), role (1), name (2), detail (2) | area | role | name |
 * detail, in UTF-8; all numbers big-endian. A new form gets a new version; old rows keep theirs.
 */
record Entry(
    Instant at,
    UUID actor,
    int act,
    @Nullable UUID subject,
    String area,
    String role,
    String name,
    String detail) {

  static final int VERSION = 1;

  private static final int FIXED_BYTES = 49;
  private static final UUID NONE = new UUID(0, 0);
  private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d{13}");

  Entry at(Instant moment) {
    return new Entry(moment, actor, act, subject, area, role, name, detail);
  }

  /** What the journal never takes: the number of a person, or a text too long to be a few words. */
  Entry checked() {
    if (NUMBER_OF_A_PERSON.matcher(detail).find()) {
      throw new IllegalArgumentException("a number of a person in the detail of a journal entry");
    }
    if (detail.length() > 1000 || (detail + name).indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not a detail of a journal entry");
    }
    return this;
  }

  /**
   * @throws IllegalArgumentException when a text is longer than its length can say
   */
  byte[] bytes() {
    var areaBytes = utf8(area, 0xFF);
    var roleBytes = utf8(role, 0xFF);
    var nameBytes = utf8(name, 0xFFFF);
    var detailBytes = utf8(detail, 0xFFFF);
    var about = subject == null ? NONE : subject;
    return ByteBuffer.allocate(
            FIXED_BYTES
                + areaBytes.length
                + roleBytes.length
                + nameBytes.length
                + detailBytes.length)
        .put((byte) VERSION)
        .putLong(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), micros()))
        .putLong(actor.getMostSignificantBits())
        .putLong(actor.getLeastSignificantBits())
        .putShort((short) act)
        .putLong(about.getMostSignificantBits())
        .putLong(about.getLeastSignificantBits())
        .put((byte) areaBytes.length)
        .put((byte) roleBytes.length)
        .putShort((short) nameBytes.length)
        .putShort((short) detailBytes.length)
        .put(areaBytes)
        .put(roleBytes)
        .put(nameBytes)
        .put(detailBytes)
        .array();
  }

  private long micros() {
    return at.getNano() / 1000;
  }

  private static byte[] utf8(String text, int longest) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > longest) {
      throw new IllegalArgumentException("too long for the journal");
    }
    return bytes;
  }
}
