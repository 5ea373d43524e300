package id.desbumi.operation;

import id.desbumi.audit.Act;
import id.desbumi.statistics.Check;
import id.desbumi.statistics.Rebuild;
import picocli.CommandLine.Command;

/** Do the figures say what the facts say? */
@Command(name = "figures", description = "Holds the figures to the facts they count.")
class FiguresCommand extends Told {

  FiguresCommand(House house) {
    super(house);
  }

  @Command(name = "check", description = "Counts everything anew and names what differs.")
  int check() {
    var wrong = door(Check.class).run();
    if (wrong.isEmpty()) {
      say("The figures agree with the facts.");
      return WELL;
    }
    wrong.forEach(difference -> say("%s", difference));
    say("%d figures do not agree with the facts: run 'figures rebuild'.", wrong.size());
    return WRONG;
  }

  @Command(name = "rebuild", description = "Makes the figures anew from the facts.")
  int rebuild() {
    var done = door(Rebuild.class).run();
    door(Deeds.class)
        .note(Act.FIGURES_REBUILT, "figures: " + done.figures() + ", people: " + done.people());
    say(
        "Rebuilt the figures. Figures that were wrong: %d; people the log lacked: %d.",
        done.figures(), done.people());
    return WELL;
  }
}
