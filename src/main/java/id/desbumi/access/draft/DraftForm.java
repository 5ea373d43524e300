package id.desbumi.access.draft;

import id.desbumi.access.FormField;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the page's script sends of a form that is being typed into. */
public final class DraftForm {

  /** Where drafts are sent and listed. */
  public static final String PATH = "/draf";

  /** The draft's id; a form that is sent carries it too, so that the draft ends with it. */
  public static final String ID = "_draf";

  /** The address that shows the form. */
  public static final String PAGE = "_draf_halaman";

  private static final String FORM = "_draf_formulir";
  private static final String TITLE = "_draf_judul";
  private static final String ACTION = "_draf_tujuan";
  private static final String AFTER = "_draf_setelah";
  private static final String REFUSED = "_draf_ditolak";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,40}");
  private static final Pattern OWN =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~-]{0,300}(\\?[A-Za-z0-9=&._~-]{0,200})?");

  private DraftForm() {}

  /** Reads a draft; empty for what is none. */
  public static Optional<Draft> read(Map<String, String[]> sent, Instant now) {
    var form = first(sent, FORM);
    var title = first(sent, TITLE);
    var page = first(sent, PAGE);
    var action = first(sent, ACTION);
    var id = id(first(sent, ID));
    if (form == null
        || title == null
        || page == null
        || action == null
        || id.isEmpty()
        || !NAME.matcher(form).matches()
        || title.length() > 200
        || !OWN.matcher(page).matches()
        || !OWN.matcher(action).matches()) {
      return Optional.empty();
    }
    var fields = fields(sent);
    return fields.stream().mapToInt(field -> field.value().length()).sum() > Drafts.LONGEST
        ? Optional.empty()
        : Optional.of(new Draft(id.get(), form, title, page, action, now, fields));
  }

  /**
   * True when the form must not be kept: it asks her first whether she may be recorded, and she has
   * not answered, or said no.
   */
  public static boolean isRefused(Map<String, String[]> sent) {
    var question = first(sent, AFTER);
    if (question == null || question.isEmpty()) {
      return false;
    }
    var answer = first(sent, question);
    return answer == null || answer.isEmpty() || answer.equals(first(sent, REFUSED));
  }

  private static List<FormField> fields(Map<String, String[]> sent) {
    return sent.entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith("_"))
        .flatMap(entry ->
            Arrays.stream(entry.getValue()).map(value -> new FormField(entry.getKey(), value)))
        .toList();
  }

  private static @Nullable String first(Map<String, String[]> sent, String name) {
    var values = sent.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  private static Optional<UUID> id(@Nullable String typed) {
    try {
      return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
