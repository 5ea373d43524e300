package id.desbumi.registry.rights;

import java.util.Optional;

/** How a request was answered. */
public enum Outcome {
  DONE,
  PARTLY,
  /** She says it is otherwise, nobody can prove it: both stand, hers is marked on the page. */
  DISPUTED,
  /** With its ground. */
  REFUSED;

  public static Optional<Outcome> parse(String typed) {
    for (var outcome : values()) {
      if (outcome.name().equals(typed)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
