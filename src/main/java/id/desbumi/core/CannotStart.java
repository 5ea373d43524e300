package id.desbumi.core;

/**
 * The program cannot start as it was asked to. The sentence is for the one who runs it: what is
 * missing or in the way, and what to do; it is printed without a stack trace.
 */
public final class CannotStart extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
