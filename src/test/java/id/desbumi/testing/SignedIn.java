package id.desbumi.testing;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.RoleGrant;
import id.desbumi.access.Today;
import id.desbumi.access.signin.Pins;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts with a role, a PIN and a session, for tests in a real browser: the door itself has tests
 * of its own.
 */
public record SignedIn(
    Accounts accounts, Appointing appointing, Pins pins, JdbcClient db, Clock clock) {

  /** The PIN of everybody here. */
  public static final String PIN = "739150";

  /** Makes somebody with a role from today on. */
  public UUID account(Role role, String area) {
    var id = Uuid7.next(clock);
    var _ =
        accounts.create(
            Operator.viewer(),
            new NewAccount(id, "contoh." + id.toString().substring(24), "Petugas Contoh"));
    var today = Today.of(clock);
    appointing.grant(
        Operator.viewer(),
        new RoleGrant(UUID.randomUUID(), id, role, new PlaceCode(area), today, today.plusYears(1)));
    pins.set(id, PIN);
    db.sql("update access.account set totp = '\\x00' where id = :id").param("id", id).update();
    return id;
  }

  /** Begins a session; what the browser keeps as {@code desbumi}. */
  public String session(UUID account) {
    var bytes = new byte[32];
    new java.util.Random(System.nanoTime()).nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    db.sql(
            """
            insert into access.session
                   (secret, account, made_at, last_seen, factor_done, password_due)
            values (:secret, :account, :now, :now, true, false)
            """)
        .param("secret", sha256(secret))
        .param("account", account)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return secret;
  }

  /** Sits down with this account at a browser. */
  public Browser sit(Browser browser, UUID account) {
    return browser.with("desbumi", session(account));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
