package id.desbumi.access.web;

import id.desbumi.access.PaperCode;
import id.desbumi.access.signin.Cookies;
import id.desbumi.access.signin.SecondFactor;
import id.desbumi.access.signin.Session;
import id.desbumi.access.signin.Totp;
import id.desbumi.core.Refusal;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second factor: typing its code, setting it up, and new codes for paper. */
@Controller
class SecondFactorController {

  private final SecondFactor factor;
  private final Arrival arrival;

  SecondFactorController(SecondFactor factor, Arrival arrival) {
    this.factor = factor;
    this.arrival = arrival;
  }

  @AtTheDoor
  @GetMapping("/masuk/kode")
  ModelAndView ask(Session session, @RequestParam(required = false) @Nullable String ke) {
    return session.step() == Session.Step.CODE
        ? Pages.page("access/code", Map.of("page", new CodePage(ke, new Mistakes())))
        : Pages.redirect(Doors.next(session, ke));
  }

  @AtTheDoor
  @PostMapping("/masuk/kode")
  ModelAndView answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Session session,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String ke) {
    if (session.step() != Session.Step.CODE) {
      return Pages.redirect(Doors.next(session, ke));
    }
    var mistakes = new Mistakes();
    var typed = mistakes.read("code", code, java.util.Optional::of);
    var secret = Cookies.session(request);
    if (typed.isPresent() && secret != null) {
      var fresh = factor.pass(session, secret, typed.get());
      if (fresh.isPresent()) {
        Cookies.keepSession(request, response, fresh.get());
        return Pages.redirect(arrival.next(fresh.get(), Cookies.device(request), ke));
      }
      mistakes.add("code", "mistake.code");
    }
    return Pages.again("access/code", Map.of("page", new CodePage(ke, mistakes)));
  }

  @AtTheDoor
  @GetMapping("/akun/kode-kedua")
  ModelAndView showSecret(Session session, @RequestParam(required = false) @Nullable String ke) {
    if (session.step() != Session.Step.FACTOR && !session.isInside()) {
      return Pages.redirect(Doors.next(session, ke));
    }
    return factor.isSet(session.account())
        ? Pages.redirect("/akun")
        : Pages.page(
            "access/enrol", Map.of("page", enrol(session, Totp.secret(), ke, new Mistakes())));
  }

  @AtTheDoor
  @PostMapping("/akun/kode-kedua")
  ModelAndView enrol(
      HttpServletRequest request,
      HttpServletResponse response,
      Session session,
      @RequestParam String secret,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String ke) {
    if (session.step() != Session.Step.FACTOR && !session.isInside()) {
      return Pages.redirect(Doors.next(session, ke));
    }
    var mistakes = new Mistakes();
    var typed = mistakes.read("code", code, java.util.Optional::of);
    var codes = typed.flatMap(it -> factor.enrol(session, secret, it));
    var browser = Cookies.session(request);
    if (codes.isPresent() && browser != null) {
      var fresh = factor.set(session, browser);
      Cookies.keepSession(request, response, fresh);
      return Pages.page(
          "access/recoveryCodes",
          Map.of(
              "page",
              new RecoveryCodesPage(
                  printed(codes.get()), arrival.next(fresh, Cookies.device(request), ke))));
    }
    if (typed.isPresent()) {
      mistakes.add("code", "mistake.code");
    }
    return Pages.again("access/enrol", Map.of("page", enrol(session, secret, ke, mistakes)));
  }

  @AtTheDoor
  @GetMapping("/akun/kode-cadangan")
  ModelAndView askForNewCodes(Session session) {
    return session.isInside() && factor.isSet(session.account())
        ? Pages.page("access/newCodes", Map.of("page", new CodePage(null, new Mistakes())))
        : Pages.redirect(Doors.next(session, "/akun"));
  }

  @AtTheDoor
  @PostMapping("/akun/kode-cadangan")
  ModelAndView newCodes(Session session, @RequestParam(required = false) @Nullable String code) {
    if (!session.isInside()) {
      throw new Refusal("access.inside-first");
    }
    var mistakes = new Mistakes();
    var typed = mistakes.read("code", code, java.util.Optional::of);
    var codes = typed.flatMap(it -> factor.newCodes(session, it));
    if (codes.isPresent()) {
      return Pages.page(
          "access/recoveryCodes",
          Map.of("page", new RecoveryCodesPage(printed(codes.get()), "/akun")));
    }
    if (typed.isPresent()) {
      mistakes.add("code", "mistake.code");
    }
    return Pages.again("access/newCodes", Map.of("page", new CodePage(null, mistakes)));
  }

  private static EnrolPage enrol(
      Session session, String secret, @Nullable String ke, Mistakes mistakes) {
    return EnrolPage.of(session.signInName(), secret, ke, mistakes);
  }

  private static List<String> printed(List<PaperCode> codes) {
    return codes.stream().map(PaperCode::printed).toList();
  }
}
