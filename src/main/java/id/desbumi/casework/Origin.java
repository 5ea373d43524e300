package id.desbumi.casework;

import id.desbumi.core.PlaceCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a call came from: the door, the place, and who wrote it down for her, if anybody did. */
public record Origin(Door door, PlaceCode home, @Nullable UUID writer) {

  Origin(NewCall call) {
    this(call.door(), call.home(), call.writer());
  }

  String written() {
    return door.code() + "|" + home + "|" + (writer == null ? "" : writer);
  }

  static Origin read(String written) {
    var parts = written.split("\\|", -1);
    return new Origin(
        Door.of(parts[0]),
        new PlaceCode(parts[1]),
        parts[2].isEmpty() ? null : UUID.fromString(parts[2]));
  }
}
