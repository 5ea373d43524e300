package id.desbumi.migration.web;

import id.desbumi.guide.SafeMessage;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts to be copied into a chat.
 *
 * @param stop why nothing may be sent to her, or null
 * @param hint what to mind first, or null
 * @param phone the desk's telephone, or null
 */
public record MessagesPage(
    String name,
    String back,
    @Nullable String stop,
    @Nullable String hint,
    @Nullable String phone,
    boolean maySetPhone,
    List<SafeMessage> texts,
    List<Choice> places,
    Map<String, String> typed,
    Mistakes mistakes) {

  public MessagesPage {
    texts = List.copyOf(texts);
    places = List.copyOf(places);
    typed = Map.copyOf(typed);
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }
}
