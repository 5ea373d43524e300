package id.desbumi.migration.web;

import id.desbumi.web.AskedField;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Telling what happened.
 *
 * @param correcting which event is put right, in words; null for a new one
 * @param movedOn what another desk recorded meanwhile
 * @param sheet the paper this is typed in from; null without one
 */
public record EventPage(
    String name,
    String back,
    @Nullable String correcting,
    @Nullable String movedOn,
    List<AskedField> questions,
    @Nullable TypedSheet sheet,
    Map<String, String> hidden,
    Mistakes mistakes) {

  public EventPage {
    questions = List.copyOf(questions);
    hidden = Map.copyOf(hidden);
  }
}
