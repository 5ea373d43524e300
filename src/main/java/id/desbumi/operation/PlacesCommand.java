package id.desbumi.operation;

import id.desbumi.audit.Act;
import id.desbumi.core.PlaceCode;
import id.desbumi.territory.PlaceList;
import id.desbumi.territory.PlaceLoading;
import id.desbumi.territory.Programme;
import id.desbumi.territory.Successions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The list of Indonesia's places. */
@Command(name = "places", description = "Looks after the list of places.")
class PlacesCommand extends Told {

  private static final int SHOWN = 20;

  PlacesCommand(House house) {
    super(house);
  }

  @Command(
      name = "load",
      description = {
        "Takes a newer list of places in: provinces, regencies, districts and villages as CSV,"
            + " with code and name.",
        "Without a folder: the list that comes with the program. Nothing is deleted; places that"
            + " are no longer in it end."
      })
  int load(
      @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "with the four files")
          @Nullable Path folder,
      @Option(names = "--name", description = "the list's name and version") @Nullable String name,
      @Option(names = "--date", description = "the day it counts from") @Nullable LocalDate date) {
    if (folder != null && (name == null || date == null)) {
      say("Say what list it is and from when it counts: --name and --date.");
      return 2;
    }
    var list =
        folder == null || name == null || date == null
            ? PlaceList.ours()
            : PlaceList.in(folder, name, date);
    try {
      var loaded = door(PlaceLoading.class).load(list);
      door(Deeds.class)
          .note(
              Act.PLACES_LOADED,
              "added: %d, ended: %d, renamed: %d"
                  .formatted(
                      loaded.added().size(), loaded.ended().size(), loaded.renamed().size()));
      say("The list is %s, from %s on.", loaded.list(), loaded.asOf());
      name("Added", loaded.added());
      name("Ended", loaded.ended());
      name("Renamed", loaded.renamed());
      return WELL;
    } catch (IllegalArgumentException e) {
      say("The list was not taken: %s.", String.valueOf(e.getMessage()));
      return WRONG;
    }
  }

  @Command(
      name = "unmatched",
      description = "Names the Desbumi villages that could not be found with certainty.")
  int unmatched() {
    var unmatched = door(Programme.class).unmatched();
    unmatched.forEach(one -> say("%s", one));
    say("%d could not be matched to a code.", unmatched.size());
    return WELL;
  }

  @Command(
      name = "succeed",
      description = {
        "Says what became of places by a decree, from a CSV with the columns old, new, kind and"
            + " date; kind is MOVE (another code), MERGE or SPLIT. Load the list with the new places"
            + " first.",
        "After MOVE and MERGE people, roles and rounds go along; after SPLIT the desks hand people"
            + " over. What happened in the old place stays there. A second time changes nothing."
      })
  int succeed(@Parameters(paramLabel = "FILE", description = "the CSV") Path file) {
    try {
      var steps = Successions.read(file);
      door(Successions.class).record(steps);
      for (var step : steps) {
        var followed = door(Succeeding.class).follow(step);
        say(
            "%s -> %s (%s): %d people and %d roles went along, %d roles ended.",
            step.old(),
            step.successor(),
            step.kind(),
            followed.people(),
            followed.roles(),
            followed.ended());
      }
      door(Deeds.class).note(Act.PLACES_LOADED, "successions: " + steps.size());
      say("%d successions are written down.", steps.size());
      return WELL;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      say("Nothing was written: %s.", String.valueOf(e.getMessage()));
      return WRONG;
    }
  }

  private void name(String what, List<PlaceCode> codes) {
    say("%s: %d", what, codes.size());
    codes.stream().limit(SHOWN).forEach(code -> say("  %s", code.value()));
    if (codes.size() > SHOWN) {
      say("  ...");
    }
  }
}
