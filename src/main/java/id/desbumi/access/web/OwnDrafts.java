package id.desbumi.access.web;

import id.desbumi.access.draft.Drafts;
import id.desbumi.core.Viewer;
import id.desbumi.web.DraftOffers;
import id.desbumi.web.Frame;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offers a form's draft to whoever began it. */
@Component
class OwnDrafts implements DraftOffers {

  private final Drafts drafts;
  private final DraftTimes times;

  OwnDrafts(Drafts drafts, DraftTimes times) {
    this.drafts = drafts;
    this.times = times;
  }

  @Override
  public Optional<Frame.Draft> of(Viewer viewer, String form, String page) {
    return drafts
        .newest(viewer, form, page)
        .map(draft -> new Frame.Draft(draft.id().toString(), times.moment(viewer, draft.at())));
  }
}
