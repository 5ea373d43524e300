package id.desbumi.core;

/** Not there, or not yours: the two look alike, down to the last byte of the answer (404). */
public final class NotThere extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotThere() {
    super("not there", null, false, false);
  }
}
