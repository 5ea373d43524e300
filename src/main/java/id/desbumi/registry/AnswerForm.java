package id.desbumi.registry;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PartialDate;
import id.desbumi.vault.Secrecy;
import id.desbumi.web.AskedField;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form whose questions are fields of the register: shows them with what is known, reads what was
 * typed, and gives back exactly that when something was wrong.
 */
public final class AnswerForm {

  private AnswerForm() {}

  /** Reads the answers to the given questions; one left empty is "not asked". */
  public static <F extends Asked> Map<F, Answer> read(
      List<F> fields, Map<String, String> typed, Mistakes mistakes) {
    var answers = new LinkedHashMap<F, Answer>();
    for (var field : fields) {
      read(field, typed, mistakes).ifPresent(answer -> answers.put(field, answer));
    }
    return answers;
  }

  /** The questions with what is known. */
  public static <F extends Asked> List<AskedField> show(List<F> fields, Function<F, Answer> known) {
    return show(fields, field -> filled(field, known.apply(field)), new Mistakes());
  }

  /** The questions with what was typed and what was wrong with it. */
  public static <F extends Asked> List<AskedField> again(
      List<F> fields, Map<String, String> typed, Mistakes mistakes) {
    return show(fields, field -> typed, mistakes);
  }

  /** One answer in words. */
  public static String words(Asked field, Answer answer) {
    if (answer.why() != null) {
      return t(answer.why() == Why.UNKNOWN ? "web.why.u" : "web.why.w");
    }
    var value = answer.value();
    if (value == null) {
      return t("web.not-asked");
    }
    return field.options().isEmpty() ? value : t(field.label() + "." + value);
  }

  /** The answers to choose from, in words. */
  public static List<Choice> choices(Asked field) {
    return field.options().stream()
        .map(option -> new Choice(option, t(field.label() + "." + option)))
        .toList();
  }

  private static <F extends Asked> Optional<Answer> read(
      F field, Map<String, String> typed, Mistakes mistakes) {
    var name = field.code();
    var value = field.isDate() ? date(name, typed) : typed.getOrDefault(name, "");
    var why = Why.parse(typed.getOrDefault(name + "Why", ""));
    if (value.startsWith("-") && value.length() == 2) {
      return Why.parse(value.substring(1)).map(Answer::none);
    }
    if (value.isBlank()) {
      return Optional.of(why.map(Answer::none).orElse(Answer.NOT_ASKED));
    }
    var canonical = field.read(value);
    if (canonical.isEmpty()) {
      mistakes.add(name, "mistake.field." + name);
    }
    return canonical.map(Answer::of);
  }

  private static String date(String name, Map<String, String> typed) {
    var day = typed.getOrDefault(name + "Day", "").strip();
    var month = typed.getOrDefault(name + "Month", "").strip();
    var year = typed.getOrDefault(name + "Year", "").strip();
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
      return "";
    }
    return PartialDate.parse(day, month, year).map(PartialDate::iso).orElse("?");
  }

  private static <F extends Asked> List<AskedField> show(
      List<F> fields, Function<F, Map<String, String>> typed, Mistakes mistakes) {
    var shown = new ArrayList<AskedField>();
    for (var field : fields) {
      var values = typed.apply(field);
      var name = field.code();
      var value = values.get(name);
      var why = values.get(name + "Why");
      shown.add(
          new AskedField(
              name,
              t(field.label()),
              hint(field),
              kind(field),
              value,
              values.get(name + "Day"),
              values.get(name + "Month"),
              values.get(name + "Year"),
              why == null || why.isBlank() ? null : why,
              choices(field),
              field.longest() > 0 ? field.longest() : null,
              mistakes.on(name),
              AskedField.whys(),
              null,
              false,
              null,
              field.secrecy() == Secrecy.K));
    }
    return shown;
  }

  private static @Nullable String hint(Asked field) {
    return Text.has(field.label() + ".hint") ? t(field.label() + ".hint") : null;
  }

  private static AskedField.Kind kind(Asked field) {
    if (field.isDate()) {
      return AskedField.Kind.DATE;
    }
    return field.options().isEmpty() ? AskedField.Kind.TEXT : AskedField.Kind.CHOICE;
  }

  private static Map<String, String> filled(Asked field, Answer answer) {
    var values = new LinkedHashMap<String, String>();
    var name = field.code();
    if (answer.why() != null) {
      values.put(name + "Why", answer.why().letter());
    } else if (answer.value() != null && field.isDate()) {
      var parts = answer.value().split("-", -1);
      values.put(name + "Year", parts[0]);
      values.put(
          name + "Month", parts.length > 1 ? Integer.toString(Integer.parseInt(parts[1])) : "");
      values.put(
          name + "Day", parts.length > 2 ? Integer.toString(Integer.parseInt(parts[2])) : "");
    } else if (answer.value() != null) {
      values.put(name, answer.value());
    }
    return values;
  }
}
