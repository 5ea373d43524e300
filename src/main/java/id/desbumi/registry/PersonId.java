package id.desbumi.registry;

import java.util.Optional;
import java.util.UUID;

/** A record of one person in a village's register. Made by the page or the phone, once. */
public record PersonId(UUID value) {

  public static Optional<PersonId> parse(String typed) {
    try {
      return Optional.of(new PersonId(UUID.fromString(typed)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
