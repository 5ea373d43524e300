package id.desbumi.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form whose questions are data.
 *
 * @param name what the form sends it as; a date adds Day, Month and Year, a reason adds Why
 * @param value what was typed or is known, as text
 * @param why the reason why there is no value: {@code u} or {@code w}
 * @param choices the answers to choose from; none for free text
 */
public record AskedField(
    String name,
    String label,
    @Nullable String hint,
    Kind kind,
    @Nullable String value,
    @Nullable String day,
    @Nullable String month,
    @Nullable String year,
    @Nullable String why,
    List<Choice> choices,
    @Nullable Integer longest,
    @Nullable String mistake) {

  /** How it is asked. */
  public enum Kind {
    TEXT,
    NUMBER,
    CHOICE,
    SELECT,
    DATE,
    MONEY
  }

  public AskedField {
    choices = List.copyOf(choices);
  }
}
