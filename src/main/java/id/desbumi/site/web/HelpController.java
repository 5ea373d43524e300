package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Open;
import id.desbumi.guide.Advisory;
import id.desbumi.guide.CallReach;
import id.desbumi.guide.Countries;
import id.desbumi.guide.Hotline;
import id.desbumi.guide.Hotlines;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the red button leads: who to call now. */
@Controller
class HelpController {

  private final Hotlines hotlines;
  private final Countries countries;
  private final Clock clock;

  HelpController(Hotlines hotlines, Countries countries, Clock clock) {
    this.hotlines = hotlines;
    this.countries = countries;
    this.clock = clock;
  }

  @Open
  @GetMapping("/bantuan")
  ModelAndView help(HttpServletResponse response) {
    Keeping.upTo(Keeping.TEXT, response);
    var today = LocalDate.now(clock);
    var lines = hotlines.list();
    var groups =
        List.of(
            group("luar-negeri", lines, today, line -> line.reach().fromAbroad()),
            group("indonesia", lines, today, line -> line.reach().fromHome()),
            group("negara", lines, today, line -> line.reach() == CallReach.COUNTRY));
    var warnings =
        hotlines.advisories().stream().map(advisory -> warning(advisory, today)).toList();
    return Pages.page("site/help", Map.of("page", new HelpPage(warnings, groups)));
  }

  /** Fresh numbers first; among them, as the guide orders them. */
  private HelpPage.Group group(
      String id, List<Hotline> lines, LocalDate today, Predicate<Hotline> holds) {
    return new HelpPage.Group(
        id,
        t("site.help.group." + id),
        lines.stream()
            .filter(holds)
            .sorted(Comparator.comparing(line -> line.isOld(today)))
            .map(line -> call(line, today))
            .toList());
  }

  private HelpPage.Call call(Hotline line, LocalDate today) {
    var checked = Formats.date(line.checked());
    var old = line.isOld(today);
    var country = line.country();
    var details =
        Stream.of(
                country == null ? null : countries.name(country),
                line.hours(),
                line.note(),
                line.oneSource() ? t("site.help.oneSource") : null,
                old ? null : t("site.help.checked", checked))
            .filter(Objects::nonNull)
            .toList();
    return new HelpPage.Call(
        line.name(),
        line.number(),
        line.address(),
        switch (line.channel()) {
          case CALL -> "phone";
          case WHATSAPP -> "message-circle";
          case WEB -> "globe";
        },
        String.join(" · ", details),
        old ? t("site.help.checkFirst", checked) : null);
  }

  private static HelpPage.Warning warning(Advisory advisory, LocalDate today) {
    return new HelpPage.Warning(
        advisory.title(),
        advisory.text(),
        Formats.date(advisory.checked()),
        advisory.isOld(today),
        advisory.source(),
        advisory.sourceAddress());
  }
}
