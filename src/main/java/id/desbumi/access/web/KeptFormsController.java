package id.desbumi.access.web;

import id.desbumi.access.FormField;
import id.desbumi.access.signin.PostponedPost;
import id.desbumi.access.signin.PostponedPosts;
import id.desbumi.access.signin.Session;
import id.desbumi.core.Open;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Forms that were sent after the session had ended, for their writer to send again. */
@Controller
class KeptFormsController {

  /** Ids and other things nobody typed. */
  private static final Pattern UNSEEN =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\s*");

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final PostponedPosts posts;

  KeptFormsController(PostponedPosts posts) {
    this.posts = posts;
  }

  @AtTheDoor
  @GetMapping("/masuk/tersimpan")
  ModelAndView kept(Session session) {
    if (!session.isInside()) {
      return Pages.redirect(Doors.next(session, "/hari-ini"));
    }
    var kept = posts.of(session.account());
    return kept.isEmpty()
        ? Pages.redirect(Doors.next(session, null))
        : Pages.page(
            "access/keptForms",
            Map.of(
                "page", new KeptFormsPage(kept.stream().map(KeptFormsController::form).toList())));
  }

  @AtTheDoor
  @PostMapping("/masuk/tersimpan/buang")
  ModelAndView throwAway(Session session, @RequestParam UUID id) {
    if (session.isInside()) {
      posts.remove(session.account(), id);
    }
    return Pages.redirect("/masuk/tersimpan");
  }

  /** A form that was shown to another account than the one signed in now. */
  @Open
  @GetMapping("/masuk/lain")
  ModelAndView somebodyElses() {
    return Pages.page("access/somebodyElses", Map.of());
  }

  private static KeptFormsPage.Form form(PostponedPost post) {
    return new KeptFormsPage.Form(
        post.id(),
        post.path(),
        Formats.moment(post.at(), JAKARTA),
        post.fields(),
        isSealed(post.path())
            ? List.of()
            : post.fields().stream()
                .map(FormField::value)
                .filter(value -> !UNSEEN.matcher(value).matches())
                .toList());
  }

  /** What was written to be sealed shows on no desk, not even to its writer. */
  private static boolean isSealed(String path) {
    return path.startsWith("/layanan/");
  }
}
