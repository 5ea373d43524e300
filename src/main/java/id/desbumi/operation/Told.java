package id.desbumi.operation;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works in the rooms of the house and tells what it did. */
abstract class Told {

  static final int WELL = 0;
  static final int WRONG = 1;

  @Spec @Nullable CommandSpec spec;

  private final House house;

  Told(House house) {
    this.house = house;
  }

  final <T> T door(Class<T> type) {
    return house.door(type);
  }

  final void say(String text, Object... arguments) {
    if (spec != null) {
      spec.commandLine().getOut().println(arguments.length == 0 ? text : text.formatted(arguments));
    }
  }
}
