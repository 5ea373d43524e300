package id.desbumi.registry;

import id.desbumi.vault.Secrecy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that is asked about a person or a journey. */
public interface Asked {

  /** The name in forms, messages and the API: {@code birthPlace}. */
  String code();

  /** Who may see the answer, and how it is kept. */
  Secrecy secrecy();

  /** The answers to choose from; none for free text. */
  List<String> options();

  /** A date, perhaps only a year. */
  boolean isDate();

  /** The longest text, in characters; zero where that says nothing. */
  int longest();

  /** The canonical form of what was typed; empty when it cannot be read. */
  Optional<String> read(String typed);

  /** The key of its label; {@code .hint} and {@code .<option>} lead to the others. */
  String label();

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
