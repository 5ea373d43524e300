package id.desbumi.casework;

/** How far a call is. The code reaches the database, so codes are only ever added. */
public enum CallState {
  /** Nobody has opened it. */
  NEW("baru"),
  READ("dibaca"),
  /** Somebody said: this one is mine. */
  TAKEN("diambil"),
  /** An answer waits behind her number. */
  ANSWERED("dijawab"),
  /** Handed over to the national case desk, which has not opened it yet. */
  REFERRED("dialihkan");

  private final String code;

  CallState(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Every state may stay what it is; opening one again changes nothing. */
  boolean mayBecome(CallState next) {
    return switch (this) {
      case NEW -> next == READ || next == REFERRED;
      case REFERRED -> next == READ;
      case READ -> next == TAKEN || next == ANSWERED || next == REFERRED;
      case TAKEN -> next == ANSWERED || next == REFERRED;
      case ANSWERED -> next == TAKEN || next == ANSWERED || next == REFERRED;
    };
  }

  static CallState of(String code) {
    for (var state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("no state is called " + code);
  }
}
