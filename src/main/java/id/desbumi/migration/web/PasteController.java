package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.PartialDate;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Answer;
import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.PersonField;
import id.desbumi.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /warga/baru/tempel}: a row of a table laid out as a proposal; nothing of it is kept. */
@Controller
class PasteController {

  private final NewResidentPages pages;
  private final RegencyNames regencies;
  private final Clock clock;

  PasteController(NewResidentPages pages, RegencyNames regencies, Clock clock) {
    this.pages = pages;
    this.regencies = regencies;
    this.clock = clock;
  }

  @PostMapping("/warga/baru/tempel")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView propose(
      Viewer viewer,
      @RequestParam(defaultValue = "") String baris,
      @RequestParam(defaultValue = "1") String ke) {
    var table = PastedTable.of(baris.length() > 20_000 ? baris.substring(0, 20_000) : baris);
    var line = line(ke, table.rows().size());
    var row =
        PastedRow.of(
            table.rows().isEmpty() ? List.of() : table.rows().get(line - 1),
            table.heads(),
            LocalDate.now(clock),
            regencies::is);
    var fresh = NewResidentForm.fresh(clock, viewer.home(), false, values(row));
    return pages.pasted(
        viewer, new NewResidentForm(fresh.typed(), told(row)), paste(baris, table, line, row));
  }

  private static int line(String typed, int lines) {
    try {
      return Math.clamp(Integer.parseInt(typed), 1, Math.max(1, lines));
    } catch (NumberFormatException broken) {
      return 1;
    }
  }

  private static Map<String, String> values(PastedRow row) {
    var typed = new HashMap<String, String>();
    row.values()
        .forEach((field, value) -> {
          if (field == PersonField.BIRTH) {
            var day = LocalDate.parse(value);
            typed.put("birthDay", Integer.toString(day.getDayOfMonth()));
            typed.put("birthMonth", Integer.toString(day.getMonthValue()));
            typed.put("birthYear", Integer.toString(day.getYear()));
          } else {
            typed.put(field.code(), value);
          }
        });
    return typed;
  }

  private static Map<String, String> told(PastedRow row) {
    var told = new HashMap<String, String>();
    row.from().forEach((field, part) -> told.put(field.code(), t("migration.paste.from", part)));
    return told;
  }

  private static NewResidentPage.Paste paste(
      String text, PastedTable table, int line, PastedRow row) {
    return new NewResidentPage.Paste(
        text,
        row.values().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one ->
                t(
                    "migration.paste.found",
                    t(one.getKey().label()),
                    words(one.getKey(), one.getValue())))
            .toList(),
        row.unknown(),
        row.doubts().stream().sorted().map(doubt -> t("migration.paste.doubt." + doubt)).toList(),
        IntStream.rangeClosed(1, Math.min(table.rows().size(), 20))
            .filter(one -> one != line)
            .boxed()
            .toList());
  }

  private static String words(PersonField field, String value) {
    return field == PersonField.BIRTH
        ? PartialDate.parse(value).map(Formats::date).orElse(value)
        : AnswerForm.words(field, Answer.of(value));
  }
}
