package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.web.AskedField;
import id.desbumi.web.AskedField.Kind;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is asked about something that happened, in the order of screen and paper. */
final class EventQuestions {

  private EventQuestions() {}

  /**
   * @param kinds what can have happened; empty when that is known, as on the sheet about a return
   * @param closedKinds what only the access list may know
   * @param countries where to; empty when it is not asked
   */
  static List<AskedField> of(
      List<Choice> kinds,
      List<Choice> closedKinds,
      List<Choice> countries,
      Map<String, String> typed,
      Mistakes mistakes) {
    var questions = new ArrayList<AskedField>();
    if (!kinds.isEmpty()) {
      questions.add(
          new AskedField("kind", t("migration.event.kind"), null, Kind.CHOICE, kinds)
              .with(typed.get("kind"), mistakes.on("kind")));
    }
    if (!closedKinds.isEmpty()) {
      questions.add(
          new AskedField(
                  "closedKind",
                  t("migration.event.closed.kind"),
                  t("migration.event.closed.text"),
                  Kind.CHOICE,
                  closedKinds)
              .behind(t("migration.event.closed"))
              .keptOffPaper()
              .with(typed.get("closedKind"), null));
    }
    questions.add(
        new AskedField(
                "happened",
                t("migration.event.when"),
                t("migration.event.when.hint"),
                Kind.DATE,
                List.of())
            .with(
                null,
                typed.get("happenedDay"),
                typed.get("happenedMonth"),
                typed.get("happenedYear"),
                mistakes.on("happened")));
    if (!countries.isEmpty()) {
      var choices = new ArrayList<Choice>();
      choices.add(new Choice("", t("migration.event.country.same")));
      choices.addAll(countries);
      questions.add(
          new AskedField(
                  "country",
                  t("migration.event.country"),
                  t("migration.event.country.hint"),
                  Kind.SELECT,
                  choices)
              .mayStayEmpty()
              .with(typed.get("country"), mistakes.on("country")));
    }
    questions.add(
        new AskedField(
                "source",
                t("migration.event.source"),
                t("migration.event.source.hint"),
                Kind.TEXT,
                List.of())
            .longest(160)
            .mayStayEmpty()
            .with(typed.get("source"), mistakes.on("source")));
    return questions;
  }
}
