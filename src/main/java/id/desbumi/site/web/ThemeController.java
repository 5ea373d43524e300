package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.NotThere;
import id.desbumi.core.Open;
import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.guide.Hotline;
import id.desbumi.guide.Hotlines;
import id.desbumi.site.Story;
import id.desbumi.site.TextPages;
import id.desbumi.site.Theme;
import id.desbumi.site.Themes;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The front page, and every thematic area. */
@Controller
class ThemeController {

  private final Themes themes;
  private final TextPages texts;
  private final Dashboard dashboard;
  private final PartnerCards cards;
  private final Hotlines hotlines;
  private final Clock clock;

  ThemeController(
      Themes themes,
      TextPages texts,
      Dashboard dashboard,
      PartnerCards cards,
      Hotlines hotlines,
      Clock clock) {
    this.themes = themes;
    this.texts = texts;
    this.dashboard = dashboard;
    this.cards = cards;
    this.hotlines = hotlines;
    this.clock = clock;
  }

  @Open
  @GetMapping("/")
  ModelAndView front(HttpServletResponse response) {
    return page(themes.first(), response);
  }

  @Open
  @GetMapping("/tema")
  ModelAndView index(HttpServletResponse response) {
    Keeping.upTo(Keeping.TEXT, response);
    return Pages.page("site/themes", Map.of("themes", themes.list()));
  }

  @Open
  @GetMapping("/tema/{slug}")
  ModelAndView theme(@PathVariable String slug, HttpServletResponse response) {
    return page(themes.find(slug).orElseThrow(NotThere::new), response);
  }

  private ModelAndView page(Theme theme, HttpServletResponse response) {
    Keeping.upTo(theme.dashboard() ? Keeping.LIVE : Keeping.TEXT, response);
    return Pages.page(
        "site/theme",
        Map.of(
            "page",
            new ThemePage(
                theme,
                theme.stories().stream().map(ThemeController::dated).toList(),
                call(),
                theme.dashboard() ? figures() : null,
                cards.of(theme.partners()))));
  }

  private ThemePage.Figures figures() {
    return new ThemePage.Figures(
        dashboard.total(PlaceCode.NATION),
        dashboard.map(PlaceCode.NATION),
        dashboard.below(PlaceCode.NATION),
        dashboard.counting(PlaceCode.NATION),
        dashboard.stages(PlaceCode.NATION),
        texts.of("data").text("disclosure"));
  }

  private static Story dated(Story story) {
    var dated = story.dated();
    return new Story(
        story.code(),
        story.title(),
        story.partner(),
        story.place(),
        story.icon(),
        story.source(),
        story.sourceAddress(),
        dated == null ? null : PartialDate.parse(dated).map(Formats::date).orElse(dated));
  }

  private HelpPage.@Nullable Call call() {
    var today = LocalDate.now(clock);
    return hotlines.list().stream()
        .filter(line -> !line.isOld(today))
        .findFirst()
        .map(ThemeController::call)
        .orElse(null);
  }

  private static HelpPage.Call call(Hotline line) {
    var hours = line.hours();
    var checked = t("site.help.checked", Formats.date(line.checked()));
    return new HelpPage.Call(
        line.name(),
        line.number(),
        line.address(),
        "phone",
        hours == null ? checked : hours + " (" + checked + ")",
        null);
  }
}
