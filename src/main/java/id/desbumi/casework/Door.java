package id.desbumi.casework;

import java.util.Locale;

/** Where a call came in. Sealed with it: a stranger to the list does not learn that a desk did. */
public enum Door {
  PUBLIC,
  DESK,
  KADER;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Door of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
