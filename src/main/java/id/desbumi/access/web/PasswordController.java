package id.desbumi.access.web;

import id.desbumi.access.signin.Cookies;
import id.desbumi.access.signin.Session;
import id.desbumi.access.signin.Sessions;
import id.desbumi.access.signin.SignIn;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing a password: the first one after the code on paper, or another. */
@Controller
class PasswordController {

  private final SignIn door;
  private final Sessions sessions;
  private final Arrival arrival;

  PasswordController(SignIn door, Sessions sessions, Arrival arrival) {
    this.door = door;
    this.sessions = sessions;
    this.arrival = arrival;
  }

  @AtTheDoor
  @GetMapping("/akun/sandi")
  ModelAndView ask(Session session, @RequestParam(required = false) @Nullable String ke) {
    return session.step() == Session.Step.PASSWORD || session.isInside()
        ? Pages.page(
            "access/password",
            Map.of("page", new PasswordPage(session.isInside(), ke, new Mistakes())))
        : Pages.redirect(Doors.next(session, ke));
  }

  @AtTheDoor
  @PostMapping("/akun/sandi")
  ModelAndView choose(
      HttpServletRequest request,
      HttpServletResponse response,
      Session session,
      @ModelAttribute PasswordForm form) {
    if (session.step() != Session.Step.PASSWORD && !session.isInside()) {
      return Pages.redirect(Doors.next(session, form.ke()));
    }
    var mistakes = new Mistakes();
    if (session.isInside() && !door.isPasswordOf(session, form.nowOrEmpty())) {
      mistakes.add("now", "mistake.now");
    }
    if (!form.freshOrEmpty().equals(form.againOrEmpty())) {
      mistakes.add("again", "mistake.again");
    }
    var secret = Cookies.session(request);
    if (mistakes.none()
        && secret != null
        && !door.choosePassword(session, secret, form.freshOrEmpty())) {
      mistakes.add("fresh", "mistake.fresh");
    }
    if (!mistakes.none() || secret == null) {
      return Pages.again(
          "access/password",
          Map.of("page", new PasswordPage(session.isInside(), form.ke(), mistakes)));
    }
    var fresh = sessions.renew(secret, false, false);
    Cookies.keepSession(request, response, fresh);
    return Pages.redirect(
        session.isInside() ? "/akun" : arrival.next(fresh, Cookies.device(request), form.ke()));
  }
}
