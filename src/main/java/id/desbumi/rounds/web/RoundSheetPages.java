package id.desbumi.rounds.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.paper.SheetFoot;
import id.desbumi.rounds.Round;
import id.desbumi.rounds.RoundField;
import id.desbumi.rounds.RoundSheet;
import id.desbumi.territory.Places;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the sheets of an RT into words: for the printer, and to be typed in. */
@Component
class RoundSheetPages {

  private final HousePages pages;
  private final Places places;
  private final Clock clock;

  RoundSheetPages(HousePages pages, Places places, Clock clock) {
    this.pages = pages;
    this.places = places;
    this.clock = clock;
  }

  RoundPaperPage print(Viewer viewer, List<RoundSheet> sheets) {
    var first = sheets.getFirst();
    Round round = first.round();
    return new RoundPaperPage(
        HousesController.path(round.id(), first.place()),
        pages.title(first.place()),
        t("rounds.paper.span", Formats.date(round.starts()), Formats.date(round.lastDay())),
        sheets.stream()
            .map(sheet ->
                new RoundPaperPage.Page(
                    sheet.code().printed(),
                    sheet.houses().stream().map(RoundSheetPages::known).toList(),
                    sheet.houses().size() + sheet.blank()))
            .toList(),
        RoundQuestions.columns(),
        SheetFoot.questions(),
        t(
            "rounds.printed",
            viewer.name(),
            Formats.moment(clock.instant(), places.zone(viewer.home()))),
        HousePages.keep(round));
  }

  private static List<String> known(RoundSheet.Line house) {
    return Arrays.stream(RoundField.values())
        .map(field -> {
          var told = told(field, house);
          return told == null || field == RoundField.WHO ? "" : told;
        })
        .toList();
  }

  RoundTypingPage type(RoundSheet sheet, Map<String, String> typed, Mistakes mistakes) {
    var lines = new ArrayList<RoundTypingPage.Line>();
    for (var house : sheet.houses()) {
      lines.add(
          line("n" + house.number(), t("rounds.house", house.number()), house, typed, mistakes));
    }
    for (var line = 1; line <= sheet.blank(); line++) {
      lines.add(line("b" + line, t("rounds.paper.new", line), null, typed, mistakes));
    }
    return new RoundTypingPage(
        RoundSheetController.path(sheet.code()),
        typed.getOrDefault("request", Uuid7.next(clock).toString()),
        sheet.code().value(),
        sheet.code().printed(),
        pages.title(sheet.place()),
        lines,
        SheetFoot.questions(typed, mistakes),
        mistakes);
  }

  private static RoundTypingPage.Line line(
      String key,
      String title,
      RoundSheet.@Nullable Line house,
      Map<String, String> typed,
      Mistakes mistakes) {
    var fields = RoundQuestions.line(key, typed, mistakes);
    var cells = new ArrayList<RoundTypingPage.Cell>();
    for (var field : RoundField.values()) {
      cells.add(new RoundTypingPage.Cell(fields.get(field.ordinal()), told(field, house)));
    }
    return new RoundTypingPage.Line(key, title, cells);
  }

  /** What is known of a line beforehand; null for what is asked. */
  private static @Nullable String told(RoundField field, RoundSheet.@Nullable Line house) {
    return switch (field) {
      case NUMBER -> house == null ? t("rounds.paper.number") : Integer.toString(house.number());
      case SIGN -> house == null ? null : house.sign() == null ? "" : house.sign();
      case WHO -> t("rounds.paper.who");
      case DEED, DAY, BY -> null;
    };
  }
}
