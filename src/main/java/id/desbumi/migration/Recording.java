package id.desbumi.migration;

import java.util.UUID;

/** What can come of recording an event. */
public sealed interface Recording {

  record Done(UUID event) implements Recording {}

  /**
   * Another desk recorded something since she looked; what happened next is never merged in
   * silence.
   *
   * @param newest the newest thing that holds now
   */
  record MovedOn(int revision, JourneyEvent newest) implements Recording {}
}
