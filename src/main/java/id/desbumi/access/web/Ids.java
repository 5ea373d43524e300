package id.desbumi.access.web;

import java.util.Optional;
import java.util.UUID;

/** Reads an id that came in a form. */
final class Ids {

  private Ids() {}

  static Optional<UUID> read(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
