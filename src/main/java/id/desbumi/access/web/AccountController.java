package id.desbumi.access.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Duty;
import id.desbumi.access.signin.Cookies;
import id.desbumi.access.signin.Pins;
import id.desbumi.access.signin.SecondFactor;
import id.desbumi.access.signin.Session;
import id.desbumi.access.signin.Sessions;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.database.DataFolder;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: what one works as, and changing from one work to another. */
@Controller
class AccountController {

  private final Sessions sessions;
  private final SecondFactor factor;
  private final Pins pins;
  private final PlaceNames places;
  private final DataFolder folder;

  AccountController(
      Sessions sessions, SecondFactor factor, Pins pins, PlaceNames places, DataFolder folder) {
    this.sessions = sessions;
    this.factor = factor;
    this.pins = pins;
    this.places = places;
    this.folder = folder;
  }

  @AtTheDoor
  @GetMapping("/akun")
  ModelAndView account(Session session) {
    if (!session.isInside()) {
      return Pages.redirect(Doors.next(session, "/akun"));
    }
    return Pages.page(
        "access/account",
        Map.of(
            "page",
            new AccountPage(
                session.name(),
                session.signInName(),
                session.duties().stream()
                    .map(duty -> work(duty, duty.equals(session.chosen())))
                    .toList(),
                factor.isSet(session.account()),
                factor.codesLeft(session.account()),
                pins.isSet(session.account()),
                folder.trial() || factor.isSet(session.account()))));
  }

  @AtTheDoor
  @GetMapping("/peran")
  ModelAndView duties(Session session) {
    return Pages.redirect("/akun");
  }

  /** From now on she works as this. */
  @AtTheDoor
  @PostMapping("/peran")
  ModelAndView choose(
      HttpServletRequest request,
      Session session,
      @RequestParam Role peran,
      @RequestParam String wilayah) {
    var secret = Cookies.session(request);
    if (secret != null && session.isInside()) {
      sessions.choose(secret, session, peran, wilayah);
    }
    return Pages.redirect("/hari-ini");
  }

  private AccountPage.Work work(Duty duty, boolean now) {
    return new AccountPage.Work(
        duty.role(),
        duty.home().value(),
        t("web.role." + duty.role()),
        duty.areas().stream()
            .map((PlaceCode area) -> places.name(area))
            .collect(java.util.stream.Collectors.joining("; ")),
        Formats.date(duty.until()),
        now);
  }
}
