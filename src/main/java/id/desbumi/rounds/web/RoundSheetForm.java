package id.desbumi.rounds.web;

import id.desbumi.paper.SheetFoot;
import id.desbumi.rounds.HouseState;
import id.desbumi.rounds.RoundField;
import id.desbumi.rounds.RoundSheet;
import id.desbumi.rounds.TypedLine;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a sheet as somebody typed them; a day or a writer left empty is that of the foot.
 */
record RoundSheetForm(RoundSheet sheet, Map<String, String> typed) {

  static final int LONGEST_NAME = 60;

  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:[/.-](\\d{1,2}))?");

  /** Which lines, in the order of the paper. */
  static List<String> keys(RoundSheet sheet) {
    var keys = new ArrayList<String>();
    sheet.houses().forEach(house -> keys.add("n" + house.number()));
    for (var line = 1; line <= sheet.blank(); line++) {
      keys.add("b" + line);
    }
    return keys;
  }

  /** The lines with something on them. */
  Optional<List<TypedLine>> read(LocalDate today, Mistakes mistakes) {
    var lines = new ArrayList<TypedLine>();
    var written = SheetFoot.read(typed, today, new Mistakes());
    var last = written.map(it -> it.on()).orElse(today);
    for (var key : keys(sheet)) {
      if (isEmpty(key)) {
        continue;
      }
      var sign = key.startsWith("b") ? HousesController.sign(get(RoundField.SIGN, key)) : null;
      var state = state(get(RoundField.DEED, key));
      if (state == null
          && (sign == null || said(RoundField.DAY, key) || said(RoundField.BY, key))) {
        mistakes.add(field(RoundField.DEED, key), "mistake.line.deed");
      }
      var on = day(key, last, mistakes);
      var by = get(RoundField.BY, key);
      if (by.length() > LONGEST_NAME) {
        mistakes.add(field(RoundField.BY, key), "mistake.line.by");
      }
      lines.add(
          new TypedLine(
              key,
              key.startsWith("n") ? Integer.valueOf(key.substring(1)) : null,
              sign,
              state,
              on,
              by.isEmpty() ? written.map(it -> it.by()).orElse("") : by));
    }
    if (lines.isEmpty()) {
      mistakes.add("baris", "mistake.line.none");
    }
    SheetFoot.read(typed, today, mistakes);
    written
        .filter(it -> it.on().isBefore(sheet.round().starts()))
        .ifPresent(it ->
            mistakes.add("written", "mistake.line.before", Formats.date(sheet.round().starts())));
    return mistakes.whenNone(() -> List.copyOf(lines));
  }

  static String field(RoundField field, String key) {
    return RoundQuestions.name(field) + "-" + key;
  }

  /** "3" or "3/2": the last such day up to the one at the foot, within the round. */
  private LocalDate day(String key, LocalDate last, Mistakes mistakes) {
    var text = get(RoundField.DAY, key);
    if (text.isEmpty()) {
      return last;
    }
    var found = DAY.matcher(text);
    if (found.matches()) {
      for (var day = last; !day.isBefore(sheet.round().starts()); day = day.minusDays(1)) {
        if (day.getDayOfMonth() == Integer.parseInt(found.group(1))
            && (found.group(2) == null
                || day.getMonthValue() == Integer.parseInt(found.group(2)))) {
          return day;
        }
      }
    }
    mistakes.add(
        field(RoundField.DAY, key),
        "mistake.line.day",
        Formats.dayMonth(sheet.round().starts()),
        Formats.dayMonth(last));
    return last;
  }

  private boolean isEmpty(String key) {
    return !said(RoundField.SIGN, key)
        && !said(RoundField.DEED, key)
        && !said(RoundField.DAY, key)
        && !said(RoundField.BY, key);
  }

  private boolean said(RoundField field, String key) {
    return !get(field, key).isEmpty();
  }

  private String get(RoundField field, String key) {
    return typed.getOrDefault(field(field, key), "").strip();
  }

  private static @Nullable HouseState state(String typed) {
    return HousePages.DEEDS.stream()
        .filter(state -> state.name().equals(typed))
        .findFirst()
        .orElse(null);
  }
}
