package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.migration.NewContact;
import id.desbumi.web.AskedField;
import id.desbumi.web.AskedField.Kind;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;

/** What is asked about a call, a message or a visit, in the order of screen and paper. */
final class ContactQuestions {

  private ContactQuestions() {}

  static List<AskedField> of(Map<String, String> typed, Mistakes mistakes) {
    return List.of(
        choice(
            "reached",
            t("migration.contact.reached"),
            "migration.contact.reached.",
            List.of("ya", "tidak"),
            typed,
            mistakes),
        choice(
            "channel",
            t("migration.contact.channel"),
            "migration.contact.channel.",
            NewContact.CHANNELS,
            typed,
            mistakes),
        choice(
            "withWhom",
            t("migration.contact.with"),
            "migration.contact.with.",
            NewContact.WITH,
            typed,
            mistakes),
        new AskedField("on", t("migration.contact.when"), null, Kind.DATE, List.of())
            .with(
                null,
                typed.get("onDay"),
                typed.get("onMonth"),
                typed.get("onYear"),
                mistakes.on("on")),
        choice(
                "wellbeing",
                t("migration.contact.wellbeing"),
                "migration.contact.wellbeing.",
                NewContact.WELLBEING,
                typed,
                mistakes)
            .hint(t("migration.contact.wellbeing.hint"))
            .keptOffPaper());
  }

  private static AskedField choice(
      String name,
      String label,
      String prefix,
      List<String> values,
      Map<String, String> typed,
      Mistakes mistakes) {
    var choices = values.stream().map(one -> new Choice(one, t(prefix + one))).toList();
    return new AskedField(name, label, null, Kind.CHOICE, choices)
        .with(typed.get(name), mistakes.on(name));
  }
}
