package id.desbumi.audit;

/** What was done. Reaches the database by its number, so numbers are only ever added. */
public enum Act {
  OPENED(1),
  SEARCHED(2),
  REVEALED(3),
  PRINTED(4),
  EXPORTED(5),
  REGISTERED(10),
  CHANGED(11),
  CONFIRMED(12),
  MERGED(13),
  HANDED_OVER(14),
  ACCEPTED(15),
  EXCLUDED(16),
  CONSENT(17),
  ERASED(18),
  /** A NIK that was given back went to the record that had waited for it. */
  NIK_PASSED_ON(19),
  JOURNEY_BEGUN(20),
  EVENT_RECORDED(21),
  BATCH_TAKEN(30),
  SIGNED_IN(40),
  SIGN_IN_REFUSED(41),
  ACCOUNT_MADE(42),
  GRANTED(43),
  GRANT_ENDED(44),
  SECOND_FACTOR_RESET(45),
  TOKEN_MADE(46),
  PLACES_LOADED(50),
  FIGURES_REBUILT(51),
  EDITION_OPENED(52),
  CLOCK_ACCEPTED(60),
  CALL_RECEIVED(70),
  CALL_OPENED(71),
  CALL_CHANGED(72),
  READING_HOURS_SET(73),
  RIGHT_ASKED(80),
  RIGHT_ANSWERED(81),
  FAMILY_ASKED(82),
  EMERGENCY_OPENED(83),
  EMERGENCY_REVIEWED(84);

  private final int number;

  Act(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  static Act of(int number) {
    for (var act : values()) {
      if (act.number == number) {
        return act;
      }
    }
    throw new IllegalArgumentException("no act has the number " + number);
  }
}
