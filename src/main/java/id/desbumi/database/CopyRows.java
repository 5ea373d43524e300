package id.desbumi.database;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows on their way into one table by COPY, in its text form; a value's text is the database's. */
public final class CopyRows {

  private final String copy;
  private final StringBuilder rows = new StringBuilder();

  /**
   * @param copy {@code copy schema.table (columns) from stdin}
   */
  public CopyRows(String copy) {
    this.copy = copy;
  }

  /** Adds a row; null stays null, bytes become bytea. */
  public void add(@Nullable Object... values) {
    for (var i = 0; i < values.length; i++) {
      if (i > 0) {
        rows.append('\t');
      }
      switch (values[i]) {
        case null -> rows.append("\\N");
        case byte[] bytes -> rows.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        case Boolean yes -> rows.append(yes ? 't' : 'f');
        case String text -> escape(text);
        case Object other -> rows.append(other);
      }
    }
    rows.append('\n');
  }

  /** Rows of many, those for the same table put together; in the order the tables first came. */
  public static List<CopyRows> together(List<CopyRows> many) {
    var tables = new LinkedHashMap<String, CopyRows>();
    for (var one : many) {
      tables.computeIfAbsent(one.copy, CopyRows::new).rows.append(one.rows);
    }
    return List.copyOf(tables.values());
  }

  String copy() {
    return copy;
  }

  byte[] bytes() {
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void escape(String text) {
    for (var i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(text.charAt(i));
      }
    }
  }
}
