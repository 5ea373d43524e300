package id.desbumi.access.web;

import id.desbumi.access.signin.Pins;
import id.desbumi.access.signin.Session;
import id.desbumi.access.signin.SignIn;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /akun/pin}: the six digits that lift the curtain. */
@Controller
class PinController {

  private final Pins pins;
  private final SignIn door;

  PinController(Pins pins, SignIn door) {
    this.pins = pins;
    this.door = door;
  }

  @AtTheDoor
  @GetMapping("/akun/pin")
  ModelAndView ask(Session session) {
    return session.isInside()
        ? Pages.page("access/pin", Map.of("page", page(session, new Mistakes())))
        : Pages.redirect(Doors.next(session, "/akun/pin"));
  }

  /** Sets it, once she has shown that it is she who sits here: by her password, or the old PIN. */
  @AtTheDoor
  @PostMapping("/akun/pin")
  ModelAndView set(
      Session session,
      @RequestParam(defaultValue = "") String proof,
      @RequestParam(defaultValue = "") String fresh,
      @RequestParam(defaultValue = "") String again) {
    if (!session.isInside()) {
      return Pages.redirect(Doors.next(session, "/akun/pin"));
    }
    var mistakes = new Mistakes();
    if (!isHer(session, proof)) {
      mistakes.add("proof", "mistake.proof");
    }
    if (!fresh.equals(again)) {
      mistakes.add("again", "mistake.again.pin");
    }
    if (mistakes.none() && !pins.set(session.account(), fresh.strip())) {
      mistakes.add("fresh", "mistake.fresh.pin");
    }
    return mistakes.none()
        ? Pages.redirect("/akun?pin")
        : Pages.again("access/pin", Map.of("page", page(session, mistakes)));
  }

  private boolean isHer(Session session, String proof) {
    if (!door.mayGuess(session)) {
      return false;
    }
    var right =
        door.hasPassword(session)
            ? door.isPasswordOf(session, proof)
            : pins.matches(session.account(), proof);
    if (right) {
      door.guessedRight(session);
    }
    return right;
  }

  private PinPage page(Session session, Mistakes mistakes) {
    return new PinPage(pins.isSet(session.account()), door.hasPassword(session), mistakes);
  }
}
