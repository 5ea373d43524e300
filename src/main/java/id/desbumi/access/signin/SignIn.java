package id.desbumi.access.signin;

import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.PaperCode;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.database.DataFolder;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door: a name, a password, and what comes of it. */
@Component
public class SignIn {

  /** What can come of an attempt. */
  public sealed interface Outcome {

    /** She is in, or at the next step; the secrets are for her browser. */
    record Welcome(String session, String device) implements Outcome {}

    /** Name or password is wrong; which of them is nobody's to know. */
    record Wrong() implements Outcome {}

    /** Too many failures; again in so many seconds. */
    record Wait(long seconds) implements Outcome {}
  }

  /** Somebody trial mode offers at the door. */
  public record Sample(UUID account, String name) {}

  private final SecretTable secrets;
  private final AttemptTable attempts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Pins pins;
  private final Journal journal;
  private final DataFolder folder;
  private final Clock clock;

  SignIn(
      SecretTable secrets,
      AttemptTable attempts,
      Passwords passwords,
      Sessions sessions,
      Pins pins,
      Journal journal,
      DataFolder folder,
      Clock clock) {
    this.secrets = secrets;
    this.attempts = attempts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.pins = pins;
    this.journal = journal;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Tries a name with a password, or with the one-time code from paper in its place.
   *
   * @param device the secret of a browser that was here before, or null
   */
  public Outcome attempt(String typedName, String password, @Nullable String device) {
    var name = NewAccount.parseSignInName(typedName);
    var account = name.flatMap(secrets::byName);
    var who = who(typedName);
    var now = clock.instant();
    var known =
        device != null
            && account.isPresent()
            && attempts.takeOfDevice(account.get().id(), new Secret(device).hash());
    if (!known && !attempts.take(who, now)) {
      return new Outcome.Wait(attempts.waiting(who, now));
    }
    var byPassword =
        passwords.matches(password, account.map(SecretTable.Row::password).orElse(null));
    if (account.isEmpty()) {
      return new Outcome.Wrong();
    }
    var it = account.get();
    if (!byPassword && !codeFits(it, password)) {
      return new Outcome.Wrong();
    }
    var browser = device == null ? Secret.next() : new Secret(device);
    if (it.totp() == null) {
      attempts.forget(who);
      attempts.know(it.id(), browser.hash(), now);
    }
    return new Outcome.Welcome(sessions.begin(it.id(), false, !byPassword), browser.value());
  }

  /** She is inside for good: from here on her device is known, and the journal has it. */
  @Transactional
  public void arrived(Session session, @Nullable String device) {
    attempts.forget(who(session.signInName()));
    if (device != null) {
      attempts.know(session.account(), new Secret(device).hash(), clock.instant());
    }
    var viewer = session.viewer();
    if (viewer != null) {
      journal.note(viewer, Act.SIGNED_IN, viewer.home(), session.account(), "");
    }
  }

  /** Chooses the first, or another, password. False when it is too easily guessed. */
  @Transactional
  public boolean choosePassword(Session session, String secret, String password) {
    if (!Passwords.isFit(password, session.signInName())) {
      return false;
    }
    secrets.password(session.account(), passwords.hash(password));
    sessions.endOthers(session.account(), secret);
    journal.note(Operator.viewer(), Act.CHANGED, PlaceCode.NATION, session.account(), "password");
    return true;
  }

  /** Whether this is her password; for acts that want it again. */
  public boolean isPasswordOf(Session session, String typed) {
    return passwords.matches(
        typed, secrets.byId(session.account()).map(SecretTable.Row::password).orElse(null));
  }

  /** Sample people have none. */
  public boolean hasPassword(Session session) {
    return secrets.byId(session.account()).map(SecretTable.Row::password).isPresent();
  }

  /** Takes a turn at guessing a code of the second factor; counted with the name's failures. */
  public boolean mayGuess(Session session) {
    return attempts.take(who(session.signInName()), clock.instant());
  }

  /** The guess was right: what was failed is forgotten. */
  public void guessedRight(Session session) {
    attempts.forget(who(session.signInName()));
  }

  /** The sample people; nobody outside trial mode. */
  public List<Sample> samples() {
    return folder.trial()
        ? secrets.samples().stream().map(sample -> new Sample(sample.id(), sample.name())).toList()
        : List.of();
  }

  /** Signs in as a sample person; there is no such thing outside trial mode. */
  public String asSample(UUID account) {
    if (!folder.trial()) {
      throw new NotThere();
    }
    if (secrets.byId(account).isEmpty()) {
      throw new NotThere();
    }
    pins.giveSample(account);
    return sessions.begin(account, false, false);
  }

  private boolean codeFits(SecretTable.Row account, String typed) {
    return PaperCode.parse(typed)
        .filter(code ->
            account.code() != null
                && account.codeUntil() != null
                && account.codeUntil().isAfter(clock.instant())
                && MessageDigest.isEqual(account.code(), code.hash(account.id())))
        .isPresent();
  }

  private static byte[] who(String typedName) {
    return Secret.sha256(typedName.strip().toLowerCase(Locale.ROOT));
  }
}
