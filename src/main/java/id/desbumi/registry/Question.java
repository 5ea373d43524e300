package id.desbumi.registry;

import id.desbumi.vault.Secrecy;
import java.util.List;

/**
 * What makes a field of a person or a journey what it is.
 *
 * @param secrecy who may see the answer, and how it is kept
 * @param reading how it is read
 * @param longest the longest text, in characters; zero where that says nothing
 * @param options the answers to choose from; none for free text
 */
public record Question(Secrecy secrecy, Reading reading, int longest, List<String> options) {

  public Question {
    options = List.copyOf(options);
  }

  /** Free text. */
  public Question(Secrecy secrecy, int longest) {
    this(secrecy, Reading.TEXT, longest, List.of());
  }

  /** One of some answers. */
  public Question(Secrecy secrecy, List<String> options) {
    this(secrecy, Reading.CHOICE, 0, options);
  }

  /** Something with a form of its own. */
  public Question(Secrecy secrecy, Reading reading) {
    this(secrecy, reading, 0, List.of());
  }
}
