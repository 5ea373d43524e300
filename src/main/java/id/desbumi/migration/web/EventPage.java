package id.desbumi.migration.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Telling what happened.
 *
 * @param correcting which event is put right, in words; null for a new one
 * @param closedKinds what only the access list may know
 * @param movedOn what another desk recorded meanwhile
 */
public record EventPage(
    String name,
    String back,
    @Nullable String correcting,
    @Nullable String movedOn,
    List<Choice> kinds,
    List<Choice> closedKinds,
    List<Choice> countries,
    Map<String, String> typed,
    Map<String, String> hidden,
    Mistakes mistakes) {

  public EventPage {
    kinds = List.copyOf(kinds);
    closedKinds = List.copyOf(closedKinds);
    countries = List.copyOf(countries);
    typed = Map.copyOf(typed);
    hidden = Map.copyOf(hidden);
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }
}
