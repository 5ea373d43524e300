package id.desbumi.registry;

import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers about one person or journey on their way between a table and the village. Secret ones are
 * sealed as they are put in, and opened only where they are compared or revealed.
 *
 * <p>A table keeps two JSON objects, field to line: the open answers, and the sealed ones.
 */
public final class AnswerSheet<F extends Asked> {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> LINES = new TypeReference<>() {};

  private final Vault vault;
  private final UUID owner;
  private final String table;
  private final TreeMap<String, String> open;
  private final TreeMap<String, String> sealed;

  /**
   * @param owner the person whose key seals
   * @param table {@code schema.table}, bound to what is sealed
   */
  public AnswerSheet(Vault vault, UUID owner, String table, String open, String sealed) {
    this.vault = vault;
    this.owner = owner;
    this.table = table;
    this.open = JSON.readValue(open, LINES);
    this.sealed = JSON.readValue(sealed, LINES);
  }

  /** A sheet on which nothing is written yet. */
  public AnswerSheet(Vault vault, UUID owner, String table) {
    this(vault, owner, table, "{}", "{}");
  }

  /** Somebody's step from one answer to the next, as history keeps it. */
  public record Step(
      int revision, String field, @Nullable String old, @Nullable String now, String byName) {}

  public void put(F field, Answer answer) {
    open.remove(field.code());
    sealed.remove(field.code());
    if (answer.value() != null && field.secrecy() != Secrecy.GENERAL) {
      sealed.put(field.code(), seal(field, answer.value()));
    } else if (answer.isAsked()) {
      open.put(field.code(), answer.line());
    }
  }

  /** The answer, opened where it is sealed. */
  public Answer get(F field) {
    var secret = sealed.get(field.code());
    return secret == null ? shown(field) : Answer.of(unseal(field, secret));
  }

  /** The answer as far as anybody may see it; a sealed one looks like one not asked. */
  public Answer shown(F field) {
    return Answer.ofLine(open.getOrDefault(field.code(), ""));
  }

  public boolean isSealed(F field) {
    return sealed.containsKey(field.code());
  }

  /** How history keeps an answer: in clear, or sealed where the field is secret. */
  public String line(F field, Answer answer) {
    return answer.value() == null || field.secrecy() == Secrecy.GENERAL
        ? answer.line()
        : "#" + seal(field, answer.value());
  }

  /** Reads what {@link #line} wrote. */
  public Answer ofLine(F field, @Nullable String line) {
    if (line == null) {
      return Answer.NOT_ASKED;
    }
    return line.startsWith("#") ? Answer.of(unseal(field, line.substring(1))) : Answer.ofLine(line);
  }

  /** The open answers, for the table. */
  public String openJson() {
    return JSON.writeValueAsString(open);
  }

  /** The sealed answers, for the table. */
  public String sealedJson() {
    return JSON.writeValueAsString(sealed);
  }

  /**
   * Which of the wanted answers are really new, given what others did since the revision they are
   * based on: what she left as she saw it is not hers to change back.
   */
  public Map<F, Answer> hers(List<Step> since, Map<F, Answer> wanted) {
    var hers = new LinkedHashMap<F, Answer>();
    wanted.forEach((field, answer) -> {
      if (!get(field).equals(answer) && !atBase(since, field).equals(answer)) {
        hers.put(field, answer);
      }
    });
    return hers;
  }

  /**
   * The same for somebody who may write a closed answer but not read it: each counts as new, so
   * that nobody learns by writing a guess whether it stood there.
   */
  public Map<F, Answer> blindly(List<Step> since, Map<F, Answer> wanted) {
    var hers = hers(since, wanted);
    wanted.forEach((field, answer) -> {
      if (field.secrecy() == Secrecy.K) {
        hers.put(field, answer);
      }
    });
    return hers;
  }

  /** The wanted answers that somebody else has answered differently since. */
  public List<Changing.Difference> differences(List<Step> since, Map<F, Answer> wanted) {
    return touched(since, hers(since, wanted));
  }

  /** Those of her answers whose field somebody else has answered since. */
  public List<Changing.Difference> touched(List<Step> since, Map<F, Answer> hers) {
    var differences = new ArrayList<Changing.Difference>();
    hers.forEach((field, answer) ->
        since.stream()
            .filter(step -> step.field().equals(field.code()))
            .reduce((first, last) -> last)
            .ifPresent(step ->
                differences.add(
                    new Changing.Difference(field, get(field), answer, step.byName()))));
    return differences;
  }

  /** The wanted answers to which the record says something else: it was merged meanwhile. */
  public List<Changing.Difference> differences(Map<F, Answer> wanted) {
    var differences = new ArrayList<Changing.Difference>();
    wanted.forEach((field, answer) -> {
      var there = get(field);
      if (there.isAsked() && !there.equals(answer)) {
        differences.add(new Changing.Difference(field, there, answer, ""));
      }
    });
    return differences;
  }

  /** The names of fields, as forms send them. */
  public static Set<String> codes(Map<? extends Asked, Answer> answers) {
    return answers.keySet().stream().map(Asked::code).collect(Collectors.toSet());
  }

  private Answer atBase(List<Step> since, F field) {
    return since.stream()
        .filter(step -> step.field().equals(field.code()))
        .findFirst()
        .map(step -> ofLine(field, step.old()))
        .orElseGet(() -> get(field));
  }

  private String seal(F field, String value) {
    return Base64.getEncoder()
        .encodeToString(vault.seal(owner, field.secrecy(), place(field), value));
  }

  private String unseal(F field, String value) {
    return vault.open(owner, field.secrecy(), place(field), Base64.getDecoder().decode(value));
  }

  private String place(F field) {
    return table + "." + field.code();
  }
}
