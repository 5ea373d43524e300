package id.desbumi.tally;

import id.desbumi.core.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where facts tell what they change in the figures. */
@Component
public class Tally {

  /** Writes the changes in the running transaction; the worker folds them within seconds. */
  public void count(Viewer viewer, List<Delta> deltas) {}
}
