package id.desbumi.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a sealed value is bound to: moved to another place or person, it does not open. */
final class Bound {

  private Bound() {}

  static byte[] to(String place) {
    return place.getBytes(StandardCharsets.UTF_8);
  }

  /** The owner's 16 bytes come first, so that no place can be taken for another. */
  static byte[] to(UUID owner, String place) {
    var name = to(place);
    return ByteBuffer.allocate(16 + name.length)
        .putLong(owner.getMostSignificantBits())
        .putLong(owner.getLeastSignificantBits())
        .put(name)
        .array();
  }
}
