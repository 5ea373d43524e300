package id.desbumi.access.draft;

import id.desbumi.access.FormField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A form somebody has begun.
 *
 * @param id made by the page that was typed into
 * @param form what kind of form, as its template names it
 * @param title what the form is called on the screen; no name of a person
 * @param page the address that shows the form
 * @param action where the form is sent
 * @param at when it was last typed into
 * @param fields all of it, hidden ids too, so that sending it twice is still once
 */
public record Draft(
    UUID id,
    String form,
    String title,
    String page,
    String action,
    Instant at,
    List<FormField> fields) {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public Draft {
    fields = List.copyOf(fields);
  }

  /** Whom it is about: the first id in the form's address. */
  public Optional<UUID> subject() {
    return subject(page);
  }

  /** A call for help being written: sealed once it is sent, and shown on no list before. */
  public boolean isOfACall() {
    return form.equals("layanan");
  }

  static Optional<UUID> subject(String page) {
    var found = ID.matcher(page);
    return found.find() ? Optional.of(UUID.fromString(found.group())) : Optional.empty();
  }
}
