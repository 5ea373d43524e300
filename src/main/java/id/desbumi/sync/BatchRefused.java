package id.desbumi.sync;

/** A batch that cannot be taken as a whole: nothing of it was stored. */
public final class BatchRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why; each with the status of the answer. */
  public enum Why {
    UNREADABLE(400),
    NO_ID(400),
    UNKNOWN_FIELD(400),
    TOO_LARGE(413),
    TOO_MANY(413),
    NOT_JSON(415),
    ENCODING(415);

    private final int status;

    Why(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }

    /** The word of the API: {@code batch.too-large}. */
    public String word() {
      return "batch." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final Why why;

  public BatchRefused(Why why) {
    super(why.word(), null, false, false);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
