package id.desbumi.access.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.signin.Cookies;
import id.desbumi.access.signin.Curtain;
import id.desbumi.access.signin.Curtain.Lifting;
import id.desbumi.access.signin.Pins;
import id.desbumi.access.signin.PostponedPosts;
import id.desbumi.access.signin.Session;
import id.desbumi.database.DataFolder;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /tirai}: the curtain, and lifting it. */
@Controller
class CurtainController {

  /** Tells the page to put back by itself what she was typing: she has just shown who she is. */
  private static final String GO_ON = "#lanjut";

  private final Curtain curtain;
  private final PostponedPosts posts;
  private final DataFolder folder;

  CurtainController(Curtain curtain, PostponedPosts posts, DataFolder folder) {
    this.curtain = curtain;
    this.posts = posts;
    this.folder = folder;
  }

  @AtTheDoor
  @GetMapping("/tirai")
  ModelAndView fallen(Session session, @RequestParam(required = false) @Nullable String ke) {
    return session.step() == Session.Step.CURTAIN
        ? Pages.page("access/curtain", Map.of("page", page(session, ke, new Mistakes())))
        : Pages.redirect(Doors.next(session, ke));
  }

  @AtTheDoor
  @PostMapping("/tirai/tutup")
  ModelAndView fall(
      HttpServletRequest request,
      Session session,
      @RequestParam(required = false) @Nullable String ke) {
    var secret = Cookies.session(request);
    if (secret != null && session.isInside()) {
      curtain.fall(secret);
    }
    return Pages.redirect(Doors.curtain(ke));
  }

  /** Somebody sits at the desk and reads: that is a touch too. */
  @AtTheDoor
  @PostMapping("/tirai/sentuh")
  ResponseEntity<Void> touch(Session session) {
    return ResponseEntity.status(session.isInside() ? 204 : 409).build();
  }

  @AtTheDoor
  @PostMapping("/tirai")
  ModelAndView lift(
      HttpServletRequest request,
      HttpServletResponse response,
      Session session,
      @RequestParam(required = false) @Nullable String pin,
      @RequestParam(required = false) @Nullable String ke) {
    var secret = Cookies.session(request);
    if (session.step() != Session.Step.CURTAIN || secret == null) {
      return Pages.redirect(Doors.next(session, ke));
    }
    var mistakes = new Mistakes();
    if (pin == null || pin.isBlank()) {
      mistakes.add("pin", "mistake.pin.missing");
      return again(session, ke, mistakes);
    }
    return switch (curtain.lift(session, secret, pin.strip())) {
      case Lifting.Lifted() ->
          Pages.redirect(
              posts.of(session.account()).isEmpty()
                  ? session.chosen() == null ? "/akun" : Doors.own(ke) + GO_ON
                  : "/masuk/tersimpan");
      case Lifting.Wrong(var left) -> {
        mistakes.add("pin", "mistake.pin.wrong", left);
        yield again(session, ke, mistakes);
      }
      case Lifting.Wait(var seconds) -> {
        mistakes.add("pin", "mistake.pin.wait", t("access.wait.seconds", seconds));
        yield again(session, ke, mistakes);
      }
      case Lifting.Ended() -> {
        Cookies.dropSession(request, response);
        yield Pages.redirect(Doors.ended(ke));
      }
    };
  }

  private ModelAndView again(Session session, @Nullable String ke, Mistakes mistakes) {
    return Pages.again("access/curtain", Map.of("page", page(session, ke, mistakes)));
  }

  private CurtainPage page(Session session, @Nullable String ke, Mistakes mistakes) {
    var pin = curtain.wantsPin(session);
    return new CurtainPage(
        session.name(),
        pin,
        folder.trial() && pin ? Pins.OF_SAMPLES : null,
        ke == null ? null : Doors.own(ke),
        mistakes);
  }
}
