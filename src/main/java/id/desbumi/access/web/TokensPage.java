package id.desbumi.access.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of devices and other systems.
 *
 * @param work what a new one will be for: her role and area of now
 * @param made the secret of one made just now, shown only here
 */
public record TokensPage(
    TokenForm form,
    Mistakes mistakes,
    List<Choice> days,
    String work,
    List<Line> tokens,
    @Nullable String made) {

  public TokensPage {
    days = List.copyOf(days);
    tokens = List.copyOf(tokens);
  }

  /** One that still holds. */
  public record Line(String id, String device, String about, String used) {}
}
