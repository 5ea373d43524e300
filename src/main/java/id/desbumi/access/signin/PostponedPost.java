package id.desbumi.access.signin;

import id.desbumi.access.FormField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody sent after her session had ended, as she sent it. */
public record PostponedPost(UUID id, String path, Instant at, List<FormField> fields) {

  public PostponedPost {
    fields = List.copyOf(fields);
  }
}
