package id.desbumi.migration;

import java.util.Optional;
import java.util.UUID;

/** One journey of one person. Made by the page or the phone, once. */
public record JourneyId(UUID value) {

  public static Optional<JourneyId> parse(String typed) {
    try {
      return Optional.of(new JourneyId(UUID.fromString(typed)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
