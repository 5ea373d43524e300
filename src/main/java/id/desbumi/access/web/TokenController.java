package id.desbumi.access.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.ApiToken;
import id.desbumi.access.ApiTokens;
import id.desbumi.access.signin.SecondFactor;
import id.desbumi.core.Allowed;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.database.DataFolder;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /akun/token}: keys for devices and other systems, made only with the second factor. */
@Controller
@Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER, Role.CASE_DESK, Role.ANALYST})
class TokenController {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final ApiTokens tokens;
  private final SecondFactor factor;
  private final PlaceNames places;
  private final DataFolder folder;

  TokenController(ApiTokens tokens, SecondFactor factor, PlaceNames places, DataFolder folder) {
    this.tokens = tokens;
    this.factor = factor;
    this.places = places;
    this.folder = folder;
  }

  @GetMapping("/akun/token")
  ModelAndView show(Viewer viewer) {
    return Pages.page(
        "access/tokens",
        Map.of("page", page(viewer, new TokenForm(null, "90", null), new Mistakes(), null)));
  }

  @PostMapping("/akun/token")
  ModelAndView make(Viewer viewer, @ModelAttribute TokenForm form) {
    if (!folder.trial() && !factor.isSet(viewer.account())) {
      throw new Refusal("access.token-factor");
    }
    var mistakes = new Mistakes();
    return form.read(mistakes)
        .map(wanted -> {
          var made = tokens.make(viewer, wanted.device(), wanted.mayRead(), wanted.lasts());
          return Pages.page(
              "access/tokens",
              Map.of(
                  "page", page(viewer, new TokenForm(null, "90", null), mistakes, made.secret())));
        })
        .orElseGet(
            () -> Pages.again("access/tokens", Map.of("page", page(viewer, form, mistakes, null))));
  }

  @PostMapping("/akun/token/{id}/cabut")
  ModelAndView revoke(Viewer viewer, @PathVariable UUID id) {
    tokens.revoke(viewer, id);
    return Pages.redirect("/akun/token");
  }

  private TokensPage page(
      Viewer viewer, TokenForm form, Mistakes mistakes, @Nullable String secret) {
    return new TokensPage(
        form,
        mistakes,
        Stream.of("30", "90", "180", "365")
            .map(days -> new Choice(days, t("access.token.days." + days)))
            .toList(),
        t("web.role." + viewer.role()) + " · " + places.name(viewer.home()),
        tokens.of(viewer.account()).stream().map(this::line).toList(),
        secret);
  }

  private TokensPage.Line line(ApiToken token) {
    return new TokensPage.Line(
        token.id().toString(),
        token.device(),
        t(
            token.mayRead() ? "access.token.about.reads" : "access.token.about",
            t("web.role." + token.role()),
            places.name(token.area()),
            Formats.moment(token.until(), JAKARTA)),
        token.lastUsed() == null
            ? t("access.token.unused")
            : t("access.token.used", Formats.moment(token.lastUsed(), JAKARTA)));
  }
}
