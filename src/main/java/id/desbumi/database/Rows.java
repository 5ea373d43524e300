package id.desbumi.database;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Many rows turned into columns, for a statement that takes them all by {@code unnest}. A date or a
 * number goes as its text, cast where it is used: {@code :days::date[]}.
 */
public record Rows<R>(List<R> rows) {

  public Rows {
    rows = List.copyOf(rows);
  }

  public UUID[] uuids(Function<R, UUID> column) {
    return rows.stream().map(column).toArray(UUID[]::new);
  }

  public Boolean[] flags(Predicate<R> column) {
    return rows.stream().map(column::test).toArray(Boolean[]::new);
  }

  /** The text of each value; null stays null. */
  public @Nullable String[] texts(Function<R, ? extends @Nullable Object> column) {
    var texts = new @Nullable String[rows.size()];
    for (var i = 0; i < texts.length; i++) {
      var value = column.apply(rows.get(i));
      texts[i] = value == null ? null : value.toString();
    }
    return texts;
  }

  public byte[] @Nullable [] bytes(Function<R, byte @Nullable []> column) {
    var bytes = new byte[rows.size()][];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = column.apply(rows.get(i));
    }
    return bytes;
  }
}
