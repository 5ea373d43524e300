package id.desbumi.operation;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.territory.Places;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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

  /** A place somebody typed; refused when there is none of that code. */
  final PlaceCode place(String typed) {
    if (typed.equals("nation")) {
      return PlaceCode.NATION;
    }
    return PlaceCode.parse(typed)
        .filter(place -> door(Places.class).find(place.at(PlaceLevel.VILLAGE)).isPresent())
        .orElseThrow(() -> wrong("There is no place with the code " + typed + "."));
  }

  /** What was typed cannot be meant. */
  final ParameterException wrong(String sentence) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
  }
}
