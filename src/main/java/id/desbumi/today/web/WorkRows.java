package id.desbumi.today.web;

import static id.desbumi.web.Text.t;
import static java.time.temporal.ChronoUnit.DAYS;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import id.desbumi.today.Task;
import id.desbumi.web.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One line of the work list in words. Reasons are general facts: no country, no channel, no help
 * somebody receives, no number.
 */
@Component
class WorkRows {

  private final Places places;

  WorkRows(Places places) {
    this.places = places;
  }

  WorkPage.Row of(Task task, LocalDate day) {
    var late = task.due() != null && !task.due().isAfter(day.plusDays(1));
    return new WorkPage.Row(
        page(task),
        task.name(),
        beside(neighbourhood(task)) + why(task, day),
        due(task, day),
        note(task, day),
        late,
        t("today.deed." + task.deed()),
        deed(task),
        chat(task));
  }

  private static String page(Task task) {
    return task.person() == null ? "/pindahan" : "/warga/" + task.person();
  }

  private static String deed(Task task) {
    return switch (task.deed()) {
      case CALL -> page(task) + "/kabar";
      case VISIT -> page(task) + "/kabar?kunjungan=ya";
      case COMPLETE ->
          page(task) + "/ubah?bagian=" + (task.missing().equals(List.of("nik")) ? "nomor" : "diri");
      case SAME_NIK -> page(task) + "/sama/" + task.other();
      case ANSWER -> page(task) + "/hak/" + task.part();
      case ASK_FOR_FAMILY -> page(task) + "/ditanyakan";
      case REVIEW -> "/darurat/" + task.part() + "/periksa";
      case ACCEPT, ASK, CHECK, WAIT -> page(task);
    };
  }

  private static @Nullable String chat(Task task) {
    return switch (task.deed()) {
      case CALL -> page(task) + "/kabar-wa";
      case VISIT, COMPLETE -> page(task) + "/pesan";
      case ACCEPT, ASK, SAME_NIK, CHECK, WAIT, ANSWER, ASK_FOR_FAMILY, REVIEW -> null;
    };
  }

  private String why(Task task, LocalDate day) {
    return switch (task.deed()) {
      case CALL ->
          t(
              "today.why.CALL",
              DAYS.between(task.since(), day),
              task.due() == null ? 0 : DAYS.between(task.since(), task.due()));
      case VISIT -> t("today.why.VISIT", Formats.date(task.since()));
      case ACCEPT -> t("today.why.ACCEPT", name(task.place()));
      case ASK -> t("today.why.ASK");
      case COMPLETE ->
          t(
              "today.why.COMPLETE",
              task.missing().stream()
                  .map(code -> t("today.missing." + code))
                  .collect(Collectors.joining(", ")));
      case SAME_NIK -> t("today.why.SAME_NIK");
      case CHECK -> t("today.why.CHECK", Formats.date(task.since()));
      case WAIT -> t("today.why.WAIT", name(task.place()));
      case ANSWER -> t("today.why.ANSWER");
      case ASK_FOR_FAMILY -> t("today.why.ASK_FOR_FAMILY");
      case REVIEW -> t("today.why.REVIEW");
    };
  }

  private static String due(Task task, LocalDate day) {
    var due = task.due();
    if (due == null) {
      return t("today.due." + task.deed(), DAYS.between(task.since(), day));
    }
    var left = DAYS.between(day, due);
    return left < 0
        ? t("today.due.late", -left)
        : left == 0
            ? t("today.due.today")
            : left == 1
                ? t("today.due.tomorrow", Formats.dayMonth(due))
                : t("web.day." + due.getDayOfWeek().getValue()) + ", " + Formats.dayMonth(due);
  }

  private static String note(Task task, LocalDate day) {
    var due = task.due();
    if (due == null) {
      return t("today.note." + task.deed(), Formats.dayMonth(task.since()));
    }
    return switch (task.deed()) {
      case CALL -> t("today.note.last", Formats.dayMonth(due));
      case VISIT ->
          due.isBefore(day)
              ? t("today.note.last", Formats.dayMonth(due))
              : t(
                  "today.note.day-of",
                  DAYS.between(task.since(), day),
                  DAYS.between(task.since(), due));
      case COMPLETE -> t("today.note.entered", Formats.dayMonth(task.since()));
      case ACCEPT -> t("today.note.offered", Formats.dayMonth(task.since()));
      case ANSWER -> t("today.note.asked", Formats.dayMonth(task.since()));
      case REVIEW -> t("today.note.opened", Formats.dayMonth(task.since()));
      case ASK, ASK_FOR_FAMILY, SAME_NIK, CHECK, WAIT -> "";
    };
  }

  private static String beside(String rt) {
    return rt.isEmpty() ? "" : rt + " · ";
  }

  /** Tells two of the same name apart; a village's own number, or nothing. */
  static String neighbourhood(Task task) {
    return task.place().level() == PlaceLevel.NEIGHBOURHOOD
        ? t("today.rt", task.place().value().substring(17))
        : "";
  }

  private String name(PlaceCode place) {
    return places.find(place).map(Place::name).orElse(place.value());
  }
}
