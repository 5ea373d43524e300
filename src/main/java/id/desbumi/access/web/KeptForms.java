package id.desbumi.access.web;

import id.desbumi.access.OpenWork;
import id.desbumi.access.signin.PostponedPosts;
import id.desbumi.core.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forms that came after a session had ended and wait for their writer: as a number. */
@Component
class KeptForms implements OpenWork {

  private final PostponedPosts posts;

  KeptForms(PostponedPosts posts) {
    this.posts = posts;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public List<Line> of(Viewer viewer) {
    return List.of(new Line("access.term.kept-forms", posts.of(viewer.account()).size()));
  }
}
