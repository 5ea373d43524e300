package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PartialDate;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journey;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.Merging;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonField;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts two records side by side: what each says, and what would hold for both. */
@Component
class MergePages {

  private final People people;
  private final Journeys journeys;
  private final CountryChoices countries;
  private final DeskPlaces places;

  MergePages(People people, Journeys journeys, CountryChoices countries, DeskPlaces places) {
    this.people = people;
    this.journeys = journeys;
    this.countries = countries;
    this.places = places;
  }

  MergePage of(Viewer viewer, Merging.Pair pair, Map<String, String> typed, Mistakes mistakes) {
    var stays = pair.stays();
    var gone = pair.gone();
    var hers = journeys.of(viewer, stays.id());
    var others = journeys.of(viewer, gone.id());
    var choices = new ArrayList<MergePage.Row>();
    var facts = new ArrayList<MergePage.Fact>();
    pair.fields()
        .forEach((field, match) -> {
          switch (match) {
            case SAME, ONLY_STAYS ->
                facts.add(new MergePage.Fact(t(field.label()), words(viewer, stays, field)));
            case ONLY_GONE, DIFFERENT ->
                choices.add(row(viewer, pair, field, match, typed, mistakes));
          }
        });
    var path = PersonPages.path(stays) + "/sama/";
    return new MergePage(
        PersonPages.path(stays),
        path + gone.id(),
        PersonPages.path(gone) + "/sama/" + stays.id(),
        PersonPages.path(stays) + "/sama",
        Map.of(
            "request",
            typed.getOrDefault("request", ""),
            "staysBase",
            typed.getOrDefault("staysBase", Integer.toString(stays.revision())),
            "goneBase",
            typed.getOrDefault("goneBase", Integer.toString(gone.revision()))),
        side(stays, hers),
        side(gone, others),
        stop(stays, gone, hers, others),
        pair.sameNik(),
        choices,
        facts,
        after(stays, gone, hers, others),
        asks(stays, gone, hers, others),
        "ya".equals(typed.get("read")),
        Arrays.stream(Merging.Reason.values())
            .map(reason -> new Choice(reason.name(), t("migration.merge.reason." + reason)))
            .toList(),
        typed.get("cause"),
        mistakes);
  }

  /** True when phase, sharing or having been asked differ, so that she must read what will hold. */
  boolean asks(Merging.Pair pair, Journeys all, Viewer viewer) {
    return asks(
        pair.stays(),
        pair.gone(),
        all.of(viewer, pair.stays().id()),
        all.of(viewer, pair.gone().id()));
  }

  static String choose(PersonField field) {
    return "choose-" + field.code();
  }

  private static boolean asks(Person stays, Person gone, List<Journey> hers, List<Journey> others) {
    return !others.isEmpty() && !phase(hers).equals(phase(others))
        || stays.keptInVillage() != gone.keptInVillage()
        || stays.asked() != gone.asked();
  }

  private MergePage.Row row(
      Viewer viewer,
      Merging.Pair pair,
      PersonField field,
      Merging.Match match,
      Map<String, String> typed,
      Mistakes mistakes) {
    var name = choose(field);
    return new MergePage.Row(
        name,
        t(field.label()),
        words(viewer, pair.stays(), field),
        words(viewer, pair.gone(), field),
        typed.getOrDefault(name, match == Merging.Match.ONLY_GONE ? "gone" : ""),
        mistakes.on(name));
  }

  /** Of a sealed answer only that there is one; of a NIK its end, as on her page. */
  private String words(Viewer viewer, Person person, PersonField field) {
    if (person.sealed().contains(field)) {
      return field == PersonField.NIK
          ? people
              .nikHints(viewer, person.id())
              .map(nik -> "•••• •••• •••• " + nik.end())
              .orElse(t("migration.sealed"))
          : t("migration.sealed");
    }
    var answer = person.answer(field);
    return field.isDate() && answer.value() != null
        ? PartialDate.parse(answer.value()).map(Formats::date).orElse(answer.value())
        : AnswerForm.words(field, answer);
  }

  private MergePage.Side side(Person person, List<Journey> all) {
    return new MergePage.Side(
        PersonPages.path(person),
        person.name(),
        places.nearby(person.place()),
        t(
            "migration.merge.recorded",
            Formats.shortDate(person.recorded().atZone(ZoneOffset.UTC).toLocalDate())),
        sharing(person.keptInVillage()),
        all.isEmpty()
            ? List.of(t("migration.phase.none"))
            : all.stream().map(this::journey).toList());
  }

  private String journey(Journey journey) {
    return t(
        journey.open() ? "migration.merge.journey.open" : "migration.merge.journey.closed",
        countries.name(journey.country()),
        t("migration.phase." + journey.phase()));
  }

  private static MergePage.@Nullable Stop stop(
      Person stays, Person gone, List<Journey> hers, List<Journey> others) {
    if (!stays.place().village().equals(gone.place().village())) {
      return stop("other-village", PersonPages.path(gone) + "/pindah");
    }
    if (stays.handingOverTo() != null || gone.handingOverTo() != null) {
      return stop("handover", null);
    }
    return Stream.concat(hers.stream(), others.stream()).filter(Journey::open).count() > 1
        ? stop("two-journeys", null)
        : null;
  }

  private static MergePage.Stop stop(String key, @Nullable String href) {
    return new MergePage.Stop(
        t("refusal.merge." + key),
        t("refusal.merge." + key + ".next"),
        href == null ? null : t("migration.deeds.move"),
        href);
  }

  private static List<String> after(
      Person stays, Person gone, List<Journey> hers, List<Journey> others) {
    return List.of(
        t("migration.merge.after.phase", phase(both(hers, others))),
        sharing(stays.keptInVillage() || gone.keptInVillage()),
        t(
            stays.asked() || gone.asked()
                ? "migration.merge.after.asked"
                : "migration.merge.after.not-asked"));
  }

  /** The open journey first, then the newest, as everywhere. */
  private static List<Journey> both(List<Journey> hers, List<Journey> others) {
    return Stream.of(hers, others)
        .flatMap(List::stream)
        .sorted((one, other) -> Boolean.compare(other.open(), one.open()))
        .toList();
  }

  private static String phase(List<Journey> all) {
    return Optional.ofNullable(all.isEmpty() ? null : all.getFirst())
        .map(journey -> t("migration.phase." + journey.phase()))
        .orElse(t("migration.phase.none"));
  }

  private static String sharing(boolean kept) {
    return t(kept ? "migration.merge.kept" : "migration.merge.shared");
  }
}
