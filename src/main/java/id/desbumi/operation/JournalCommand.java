package id.desbumi.operation;

import id.desbumi.audit.Actor;
import id.desbumi.audit.Finding;
import id.desbumi.audit.JournalClock;
import id.desbumi.audit.Verification;
import id.desbumi.web.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The journal's guardian: is it what was written? */
@Command(name = "journal", description = "Reads the journal through, and keeps its heads outside.")
class JournalCommand extends Told {

  JournalCommand(House house) {
    super(house);
  }

  @Command(
      name = "verify",
      description = "Says whether the journal is whole; names the first row that is not.")
  int verify(
      @Option(names = "--area", description = "the chain of this place only") @Nullable String area,
      @Option(names = "--from", description = "from this day (UTC) on") @Nullable LocalDate from) {
    var verification = door(Verification.class);
    if (area != null) {
      return tell(verification.of(place(area)));
    }
    return tell(from == null ? verification.run() : verification.from(from));
  }

  @Command(name = "heads", description = "Prints the heads of a day (UTC), to be kept outside.")
  int heads(@Parameters(paramLabel = "DAY", description = "2026-11-24") LocalDate day) {
    say(door(Verification.class).heads(day).stripTrailing());
    return WELL;
  }

  @Command(
      name = "compare",
      description = "Compares the journal with heads that were kept outside.")
  int compare(
      @Parameters(paramLabel = "FILE", description = "what 'journal heads' printed") Path file)
      throws IOException {
    return tell(door(Verification.class).compare(Files.readString(file)));
  }

  @Command(
      name = "accept-clock",
      description = "After a clock that ran ahead was put right: lets its areas write again.")
  int acceptClock() {
    say(
        "Days of areas that had run ahead and write again: %d.",
        door(JournalClock.class).accept(Actor.PROGRAM));
    return WELL;
  }

  private int tell(Finding finding) {
    return switch (finding) {
      case Finding.Whole(var rows, var areas) -> {
        say("The journal is whole: %d rows in %d chains.", rows, areas);
        yield WELL;
      }
      case Finding.Broken broken -> {
        say(
            "The journal is NOT whole. First broken row: area '%s', day %s, number %d. %s",
            broken.area(), broken.day(), broken.seq(), Text.t(broken.fault().key()));
        yield WRONG;
      }
    };
  }
}
