package id.desbumi.operation;

import id.desbumi.audit.Act;
import id.desbumi.database.DataFolder;
import id.desbumi.operation.sample.Seeding;
import id.desbumi.statistics.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sample people in numbers, for trials and measurements. */
@Command(name = "sample", description = "Fills a trial with sample people.")
class SampleCommand extends Told {

  private static final int MOST = 99_000_000;
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

  private static long seconds(long since) {
    return (System.nanoTime() - since) / 1_000_000_000;
  }
}
