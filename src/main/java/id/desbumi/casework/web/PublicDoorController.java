package id.desbumi.casework.web;

import static id.desbumi.web.Text.t;

import id.desbumi.casework.Calls;
import id.desbumi.casework.Door;
import id.desbumi.casework.Receipts;
import id.desbumi.core.Open;
import id.desbumi.core.Uuid7;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /layanan}: the three fields for everyone, and {@code /layanan/nomor}: what waits behind a
 * number. The number is in no address; every answer is a page of its own, kept by no browser.
 */
@Open
@Controller
class PublicDoorController {

  private final Calls calls;
  private final Receipts receipts;
  private final CallPages pages;
  private final BehindPages behind;
  private final Crowd crowd;
  private final Clock clock;

  PublicDoorController(
      Calls calls,
      Receipts receipts,
      CallPages pages,
      BehindPages behind,
      Crowd crowd,
      Clock clock) {
    this.calls = calls;
    this.receipts = receipts;
    this.pages = pages;
    this.behind = behind;
    this.crowd = crowd;
    this.clock = clock;
  }

  @GetMapping("/layanan")
  ModelAndView form(HttpServletResponse response) {
    NoTrace.on(response);
    return Pages.page(
        "casework/call", Map.of("page", pages.open(pages.empty(), new Mistakes(), null)));
  }

  @PostMapping("/layanan")
  ModelAndView receive(
      @ModelAttribute CallForm form, HttpServletRequest request, HttpServletResponse response) {
    NoTrace.on(response);
    var mistakes = new Mistakes();
    var home = form.areaOrNation();
    if (!pages.anybodyReads(home, form.shutOutIds())) {
      mistakes.add("list", "mistake.list");
    }
    var call = form.read(mistakes, Door.PUBLIC, home, null, false);
    if (call.isEmpty()) {
      return Pages.again("casework/call", Map.of("page", pages.open(form, mistakes, null)));
    }
    var number = crowd.call(request.getRemoteAddr());
    if (number > Crowd.CALLS_AT_MOST) {
      var later =
          Pages.page(
              "casework/call",
              Map.of("page", pages.open(form, mistakes, t("casework.crowd.wait"))));
      later.setStatus(HttpStatus.TOO_MANY_REQUESTS);
      return later;
    }
    var receipt =
        calls.receive(
            form.read(mistakes, Door.PUBLIC, home, null, number > Crowd.CALLS).orElseThrow());
    return Pages.page("casework/receipt", Map.of("page", pages.receipt(receipt, "/layanan")));
  }

  @GetMapping("/layanan/nomor")
  ModelAndView ask(HttpServletResponse response) {
    NoTrace.on(response);
    return Pages.page("casework/number", Map.of("page", behind.ask(new Mistakes(), null)));
  }

  @PostMapping("/layanan/nomor")
  ModelAndView look(
      @RequestParam(required = false) @Nullable String number,
      HttpServletRequest request,
      HttpServletResponse response) {
    NoTrace.on(response);
    return withTurn(number, request, it -> receipts.find(it).map(found -> shown(it, found, null)));
  }

  @PostMapping("/layanan/nomor/tambah")
  ModelAndView add(
      @RequestParam(required = false) @Nullable String number,
      @RequestParam(required = false) @Nullable String word,
      @RequestParam(required = false) @Nullable String request,
      HttpServletRequest http,
      HttpServletResponse response) {
    NoTrace.on(response);
    return withTurn(number, http, it -> add(it, word, request));
  }

  private Optional<ModelAndView> add(
      String number, @Nullable String word, @Nullable String request) {
    var mistakes = new Mistakes();
    var text = behind.word(mistakes, word);
    var id = mistakes.read("word", request, CallForm::uuid);
    var added = mistakes.none() && receipts.add(number, id.orElseThrow(), text.orElseThrow());
    return receipts
        .find(number)
        .map(found ->
            mistakes.none() && added
                ? shown(number, found, t("casework.behind.added"))
                : Pages.again(
                    "casework/behind",
                    Map.of("page", behind.of(number, found, null, word, request, mistakes))));
  }

  private interface Try {
    Optional<ModelAndView> of(String number);
  }

  /** One try of a number; one that fits nothing, or is none, gets the same page. */
  private ModelAndView withTurn(@Nullable String typed, HttpServletRequest request, Try work) {
    var address = request.getRemoteAddr();
    var number = typed == null ? "" : typed.strip();
    try (var turn = crowd.turn(address)) {
      if (turn == null) {
        var later =
            Pages.page(
                "casework/number",
                Map.of("page", behind.ask(new Mistakes(), t("casework.number.wait"))));
        later.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return later;
      }
      var found = work.of(number);
      if (found.isPresent()) {
        return found.get();
      }
      crowd.missed(address);
      var mistakes = new Mistakes();
      mistakes.add("number", "mistake.number");
      return Pages.again("casework/number", Map.of("page", behind.ask(mistakes, null)));
    }
  }

  private ModelAndView shown(String number, Receipts.Behind found, @Nullable String note) {
    var request = Uuid7.next(clock).toString();
    return Pages.page(
        "casework/behind",
        Map.of("page", behind.of(number, found, note, null, request, new Mistakes())));
  }
}
