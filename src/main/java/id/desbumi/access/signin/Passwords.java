package id.desbumi.access.signin;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import id.desbumi.core.Refusal;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, two passes). At most four at once, so that a crowd at the
 * door cannot take the memory of those inside.
 */
@Component
class Passwords {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private final Argon2Password4jPasswordEncoder encoder =
      new Argon2Password4jPasswordEncoder(Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID));
  private final Semaphore places = new Semaphore(4, true);
  private final String nobodys = encoder.encode("nobody has this one");

  String hash(String password) {
    return inTurn(() -> encoder.encode(password));
  }

  /** Takes as long for nobody as for somebody. */
  boolean matches(String password, @Nullable String hash) {
    var typed = password.length() > LONGEST ? "" : password;
    return inTurn(() -> encoder.matches(typed, hash == null ? nobodys : hash)) && hash != null;
  }

  /** Ten letters or more, not the same one again and again, not her own name. */
  static boolean isFit(String password, String signInName) {
    return password.length() >= SHORTEST
        && password.length() <= LONGEST
        && password.chars().distinct().count() >= 5
        && !password.toLowerCase(Locale.ROOT).contains(signInName);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(10, TimeUnit.SECONDS)) {
        throw new Refusal("access.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("access.busy");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
