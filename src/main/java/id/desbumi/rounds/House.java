package id.desbumi.rounds;

import id.desbumi.registry.ListedPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A house on a round's list.
 *
 * @param number of the house in its RT, given once
 * @param sign how to find it: "pagar hijau"; never somebody's name
 * @param on the day of the last answer, and who wrote it
 * @param tries on how many days nobody was at home
 * @param seq counts up with every answer; who answers says which one she saw
 * @param people those of the register who live there and whom the viewer may see
 */
public record House(
    UUID id,
    int number,
    @Nullable String sign,
    HouseState state,
    @Nullable LocalDate on,
    @Nullable String by,
    int tries,
    int seq,
    List<ListedPerson> people) {

  public House {
    people = List.copyOf(people);
  }
}
