package id.desbumi.operation;

import id.desbumi.access.Appointing;
import id.desbumi.access.Operator;
import id.desbumi.access.Sight;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Handovers;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.People;
import id.desbumi.rounds.Moving;
import id.desbumi.territory.Neighbourhoods;
import id.desbumi.territory.Succession;
import id.desbumi.territory.Successions.Step;
import org.springframework.stereotype.Component;

/**
 * What follows a place to its successor: dusun and RT, who lives there now, who holds a role there,
 * and its rounds. What happened in the old place stays there for ever ({@code village_then}).
 *
 * <p>A split moves nobody: who lives on which side only the desks know, and they hand over. Begun
 * again after a power cut, it goes on where it stopped.
 */
@Component
public class Succeeding {

  private final Neighbourhoods neighbourhoods;
  private final People people;
  private final Handovers handovers;
  private final Appointing appointing;
  private final Moving rounds;
  private final Sight sight;

  Succeeding(
      Neighbourhoods neighbourhoods,
      People people,
      Handovers handovers,
      Appointing appointing,
      Moving rounds,
      Sight sight) {
    this.neighbourhoods = neighbourhoods;
    this.people = people;
    this.handovers = handovers;
    this.appointing = appointing;
    this.rounds = rounds;
    this.sight = sight;
  }

  /**
   * What followed.
   *
   * @param roles those that went along
   * @param ended roles of a dusun or RT that is no more after a merging
   */
  record Followed(int people, int roles, int ended) {}

  Followed follow(Step step) {
    if (!step.isWhole()) {
      return new Followed(0, 0, 0);
    }
    var moved = step.kind() == Succession.Kind.MOVE;
    if (step.old().level() != PlaceLevel.VILLAGE) {
      var roles = appointing.follow(Operator.viewer(), step.old(), step.successor(), moved);
      return new Followed(0, roles.moved(), roles.ended());
    }
    var operator = Operator.over(step.old(), step.successor());
    var count = sight.of(operator, () -> people(operator, step, moved));
    var roles = appointing.follow(Operator.viewer(), step.old(), step.successor(), moved);
    if (moved) {
      rounds.follow(step.old(), step.successor());
    }
    return new Followed(count, roles.moved(), roles.ended());
  }

  private int people(Viewer operator, Step step, boolean moved) {
    if (moved) {
      neighbourhoods.follow(operator, step.old(), step.successor());
    }
    var all = people.village(operator, step.old());
    all.forEach(person -> handovers.follow(operator, person.id(), place(person, step, moved)));
    return all.size();
  }

  private static PlaceCode place(ListedPerson person, Step step, boolean moved) {
    var within = person.place().value().substring(PlaceLevel.VILLAGE.length());
    return moved ? new PlaceCode(step.successor() + within) : step.successor();
  }
}
