package id.desbumi.migration.web.rights;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.PartialDate;
import id.desbumi.core.Viewer;
import id.desbumi.migration.HerCopy;
import id.desbumi.migration.web.CountryChoices;
import id.desbumi.migration.web.DeskPlaces;
import id.desbumi.registry.Answer;
import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.Asked;
import id.desbumi.registry.Consents;
import id.desbumi.registry.OwnData;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonField;
import id.desbumi.territory.Places;
import id.desbumi.web.Formats;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts her copy together. Nobody else is in it: of her family the number of each relation, of those
 * who worked on her record their role, of a telephone that is another's that it is another's. Names
 * stand only where the desk's own views are told.
 */
@Component
class Copies {

  private final Sight sight;
  private final OwnData own;
  private final HerCopy journeys;
  private final Consents consents;
  private final Journal journal;
  private final CountryChoices countries;
  private final DeskPlaces desk;
  private final Places places;
  private final Clock clock;

  Copies(
      Sight sight,
      OwnData own,
      HerCopy journeys,
      Consents consents,
      Journal journal,
      CountryChoices countries,
      DeskPlaces desk,
      Places places,
      Clock clock) {
    this.sight = sight;
    this.own = own;
    this.journeys = journeys;
    this.consents = consents;
    this.journal = journal;
    this.countries = countries;
    this.desk = desk;
    this.places = places;
    this.clock = clock;
  }

  CopyPage of(Viewer viewer, Person person, Act how, boolean closed, String back) {
    return sight.of(
        viewer,
        () -> {
          var parts = new ArrayList<CopyPage.Part>();
          var copy = own.of(viewer, person.id(), how, closed);
          parts.add(self(copy));
          parts.add(family(copy.family()));
          var all = journeys.of(viewer, person.id(), closed);
          for (var i = 0; i < all.size(); i++) {
            parts.add(journey(i + 1, all.get(i)));
            parts.add(events(i + 1, all.get(i)));
          }
          parts.add(agreed(viewer, person));
          parts.add(looks(viewer, person));
          var zone = places.zone(person.place());
          return new CopyPage(
              person.name(),
              t(
                  "migration.copy.made",
                  desk.nearby(person.place().village()),
                  Formats.moment(clock.instant(), zone)),
              closed,
              parts.stream().filter(part -> !part.lines().isEmpty()).toList(),
              viewer.name(),
              back);
        });
  }

  private CopyPage.Part self(OwnData.Copy copy) {
    var lines = new ArrayList<CopyPage.Line>();
    lines.add(new CopyPage.Line("place", t("migration.copy.place"), desk.nearby(copy.place())));
    var phoneIsHers =
        List.of("", "sendiri").contains(value(copy.answers().get(PersonField.PHONE_OWNER)));
    for (var field : PersonField.values()) {
      var answer = copy.answers().getOrDefault(field, Answer.NOT_ASKED);
      if (!answer.isAsked()) {
        continue;
      }
      lines.add(
          field == PersonField.PHONE && !phoneIsHers
              ? new CopyPage.Line(field.code(), t(field.label()), t("migration.copy.others-phone"))
              : line(field, answer));
    }
    return new CopyPage.Part("person", t("migration.copy.person"), lines);
  }

  private static CopyPage.Part family(Map<String, Integer> family) {
    return new CopyPage.Part(
        "family",
        t("migration.copy.family"),
        family.entrySet().stream()
            .map(one ->
                new CopyPage.Line(
                    one.getKey(),
                    t("migration.relation." + one.getKey()),
                    t("migration.copy.family.count", Formats.number(one.getValue()))))
            .toList());
  }

  private CopyPage.Part journey(int number, HerCopy.Journey journey) {
    var lines = new ArrayList<CopyPage.Line>();
    journey.answers().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(one -> one.getValue().isAsked())
        .forEach(one ->
            lines.add(
                one.getKey().code().equals("country") && one.getValue().value() != null
                    ? new CopyPage.Line(
                        one.getKey().code(),
                        t(one.getKey().label()),
                        countries.name(one.getValue().value()))
                    : line(one.getKey(), one.getValue())));
    return new CopyPage.Part(
        "journey-" + number, t("migration.copy.journey", Formats.number(number)), lines);
  }

  private CopyPage.Part events(int number, HerCopy.Journey journey) {
    var lines = new ArrayList<CopyPage.Line>();
    for (var event : journey.events()) {
      var when = event.when();
      lines.add(
          new CopyPage.Line(
              event.kind().name(),
              when == null ? t("web.not-known") : Formats.date(when),
              t("migration.kind." + event.kind())
                  + (event.country() == null ? "" : ", " + countries.name(event.country()))
                  + (event.corrected() ? ", " + t("migration.copy.corrected") : "")));
    }
    for (var contact : journey.contacts()) {
      lines.add(
          new CopyPage.Line(
              "contact",
              Formats.date(contact.on()),
              t(contact.reached() ? "migration.copy.heard" : "migration.copy.not-heard")
                  + (contact.wellbeing() == null ? "" : ". " + contact.wellbeing())));
    }
    return new CopyPage.Part(
        "events-" + number, t("migration.copy.events", Formats.number(number)), lines);
  }

  private CopyPage.Part agreed(Viewer viewer, Person person) {
    return new CopyPage.Part(
        "consents",
        t("migration.consent.ledger"),
        consents.of(viewer, person.id()).stream()
            .map(given ->
                new CopyPage.Line(
                    given.kind().name(),
                    Formats.date(given.onDay()),
                    t("migration.consent.kind." + given.kind())
                        + ": "
                        + t("migration.consent.answer." + given.answer())))
            .toList());
  }

  /** The desk's own views, by name; a partner's are answered to her by the partner. */
  private CopyPage.Part looks(Viewer viewer, Person person) {
    if (!viewer.role().atDesk()) {
      return new CopyPage.Part("looks", t("migration.who.title"), List.of());
    }
    var zone = places.zone(person.place());
    return new CopyPage.Part(
        "looks",
        t("migration.who.title"),
        journal.deskViews(viewer, person.id().value()).stream()
            .map(view ->
                new CopyPage.Line(
                    "view",
                    Formats.moment(view.at(), zone),
                    view.name() + ", " + t("web.role." + view.role())))
            .toList());
  }

  private static CopyPage.Line line(Asked field, Answer answer) {
    var value = answer.value();
    var words =
        field.isDate() && value != null
            ? PartialDate.parse(value).map(Formats::date).orElse(value)
            : AnswerForm.words(field, answer);
    return new CopyPage.Line(field.code(), t(field.label()), words);
  }

  private static String value(@Nullable Answer answer) {
    return answer == null || answer.value() == null ? "" : answer.value();
  }
}
