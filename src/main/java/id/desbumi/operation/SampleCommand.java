package id.desbumi.operation;

import id.desbumi.audit.Act;
import id.desbumi.database.DataFolder;
import id.desbumi.database.DiskUse;
import id.desbumi.operation.sample.NationSearch;
import id.desbumi.operation.sample.Seeding;
import id.desbumi.statistics.Rebuild;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sample people in numbers, for trials and measurements. */
@Command(name = "sample", description = "Fills a trial with sample people.")
class SampleCommand extends Told {

  private static final int MOST = 99_000_000;

  /** Where there are rows of people, or counted from them. */
  private static final Set<String> ROOMS =
      Set.of("registry", "migration", "vault", "audit", "tally", "statistics");

  private static final int SAID = 20_000;

  SampleCommand(House house) {
    super(house);
  }

  @Command(
      name = "seed",
      description = {
        "Adds sample people with their journeys to a trial, over all villages of Indonesia, by"
            + " COPY; all or none. Its tables are locked meanwhile: stop the program before.",
        "Once for one folder and seed. Made are people, journeys, events, sealed numbers with a key"
            + " each, name keys, journal and figures."
      })
  int seed(
      @Option(names = "--people", required = true, description = "how many") int people,
      @Option(names = "--seed", defaultValue = "1", description = "another one, other people")
          long seed) {
    if (people < 1 || people > MOST) {
      throw wrong("From 1 to " + MOST + " people.");
    }
    if (!door(DataFolder.class).trial()) {
      say("This folder is not a trial's; real people are never mixed with samples.");
      return WRONG;
    }
    var start = System.nanoTime();
    var said = new int[1];
    door(Seeding.class)
        .fill(
            seed,
            people,
            loaded -> {
              if (loaded / SAID > said[0]) {
                said[0] = loaded / SAID;
                say("%d people, %d s", loaded, seconds(start));
              }
            });
    say("%d people are in after %d s; now the figures.", people, seconds(start));
    var done = door(Rebuild.class).run();
    door(Deeds.class)
        .note(Act.FIGURES_REBUILT, "figures: " + done.figures() + ", people: " + done.people());
    say(
        "%d figures from %d people counted; %d s in all.",
        done.figures(), done.people(), seconds(start));
    return WELL;
  }

  @Command(
      name = "search",
      description = "Times searches for two names in the whole nation, which no role may do.")
  int search(@Option(names = "--times", defaultValue = "250", description = "how many") int times) {
    if (!door(DataFolder.class).trial()) {
      say("Real people are not looked for to measure something.");
      return WRONG;
    }
    var took = door(NationSearch.class).run(times);
    tell("search.nation.first-touch", took.firstTouch());
    tell("search.nation.warm", took.warm());
    return WELL;
  }

  private void tell(String name, List<Double> times) {
    say("%s.p50=%s", name, oneDigit(times.get(times.size() / 2)));
    say("%s.p95=%s", name, oneDigit(times.get(times.size() * 95 / 100)));
  }

  private static String oneDigit(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  @Command(name = "disk", description = "Tells how many bytes a person takes, with her figures.")
  int disk() {
    var tables =
        door(DiskUse.class).tables().stream()
            .filter(table -> ROOMS.contains(table.room()))
            .toList();
    var people =
        tables.stream()
            .filter(table -> table.room().equals("registry") && table.name().equals("person"))
            .mapToLong(DiskUse.Table::rows)
            .sum();
    if (people < 1) {
      say("There is nobody yet.");
      return WRONG;
    }
    say("disk-people=%d", people);
    say("disk-bytes=%d", bytes(tables, table -> true) / people);
    say("disk-journal-bytes=%d", bytes(tables, table -> table.room().equals("audit")) / people);
    say("disk-names-bytes=%d", bytes(tables, table -> table.name().startsWith("name_")) / people);
    say(
        "disk-figures-bytes=%d",
        bytes(tables, table -> Set.of("tally", "statistics").contains(table.room())) / people);
    tables.stream()
        .limit(12)
        .forEach(table -> say("disk %s.%s %d", table.room(), table.name(), table.bytes() / people));
    return WELL;
  }

  private static long bytes(List<DiskUse.Table> tables, Predicate<DiskUse.Table> which) {
    return tables.stream().filter(which).mapToLong(DiskUse.Table::bytes).sum();
  }

  private static long seconds(long since) {
    return (System.nanoTime() - since) / 1_000_000_000;
  }
}
