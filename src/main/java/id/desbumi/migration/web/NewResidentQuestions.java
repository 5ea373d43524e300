package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Viewer;
import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.PersonField;
import id.desbumi.web.AskedField;
import id.desbumi.web.AskedField.Kind;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is asked about somebody new, in the order of the screen and of its paper twin. */
@Component
class NewResidentQuestions {

  private final CountryChoices countries;
  private final DeskPlaces places;

  NewResidentQuestions(CountryChoices countries, DeskPlaces places) {
    this.countries = countries;
    this.places = places;
  }

  /** Her answer, before anything else is asked. */
  static AskedField consent(NewResidentForm form, Mistakes mistakes) {
    return new AskedField(
            "consent",
            t("migration.consent"),
            null,
            Kind.CHOICE,
            List.of(
                new Choice("YES", t("migration.consent.yes")),
                new Choice("VILLAGE_ONLY", t("migration.consent.village")),
                new Choice("NO", t("migration.consent.no"), t("migration.consent.no.note"))))
        .with(form.get("consent"), mistakes.on("consent"));
  }

  /** The questions after it; fewer about somebody others told of. */
  List<AskedField> of(Viewer viewer, NewResidentForm form, Mistakes mistakes) {
    var questions = new ArrayList<AskedField>();
    questions.add(
        again(PersonField.NAME, form, mistakes).reasons(List.of()).told(form.pasted("name")));
    var within = places.within(viewer);
    if (within.size() > 1) {
      questions.add(
          new AskedField(
                  "place",
                  t("migration.new.place"),
                  t("migration.new.place.hint"),
                  Kind.SELECT,
                  within)
              .with(form.get("place"), mistakes.on("place")));
    }
    if (form.reported()) {
      questions.add(
          new AskedField("source", t("migration.new.source"), null, Kind.CHOICE, sources())
              .with(form.get("source"), mistakes.on("source")));
      return questions;
    }
    questions.add(
        again(PersonField.NIK, form, mistakes)
            .digits(24)
            .reasons(List.of())
            .told(form.pasted("nik")));
    questions.add(again(PersonField.NO_NIK, form, mistakes).behind(t("migration.new.no-nik")));
    questions.add(again(PersonField.BIRTH, form, mistakes).told(form.pasted("birth")));
    questions.add(again(PersonField.SEX, form, mistakes).told(form.pasted("sex")));
    for (var field : NewResidentForm.FROM_TABLE) {
      if (form.pasted(field.code()) != null || !form.get(field.code()).isEmpty()) {
        questions.add(again(field, form, mistakes).told(form.pasted(field.code())));
      }
    }
    questions.add(
        new AskedField("country", t("migration.new.country"), null, Kind.CHOICE, countries.common())
            .reasons(
                List.of(
                    new Choice("-u", t("migration.country.not-yet")),
                    new Choice("-w", t("web.why.w"))))
            .with(form.get("country"), mistakes.on("country")));
    questions.add(
        new AskedField(
                "otherCountry",
                t("migration.new.other-country"),
                t("migration.new.other-country.hint"),
                Kind.SELECT,
                countries.all())
            .mayStayEmpty()
            .with(form.get("otherCountry"), null));
    questions.addAll(AnswerForm.again(NewResidentForm.PLAN, form.typed(), mistakes));
    return questions;
  }

  private static AskedField again(PersonField field, NewResidentForm form, Mistakes mistakes) {
    return AnswerForm.again(List.of(field), form.typed(), mistakes).getFirst();
  }

  private static List<Choice> sources() {
    return AnswerForm.choices(PersonField.SOURCE).stream()
        .filter(choice ->
            List.of("keluarga", "rt", "kader", "kepala_dusun", "lain").contains(choice.value()))
        .toList();
  }
}
