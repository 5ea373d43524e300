package id.desbumi.audit;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The journal's front door. Entries noted in a transaction are written once, last before commit.
 */
@Component
public class Journal {

  /**
   * Notes an act as part of the running transaction.
   *
   * @param area the village (or wider place) the act belongs to
   * @param subject the person, account or batch it was about; null for lists and searches
   * @param detail a few words without personal data: field names, counts, an id
   */
  public void note(Viewer viewer, Act act, PlaceCode area, @Nullable UUID subject, String detail) {}
}
