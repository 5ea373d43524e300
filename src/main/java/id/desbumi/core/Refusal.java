package id.desbumi.core;

/**
 * A rule says no. The key leads to two sentences in the messages: {@code refusal.<key>} says what
 * cannot be, {@code refusal.<key>.next} what to do instead. Shown as a page, 409.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;

  public Refusal(String key) {
    super(key, null, false, false);
    this.key = key;
  }

  public String key() {
    return key;
  }
}
