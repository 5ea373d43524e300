package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.PartialDate;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.guide.Meeting;
import id.desbumi.guide.SafeMessage;
import id.desbumi.guide.SafeMessages;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonField;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /warga/{id}/pesan}: texts to be copied into a chat with her. None for somebody who wants
 * no call and no message; asking how she is only when she agreed to be asked.
 */
@Controller
class MessagesController {

  private static final int MONTHS_AHEAD = 12;

  private final Her her;
  private final Journeys journeys;
  private final SafeMessages messages;
  private final Clock clock;

  MessagesController(Her her, Journeys journeys, SafeMessages messages, Clock clock) {
    this.her = her;
    this.journeys = journeys;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/warga/{id}/pesan")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView texts(
      Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> asked) {
    var person = her.find(viewer, id);
    var typed = new TreeMap<>(asked);
    var tomorrow = LocalDate.now(clock).plusDays(1);
    if (!asked.containsKey("tempat")) {
      typed.put("tempat", "kantor_desa");
      typed.put("onDay", Integer.toString(tomorrow.getDayOfMonth()));
      typed.put("onMonth", Integer.toString(tomorrow.getMonthValue()));
      typed.put("onYear", Integer.toString(tomorrow.getYear()));
      typed.put("jam", "09.00");
    }
    var mistakes = new Mistakes();
    var meeting = meeting(typed, mistakes);
    var page = page(viewer, person, typed, mistakes, meeting.orElse(null));
    return meeting.isEmpty()
        ? Pages.again("migration/messages", Map.of("page", page))
        : Pages.page("migration/messages", Map.of("page", page));
  }

  private MessagesPage page(
      Viewer viewer,
      Person person,
      Map<String, String> typed,
      Mistakes mistakes,
      @Nullable Meeting meeting) {
    var village = person.place().village();
    var stop = isLeftAlone(person) ? t("migration.messages.leave-alone") : null;
    var agreed =
        journeys.of(viewer, person.id()).stream()
            .findFirst()
            .filter(journey -> journey.rhythmDays() != null)
            .isPresent();
    return new MessagesPage(
        person.name(),
        PersonPages.path(person),
        stop,
        agreed ? null : t("migration.messages.not-agreed"),
        messages.phone(village),
        viewer.role() == Role.OFFICER,
        stop != null || meeting == null
            ? List.of()
            : messages.of(village, meeting).stream()
                .filter((SafeMessage one) -> agreed || !one.asksForNews())
                .toList(),
        messages.places().stream().map(one -> new Choice(one.code(), one.name())).toList(),
        typed,
        mistakes);
  }

  /** "Jangan dihubungi" beats every list. */
  static boolean isLeftAlone(Person person) {
    return "tidak".equals(person.answer(PersonField.PHONE_SAFE).value());
  }

  private Optional<Meeting> meeting(Map<String, String> typed, Mistakes mistakes) {
    var today = LocalDate.now(clock);
    var place =
        mistakes.read(
            "tempat",
            typed.get("tempat"),
            code ->
                messages.places().stream().anyMatch(one -> one.code().equals(code))
                    ? Optional.of(code)
                    : Optional.empty());
    var hour = mistakes.read("jam", typed.get("jam"), MessagesController::hour);
    var on =
        PartialDate.parse(
                typed.get("onDay"), typed.get("onMonth"), typed.getOrDefault("onYear", ""))
            .filter(date -> date.precision() == PartialDate.Precision.DAY)
            .map(PartialDate::earliest);
    if (on.isEmpty()) {
      mistakes.add("on", "mistake.on");
    } else if (on.get().isBefore(today) || on.get().isAfter(today.plusMonths(MONTHS_AHEAD))) {
      mistakes.add("on", "mistake.on.ahead");
    }
    return mistakes.whenNone(
        () -> new Meeting(place.orElseThrow(), on.orElseThrow(), hour.orElseThrow()));
  }

  /** 9, 9.30, 09:30. */
  static Optional<LocalTime> hour(String typed) {
    var parts = List.of(typed.strip().split("[.:]", -1));
    try {
      return parts.size() > 2
          ? Optional.empty()
          : Optional.of(
              LocalTime.of(
                  Integer.parseInt(parts.getFirst()),
                  parts.size() == 2 ? Integer.parseInt(parts.getLast()) : 0));
    } catch (NumberFormatException | DateTimeException notAnHour) {
      return Optional.empty();
    }
  }
}
