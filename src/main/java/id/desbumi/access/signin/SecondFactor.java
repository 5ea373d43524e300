package id.desbumi.access.signin;

import id.desbumi.access.Operator;
import id.desbumi.access.PaperCode;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second thing besides the password: six digits from her telephone, or one of ten codes on
 * paper.
 */
@Component
public class SecondFactor {

  private static final String FIELD = "access.account.totp";
  private static final int CODES = 10;

  private final SecretTable secrets;
  private final SignIn door;
  private final Sessions sessions;
  private final Vault vault;
  private final Journal journal;
  private final Clock clock;

  SecondFactor(
      SecretTable secrets,
      SignIn door,
      Sessions sessions,
      Vault vault,
      Journal journal,
      Clock clock) {
    this.secrets = secrets;
    this.door = door;
    this.sessions = sessions;
    this.vault = vault;
    this.journal = journal;
    this.clock = clock;
  }

  /** The new secret of the session when the code is right: hers from the app, or one from paper. */
  public Optional<String> pass(Session session, String secret, String typed) {
    if (!door.mayGuess(session)) {
      throw new Refusal("access.wait");
    }
    return isRight(session.account(), typed)
        ? Optional.of(sessions.renew(secret, true, true))
        : Optional.empty();
  }

  /**
   * Sets up the second factor when the first code from the app is right.
   *
   * @param totpSecret what the page showed her
   * @return ten codes for paper, shown only now
   */
  @Transactional
  public Optional<List<PaperCode>> enrol(Session session, String totpSecret, String typed) {
    var account = secrets.byId(session.account()).orElseThrow();
    if (account.totp() != null) {
      throw new Refusal("access.factor-set");
    }
    if (!totpSecret.matches("[A-Z2-7]{32}")) {
      return Optional.empty();
    }
    var step = Totp.step(totpSecret, typed, clock.instant(), 0);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    secrets.totp(
        account.id(), vault.seal(account.id(), Secrecy.S, FIELD, totpSecret), step.getAsLong());
    journal.note(
        Operator.viewer(), Act.CHANGED, PlaceCode.NATION, account.id(), "second factor set");
    return Optional.of(newCodes(account.id()));
  }

  /** She set it up just now, so this session has shown it; its new secret. */
  public String set(Session session, String secret) {
    sessions.endOthers(session.account(), secret);
    return sessions.renew(secret, true, true);
  }

  /** Ten new codes for paper; the old ones are worth nothing. Wants a code of the app. */
  @Transactional
  public Optional<List<PaperCode>> newCodes(Session session, String typed) {
    if (!door.mayGuess(session)) {
      throw new Refusal("access.wait");
    }
    return isRight(session.account(), typed)
        ? Optional.of(newCodes(session.account()))
        : Optional.empty();
  }

  public boolean isSet(UUID account) {
    return secrets.byId(account).map(it -> it.totp() != null).orElse(false);
  }

  public int codesLeft(UUID account) {
    return secrets.recoveryCodesLeft(account);
  }

  private boolean isRight(UUID id, String typed) {
    var account = secrets.byId(id).orElseThrow();
    if (account.totp() == null) {
      return false;
    }
    var now = clock.instant();
    var totp = vault.open(id, Secrecy.S, FIELD, account.totp());
    var step = Totp.step(totp, typed, now, account.totpStep());
    if (step.isPresent()) {
      return secrets.useStep(id, step.getAsLong());
    }
    return PaperCode.parse(typed)
        .filter(code -> secrets.useRecoveryCode(id, code.hash(id), now))
        .isPresent();
  }

  private List<PaperCode> newCodes(UUID account) {
    var codes = IntStream.range(0, CODES).mapToObj(i -> PaperCode.next()).toList();
    secrets.recoveryCodes(account, codes.stream().map(code -> code.hash(account)).toList());
    return codes;
  }
}
