package id.desbumi.migration.web.rights;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What she may ask, what she asked, and the form to write the next one down.
 *
 * @param care a sentence while the partner cares for her, or null
 */
public record RightsPage(
    String name,
    String back,
    @Nullable String care,
    List<Row> open,
    List<Row> answered,
    List<String> openings,
    List<Choice> rights,
    List<Choice> ways,
    List<Choice> parts,
    List<Choice> consents,
    Map<String, String> typed,
    List<String> chosen,
    Mistakes mistakes) {

  public RightsPage {
    open = List.copyOf(open);
    answered = List.copyOf(answered);
    openings = List.copyOf(openings);
    typed = Map.copyOf(typed);
    chosen = List.copyOf(chosen);
  }

  /** One request. */
  public record Row(String path, String title, String when, String due, boolean late) {}

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }
}
