package id.desbumi.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody sent after her session had ended, as she sent it. */
public record PostponedPost(UUID id, String path, Instant at, List<Field> fields) {

  public PostponedPost {
    fields = List.copyOf(fields);
  }

  /** One field as the browser sent it; a name may come several times. */
  public record Field(String name, String value) {}
}
