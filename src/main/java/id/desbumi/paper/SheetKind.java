package id.desbumi.paper;

import java.util.Optional;

/** What a sheet is for. Reaches the database by its code, so only ever add. */
public enum SheetKind {
  REGISTRATION("daftar"),
  CONTACT("kabar"),
  RETURN("pulang"),
  ROUND("putaran");

  private final String code;

  SheetKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<SheetKind> parse(String code) {
    for (var kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
