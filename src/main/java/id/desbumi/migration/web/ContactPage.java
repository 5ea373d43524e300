package id.desbumi.migration.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;

/** Noting a call, a message or a visit. */
public record ContactPage(
    String name,
    String back,
    String whom,
    List<Choice> reached,
    List<Choice> channels,
    List<Choice> withWhom,
    List<Choice> wellbeing,
    Map<String, String> typed,
    Mistakes mistakes) {

  public ContactPage {
    reached = List.copyOf(reached);
    channels = List.copyOf(channels);
    withWhom = List.copyOf(withWhom);
    wellbeing = List.copyOf(wellbeing);
    typed = Map.copyOf(typed);
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }
}
