package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Open;
import id.desbumi.core.PlaceCode;
import id.desbumi.site.Blocks;
import id.desbumi.site.TextPages;
import id.desbumi.site.Theme;
import id.desbumi.site.Themes;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the numbers mean, how people are protected, and who the partners are. */
@Controller
class TextController {

  private final TextPages texts;
  private final Themes themes;
  private final PartnerCards cards;
  private final Dashboard dashboard;

  TextController(TextPages texts, Themes themes, PartnerCards cards, Dashboard dashboard) {
    this.texts = texts;
    this.themes = themes;
    this.cards = cards;
    this.dashboard = dashboard;
  }

  @Open
  @GetMapping("/tentang-data")
  ModelAndView aboutData(HttpServletResponse response) {
    return page("tentang-data", response, "definition", "source", "licence");
  }

  @Open
  @GetMapping("/kerahasiaan")
  ModelAndView confidentiality(HttpServletResponse response) {
    return page("kerahasiaan", response, "rule");
  }

  /** The rule itself, in plain words; below every public table stands the way here. */
  @Open
  @GetMapping("/cara-angka")
  ModelAndView rule(HttpServletResponse response) {
    Keeping.upTo(Keeping.TEXT, response);
    var blocks = texts.of("cara-angka");
    return Pages.page(
        "site/textPage",
        Map.of(
            "title",
            t("site.cara-angka.title"),
            "lead",
            texts.of("data").text("disclosure"),
            "sections",
            sections("cara-angka", blocks, "rounding", "waves", "exact", "limits", "sign")));
  }

  @Open
  @GetMapping("/mitra")
  ModelAndView partners(HttpServletResponse response) {
    Keeping.upTo(Keeping.TEXT, response);
    var partners =
        themes.list().stream()
            .map(title -> themes.find(title.slug()).map(Theme::partners).orElseThrow())
            .flatMap(list -> cards.of(list).stream())
            .toList();
    return Pages.page(
        "site/partners",
        Map.of("partners", partners, "villages", dashboard.counting(PlaceCode.NATION)));
  }

  private ModelAndView page(String page, HttpServletResponse response, String... sections) {
    Keeping.upTo(Keeping.TEXT, response);
    var blocks = texts.of(page);
    return Pages.page(
        "site/textPage",
        Map.of(
            "title",
            t("site." + page + ".title"),
            "lead",
            blocks.text("lead"),
            "sections",
            sections(page, blocks, sections)));
  }

  private static List<TextSection> sections(String page, Blocks blocks, String... sections) {
    return Stream.of(sections)
        .map(section ->
            new TextSection(
                section.equals("definition") ? "angka" : section,
                t("site." + page + "." + section),
                blocks.of(section)))
        .toList();
  }
}
