package id.desbumi.sync;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, read strictly: a field nobody knows, a missing one and one of
 * another type are mistakes, each with its place. The first one found ends the reading.
 */
final class Fields {

  /** What is wrong, and where. */
  static final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final transient EntryVerdict verdict;

    Mistake(Code code, String field) {
      super(code.word(), null, false, false);
      verdict = EntryVerdict.refused(code, field);
    }
  }

  private static final Pattern TELLABLE = Pattern.compile("[A-Za-z0-9]{1,40}");
  private static final int LONGEST = 400;

  private final JsonNode object;
  private final String path;

  private Fields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /** The fields of an object; {@code path} is empty for the entry itself. */
  static Fields of(JsonNode node, String path) {
    if (!node.isObject()) {
      throw path.isEmpty()
          ? new Mistake(Code.ENTRY_UNREADABLE, "")
          : new Mistake(Code.FIELD_TYPE, path);
    }
    return new Fields(node, path);
  }

  /** Refuses every field that is none of these. */
  Fields only(Set<String> known) {
    for (var name : object.propertyNames()) {
      if (!known.contains(name)) {
        throw new Mistake(Code.FIELD_UNKNOWN, at(tellable(name)));
      }
    }
    return this;
  }

  boolean has(String name) {
    return value(name) != null;
  }

  Iterable<String> names() {
    return object.propertyNames();
  }

  Fields object(String name) {
    return of(there(name), at(name));
  }

  JsonNode node(String name) {
    return there(name);
  }

  <T> T read(String name, Function<String, Optional<T>> parse) {
    return parse
        .apply(text(there(name), at(name)))
        .orElseThrow(() -> new Mistake(Code.FIELD_UNREADABLE, at(name)));
  }

  <T> Optional<T> readIf(String name, Function<String, Optional<T>> parse) {
    return has(name) ? Optional.of(read(name, parse)) : Optional.empty();
  }

  UUID id(String name) {
    return read(name, Fields::uuid);
  }

  int number(String name) {
    var value = there(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw new Mistake(Code.FIELD_TYPE, at(name));
    }
    return value.intValue();
  }

  boolean flag(String name, boolean unless) {
    var value = value(name);
    if (value == null) {
      return unless;
    }
    if (!value.isBoolean()) {
      throw new Mistake(Code.FIELD_TYPE, at(name));
    }
    return value.booleanValue();
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** A plain text, short enough to be an answer and without control characters. */
  static String text(JsonNode value, String at) {
    if (!value.isString()) {
      throw new Mistake(Code.FIELD_TYPE, at);
    }
    var text = value.stringValue();
    if (text.length() > LONGEST
        || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw new Mistake(Code.FIELD_UNREADABLE, at);
    }
    return text;
  }

  static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  static String tellable(String name) {
    return TELLABLE.matcher(name).matches() ? name : "?";
  }

  private JsonNode there(String name) {
    var value = value(name);
    if (value == null) {
      throw new Mistake(Code.FIELD_MISSING, at(name));
    }
    return value;
  }

  private @Nullable JsonNode value(String name) {
    var value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }
}
