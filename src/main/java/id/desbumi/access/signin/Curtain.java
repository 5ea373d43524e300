package id.desbumi.access.signin;

import id.desbumi.access.Operator;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The curtain over a desk nobody sits at. It falls by itself after two minutes without a touch
 * ({@link Sessions#CURTAIN}) or when she lets it fall, and is lifted by her six digits; by her
 * password when she has chosen none. After five wrong tries the session is over and she signs in
 * anew; what she was typing is kept.
 */
@Component
public class Curtain {

  /** What can come of a try. */
  public sealed interface Lifting {
    record Lifted() implements Lifting {}

    /**
     * @param left how many tries are left
     */
    record Wrong(int left) implements Lifting {}

    record Wait(long seconds) implements Lifting {}

    /** It was the last one. */
    record Ended() implements Lifting {}
  }

  private static final int TRIES = 5;

  private final SessionTable sessions;
  private final Pins pins;
  private final SignIn door;
  private final Journal journal;
  private final Clock clock;

  Curtain(SessionTable sessions, Pins pins, SignIn door, Journal journal, Clock clock) {
    this.sessions = sessions;
    this.pins = pins;
    this.door = door;
    this.journal = journal;
    this.clock = clock;
  }

  /** Lets it fall. */
  public void fall(String secret) {
    sessions.close(new Secret(secret).hash());
  }

  /** True when six digits lift it; else the password does. */
  public boolean wantsPin(Session session) {
    return pins.isSet(session.account());
  }

  @Transactional
  public Lifting lift(Session session, String secret, String typed) {
    var hash = new Secret(secret).hash();
    var now = clock.instant();
    var turn = sessions.turn(hash, now);
    if (turn.isEmpty()) {
      return new Lifting.Wait(sessions.waiting(hash, now));
    }
    var right =
        wantsPin(session)
            ? pins.matches(session.account(), typed)
            : door.isPasswordOf(session, typed);
    if (right && turn.get() <= TRIES) {
      sessions.lift(hash, now);
      return new Lifting.Lifted();
    }
    if (turn.get() >= TRIES) {
      sessions.delete(hash);
      journal.note(
          Operator.viewer(),
          Act.SIGN_IN_REFUSED,
          PlaceCode.NATION,
          session.account(),
          "curtain: five wrong tries");
      return new Lifting.Ended();
    }
    return new Lifting.Wrong(TRIES - turn.get());
  }
}
