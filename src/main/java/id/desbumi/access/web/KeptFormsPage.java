package id.desbumi.access.web;

import id.desbumi.access.FormField;
import java.util.List;
import java.util.UUID;

/** The forms that wait to be sent again. */
public record KeptFormsPage(List<Form> forms) {

  public KeptFormsPage {
    forms = List.copyOf(forms);
  }

  /**
   * One of them.
   *
   * @param fields all of it, to be sent as it was
   * @param typed what she will know again
   */
  public record Form(UUID id, String path, String at, List<FormField> fields, List<String> typed) {
    public Form {
      fields = List.copyOf(fields);
      typed = List.copyOf(typed);
    }
  }
}
