package id.desbumi.migration.web;

import id.desbumi.web.AskedField;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Noting a call, a message or a visit.
 *
 * @param sheet the paper this is typed in from; null without one
 */
public record ContactPage(
    String name,
    String back,
    String whom,
    List<AskedField> questions,
    @Nullable TypedSheet sheet,
    Map<String, String> typed,
    Mistakes mistakes) {

  public ContactPage {
    questions = List.copyOf(questions);
    typed = Map.copyOf(typed);
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }
}
