package id.desbumi.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read in a form, field by field, each with a sentence that says how to put it
 * right. The sentence of a field is the message {@code mistake.<field>}, or {@code
 * mistake.<field>.missing} when nothing was typed.
 */
public class Mistakes {

  private final Map<String, String> found = new LinkedHashMap<>();

  /** Reads a field that must be there. */
  public <T> Optional<T> read(
      String field, @Nullable String typed, Function<String, Optional<T>> parse) {
    if (typed == null || typed.isBlank()) {
      add(field, "mistake." + field + ".missing");
      return Optional.empty();
    }
    var value = parse.apply(typed.strip());
    if (value.isEmpty()) {
      add(field, "mistake." + field);
    }
    return value;
  }

  /** Reads a field that may stay empty. */
  public <T> Optional<T> readIfTyped(
      String field, @Nullable String typed, Function<String, Optional<T>> parse) {
    return typed == null || typed.isBlank() ? Optional.empty() : read(field, typed, parse);
  }

  /** Adds a mistake; the first one of a field stays. */
  public void add(String field, String key, Object... arguments) {
    found.putIfAbsent(field, Text.t(key, arguments));
  }

  /** The sentence for a field, or null. */
  public @Nullable String on(String field) {
    return found.get(field);
  }

  /** All of them, in the order of the form, for the summary on top. */
  public Map<String, String> all() {
    return found;
  }

  public boolean none() {
    return found.isEmpty();
  }

  /** The thing itself when nothing was wrong. */
  public <T> Optional<T> whenNone(Supplier<T> thing) {
    return none() ? Optional.of(thing.get()) : Optional.empty();
  }
}
