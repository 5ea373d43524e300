package id.desbumi.rounds;

import id.desbumi.registry.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal has just taken away. It is told once, to whoever tapped, so that a wrong tap can
 * be taken back from that very page; it is kept nowhere.
 */
public record Wiped(@Nullable String sign, List<PersonId> people) {

  public static final Wiped NOTHING = new Wiped(null, List.of());

  public Wiped {
    people = List.copyOf(people);
  }
}
