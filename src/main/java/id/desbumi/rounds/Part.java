package id.desbumi.rounds;

import id.desbumi.core.PlaceCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An RT of a round (or a dusun that has none), and how far it is.
 *
 * @param name as the village wrote it when the round was planned
 * @param walked false for an RT this round leaves out; it counts in the coverage all the same
 * @param enumerator who walks it; null while nobody was named
 * @param finished the day somebody said that the whole RT was walked
 * @param houses noted houses; the next four are how many of them answered what
 * @param lastDay of a visit
 */
public record Part(
    PlaceCode place,
    String name,
    boolean walked,
    @Nullable UUID enumerator,
    @Nullable LocalDate finished,
    int houses,
    int done,
    int refused,
    int absent,
    int moved,
    @Nullable LocalDate lastDay) {

  public int answered() {
    return done + refused + moved;
  }

  public int notYet() {
    return houses - answered() - absent;
  }
}
