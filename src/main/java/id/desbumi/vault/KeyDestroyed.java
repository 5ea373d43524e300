package id.desbumi.vault;

/** The owner's key was destroyed: nothing of hers opens any more, and nothing new is sealed. */
public final class KeyDestroyed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyDestroyed() {
    super("the key was destroyed", null, false, false);
  }
}
