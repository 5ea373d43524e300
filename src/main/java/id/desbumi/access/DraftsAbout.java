package id.desbumi.access;

import id.desbumi.access.draft.Drafts;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people at desks have begun to type about somebody and not sent. */
@Component
public class DraftsAbout {

  private final Drafts drafts;

  DraftsAbout(Drafts drafts) {
    this.drafts = drafts;
  }

  /** Everybody's drafts about her are gone, because she was erased; in the running transaction. */
  public void forget(UUID person) {
    drafts.forget(person);
  }
}
