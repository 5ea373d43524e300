package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Phase;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.Journey;
import id.desbumi.web.Formats;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The five steps of a journey: interested, preparing, leaving, working, home. */
final class Steps {

  private static final Set<EventKind> PREPARING =
      Set.of(
          EventKind.REGISTERED_CPMI,
          EventKind.PAPERS,
          EventKind.TRAINING,
          EventKind.SELECTED,
          EventKind.READY);

  private Steps() {}

  static List<PersonPage.Step> of(Journey journey, CountryChoices countries) {
    var now =
        switch (journey.phase()) {
          case INTERESTED -> 0;
          case PREPARING -> 1;
          case ABROAD -> 3;
          case RETURNED -> 4;
          case NOT_LEFT, OTHER -> -1;
        };
    if (now < 0) {
      return List.of();
    }
    var names =
        List.of(
            t("migration.step.interested"),
            t("migration.step.preparing"),
            t("migration.step.left"),
            journey.phase() == Phase.ABROAD
                ? t("migration.step.working", countries.name(journey.country()))
                : t("migration.step.work"),
            t("migration.step.home"));
    var dates = new ArrayList<@Nullable String>();
    dates.add(first(journey, Set.of(EventKind.INTERESTED, EventKind.CONSULTED)));
    dates.add(first(journey, PREPARING));
    dates.add(first(journey, Set.of(EventKind.DEPARTED)));
    dates.add(first(journey, Set.of(EventKind.WORKING)));
    dates.add(first(journey, Set.of(EventKind.RETURNED)));
    var steps = new ArrayList<PersonPage.Step>();
    for (var i = 0; i < names.size(); i++) {
      var state = i < now || now == 4 ? "done" : i == now ? "now" : "";
      steps.add(
          new PersonPage.Step(
              names.get(i),
              state,
              dates.get(i),
              t(
                  state.equals("done")
                      ? "migration.step.was"
                      : state.equals("now") ? "migration.step.is" : "migration.step.later")));
    }
    return steps;
  }

  private static @Nullable String first(Journey journey, Set<EventKind> kinds) {
    return journey.events().stream()
        .filter(event -> !event.corrected() && kinds.contains(event.kind()))
        .findFirst()
        .map(event ->
            event
                .when()
                .map(Formats::date)
                .orElseGet(() ->
                    t(
                        "migration.step.recorded",
                        Formats.shortDate(event.recorded().atZone(ZoneOffset.UTC).toLocalDate()))))
        .orElse(null);
  }
}
