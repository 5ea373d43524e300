package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.Standing;
import id.desbumi.registry.People;
import id.desbumi.web.Formats;
import id.desbumi.web.RailFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The figures beside a list of names: those of that very list, phase by phase. The register's own
 * count people this viewer must not see, and a number one higher than its list would tell so.
 */
@Component
class ListRail implements RailFigures {

  private static final List<Phase> SHOWN =
      List.of(Phase.ABROAD, Phase.PREPARING, Phase.INTERESTED, Phase.RETURNED);

  private final People people;
  private final Journeys journeys;

  ListRail(People people, Journeys journeys) {
    this.people = people;
    this.journeys = journeys;
  }

  @Override
  public Optional<Rail> of(Viewer viewer) {
    return viewer.role() == Role.OFFICER && viewer.home().level() == PlaceLevel.VILLAGE
        ? Optional.of(rail(viewer, viewer.home()))
        : Optional.empty();
  }

  private Rail rail(Viewer viewer, PlaceCode village) {
    var standing =
        journeys.village(viewer, village).stream()
            .collect(Collectors.toMap(Standing::person, Standing::phase, (one, _) -> one));
    var all = people.village(viewer, village);
    var phases =
        all.stream()
            .flatMap(person -> Optional.ofNullable(standing.get(person.id())).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    var figures = new ArrayList<Figure>();
    figures.add(new Figure(t("migration.rail.people"), Formats.number(all.size()), null));
    SHOWN.forEach(phase ->
        figures.add(
            new Figure(
                t("migration.phase." + phase),
                Formats.number(phases.getOrDefault(phase, 0L)),
                null)));
    return new Rail(
        t("migration.rail.title"),
        t("migration.rail.age"),
        figures,
        t("migration.rail.note"),
        "/angka/" + village);
  }
}
