package id.desbumi.access.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.DutyTable;
import id.desbumi.access.Today;
import id.desbumi.access.signin.Cookies;
import id.desbumi.access.signin.CurrentSession;
import id.desbumi.access.signin.Pins;
import id.desbumi.access.signin.Sessions;
import id.desbumi.access.signin.SignIn;
import id.desbumi.core.Open;
import id.desbumi.web.DeskPlace;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door: name and password, or in trial mode a sample person; and the way out. */
@Controller
class SignInController {

  private final SignIn door;
  private final Sessions sessions;
  private final CurrentSession current;
  private final Arrival arrival;
  private final DutyTable duties;
  private final DeskPlace places;
  private final Clock clock;

  SignInController(
      SignIn door,
      Sessions sessions,
      CurrentSession current,
      Arrival arrival,
      DutyTable duties,
      DeskPlace places,
      Clock clock) {
    this.door = door;
    this.sessions = sessions;
    this.current = current;
    this.arrival = arrival;
    this.duties = duties;
    this.places = places;
    this.clock = clock;
  }

  @Open
  @GetMapping("/masuk")
  ModelAndView ask(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String ke,
      @RequestParam(required = false) @Nullable String tersimpan,
      @RequestParam(required = false) @Nullable String tirai) {
    var session = current.of(request);
    return session.isPresent()
        ? Pages.redirect(Doors.next(session.get(), ke))
        : Pages.page(
            "access/signIn",
            Map.of(
                "page",
                page(SignInForm.empty(ke), new Mistakes(), tersimpan != null, tirai != null)));
  }

  @Open
  @PostMapping("/masuk")
  ModelAndView attempt(
      HttpServletRequest request, HttpServletResponse response, @ModelAttribute SignInForm form) {
    var mistakes = new Mistakes();
    var name = form.name() == null ? "" : form.name().strip();
    var password = form.password() == null ? "" : form.password();
    if (name.isEmpty()) {
      mistakes.add("name", "mistake.sign-in-name.missing");
    }
    if (password.isEmpty()) {
      mistakes.add("password", "mistake.password.missing");
    }
    if (!mistakes.none()) {
      return again(form, mistakes);
    }
    return switch (door.attempt(name, password, Cookies.device(request))) {
      case SignIn.Outcome.Welcome(var session, var device) -> {
        Cookies.keepSession(request, response, session);
        Cookies.keepDevice(request, response, device);
        yield Pages.redirect(arrival.next(session, device, form.ke()));
      }
      case SignIn.Outcome.Wrong() -> {
        mistakes.add("password", "mistake.password.wrong");
        yield again(form, mistakes);
      }
      case SignIn.Outcome.Wait(var seconds) -> {
        mistakes.add("password", "mistake.password.wait", waiting(seconds));
        yield again(form, mistakes);
      }
    };
  }

  /** One of the sample people; outside trial mode there is no such address. */
  @Open
  @PostMapping("/masuk/contoh")
  ModelAndView asSample(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam UUID akun,
      @RequestParam(required = false) @Nullable String ke) {
    var secret = door.asSample(akun);
    Cookies.keepSession(request, response, secret);
    return Pages.redirect(arrival.next(secret, null, ke));
  }

  @AtTheDoor
  @PostMapping("/keluar")
  ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
    var secret = Cookies.session(request);
    if (secret != null) {
      sessions.end(secret);
    }
    Cookies.dropSession(request, response);
    return Pages.redirect("/");
  }

  private ModelAndView again(SignInForm form, Mistakes mistakes) {
    return Pages.again("access/signIn", Map.of("page", page(form, mistakes, false, false)));
  }

  private SignInPage page(SignInForm form, Mistakes mistakes, boolean kept, boolean curtain) {
    var samples = samples();
    return new SignInPage(
        form, mistakes, kept, curtain, samples, samples.isEmpty() ? null : Pins.OF_SAMPLES);
  }

  private List<SignInPage.SamplePerson> samples() {
    return door.samples().stream()
        .map(sample -> {
          var work = duties.of(sample.account(), Today.of(clock));
          return new SignInPage.SamplePerson(
              sample.account(),
              sample.name(),
              work.isEmpty()
                  ? null
                  : t("web.role." + work.getFirst().role())
                      + " · "
                      + places.name(work.getFirst().home()));
        })
        .toList();
  }

  /** As one says it: seconds up to two minutes, then minutes. */
  private static String waiting(long seconds) {
    return seconds <= 120
        ? t("access.wait.seconds", seconds)
        : t("access.wait.minutes", (seconds + 59) / 60);
  }
}
