package id.desbumi.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Ids that sort by the time they were made (RFC 9562, version 7), as phones make them too. */
public final class Uuid7 {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Uuid7() {}

  public static UUID next(Clock clock) {
    var high = clock.millis() << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
    var low = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
