package id.desbumi.access.web;

import id.desbumi.access.FormField;
import java.util.List;

/**
 * One draft, for browsers without scripts.
 *
 * @param action where it is sent
 * @param fields all of it, to be sent as it was
 * @param typed what its writer will know again
 */
public record DraftPage(
    String id,
    String title,
    String page,
    String action,
    String at,
    List<FormField> fields,
    List<String> typed) {

  public DraftPage {
    fields = List.copyOf(fields);
    typed = List.copyOf(typed);
  }
}
