package id.desbumi.casework.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How much comes from one address just now. Half a village may share one, so nobody is turned away
 * for what a neighbour does: calls beyond a few are taken in and stand after the others, and
 * numbers are tried one after the other.
 *
 * <p>Addresses are known by a hash with a salt that lives as long as the program, for an hour, in
 * memory; they are written nowhere.
 */
@Component
class Crowd {

  /** Calls of an hour that stand with all others. */
  static final int CALLS = 12;

  /** Calls of an hour that are taken in at all; the next is asked to wait, with her words kept. */
  static final int CALLS_AT_MOST = 400;

  /** Numbers that fit nothing, within the hour, before they are tried one by one. */
  static final int TRIES = 30;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int WAITING = 10;

  private final byte[] salt = new byte[32];
  private final Cache<String, Address> addresses;

  Crowd(Clock clock) {
    new SecureRandom().nextBytes(salt);
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    addresses =
        Caffeine.newBuilder().expireAfterWrite(HOUR).maximumSize(100_000).ticker(ticker).build();
  }

  private static final class Address {
    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger misses = new AtomicInteger();
    final Semaphore turn = new Semaphore(1, true);
  }

  /** Counts a call; how many there were within the hour, this one too. */
  int call(String address) {
    return of(address).calls.incrementAndGet();
  }

  /** A number that fitted nothing. */
  void missed(String address) {
    of(address).misses.incrementAndGet();
  }

  /** A place in the line, to be left by {@link #close}. */
  final class Turn implements AutoCloseable {
    private final Address address;
    private final boolean held;

    private Turn(Address address, boolean held) {
      this.address = address;
      this.held = held;
    }

    @Override
    public void close() {
      if (held) {
        address.turn.release();
      }
    }
  }

  /**
   * Waits for one's turn to try a number: at once as a rule; one by one, a second each, from an
   * address with many that fitted nothing. Null when the line is too long just now.
   */
  @Nullable Turn turn(String from) {
    var address = of(from);
    if (address.misses.get() < TRIES) {
      return new Turn(address, false);
    }
    try {
      if (address.turn.getQueueLength() >= WAITING
          || !address.turn.tryAcquire(WAITING, TimeUnit.SECONDS)) {
        return null;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    }
    var turn = new Turn(address, true);
    try {
      Thread.sleep(1000);
      return turn;
    } catch (InterruptedException stopped) {
      turn.close(); // who is next need not wait for somebody who left
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private Address of(String address) {
    return addresses.get(hash(address), any -> new Address());
  }

  private String hash(String address) {
    try {
      var sum = MessageDigest.getInstance("SHA-256");
      sum.update(salt);
      sum.update(network(address));
      return HexFormat.of().formatHex(sum.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** One house has many addresses of version 6: their first half counts. */
  private static byte[] network(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes;
    } catch (IllegalArgumentException noAddress) {
      return address.getBytes(StandardCharsets.UTF_8);
    }
  }
}
