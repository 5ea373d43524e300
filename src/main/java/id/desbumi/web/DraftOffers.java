package id.desbumi.web;

import id.desbumi.core.Viewer;
import java.util.Optional;

/** What somebody began to type and did not send; implemented by the room that keeps it. */
public interface DraftOffers {

  /** The newest draft of a form at an address. */
  Optional<Frame.Draft> of(Viewer viewer, String form, String page);
}
