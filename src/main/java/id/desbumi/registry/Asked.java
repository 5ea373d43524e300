package id.desbumi.registry;

import id.desbumi.vault.Secrecy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that is asked about a person or a journey. */
public interface Asked {

  /** The name in forms, messages and the API: {@code birthPlace}. */
  String code();

  /** The key of its label; {@code .hint} and {@code .<option>} lead to the others. */
  String label();

  Question question();

  /** Who may see the answer, and how it is kept. */
  default Secrecy secrecy() {
    return question().secrecy();
  }

  /** The answers to choose from; none for free text. */
  default List<String> options() {
    return question().options();
  }

  /** A date, perhaps only a year. */
  default boolean isDate() {
    return question().reading() == Reading.DATE;
  }

  /** The longest text, in characters; zero where that says nothing. */
  default int longest() {
    return question().longest();
  }

  /** The canonical form of what was typed; empty when it cannot be read. */
  default Optional<String> read(String typed) {
    return question().reading().read(typed, question());
  }

  /** The code of a constant: {@code BIRTH_PLACE} is {@code birthPlace}. */
  static String code(Enum<?> constant) {
    var words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
    var code = new StringBuilder(words[0]);
    for (var i = 1; i < words.length; i++) {
      code.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return code.toString();
  }
}
