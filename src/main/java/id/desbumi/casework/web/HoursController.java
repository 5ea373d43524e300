package id.desbumi.casework.web;

import static id.desbumi.web.Text.t;

import id.desbumi.casework.Hours;
import id.desbumi.casework.ReadingHours;
import id.desbumi.core.Allowed;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /kasus/jam}: the readers say when they read; the door tells it before the first field. */
@Controller
@Allowed({Role.CASE_WORKER, Role.CASE_DESK})
class HoursController {

  private final ReadingHours hours;
  private final HourWords words;

  HoursController(ReadingHours hours, HourWords words) {
    this.hours = hours;
    this.words = words;
  }

  @GetMapping("/kasus/jam")
  ModelAndView form(Viewer viewer) {
    var lists = ReadingHours.lists(viewer);
    var known = lists.isEmpty() ? null : hours.of(lists.getFirst()).orElse(null);
    return Pages.page("casework/hours", Map.of("page", page(viewer, form(known), new Mistakes())));
  }

  @PostMapping("/kasus/jam")
  ModelAndView set(Viewer viewer, @ModelAttribute HoursForm form) {
    var mistakes = new Mistakes();
    var said = form.read(mistakes);
    if (said.isEmpty()) {
      return Pages.again("casework/hours", Map.of("page", page(viewer, form, mistakes)));
    }
    var it = said.get();
    hours.set(viewer, it.readers(), it.days(), it.opens(), it.closes());
    return Pages.redirect("/kasus/masuk");
  }

  private HoursPage page(Viewer viewer, HoursForm form, Mistakes mistakes) {
    return new HoursPage(
        ReadingHours.lists(viewer).stream().map(words::where).collect(Collectors.joining(", ")),
        form,
        mistakes,
        IntStream.rangeClosed(1, 7)
            .mapToObj(day -> new Choice(Integer.toString(day), t("web.day." + day)))
            .toList());
  }

  private static HoursForm form(@org.jspecify.annotations.Nullable Hours known) {
    return known == null
        ? new HoursForm(null, List.of("1", "2", "3", "4", "5"), null, null)
        : new HoursForm(
            known.readers(),
            known.days().stream().map(day -> Integer.toString(day)).toList(),
            HourWords.time(known.opens()),
            HourWords.time(known.closes()));
  }
}
