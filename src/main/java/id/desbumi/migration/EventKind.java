package id.desbumi.migration;

import id.desbumi.core.Phase;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can happen on a journey: the field's some twenty-five codes, each with the shown phase it
 * leads to and the phases it may follow. Reaches the database by its name, so only ever add.
 *
 * <p>Source: the life cycle of the field's reference (3.1), law's words of UU 18/2017 Pasal 1 for
 * registration at the manpower office. Codes that tell how somebody left or why she is in trouble
 * ({@link #isClosed}) are kept sealed; in the clear stands only their {@link #shownAs}.
 */
public enum EventKind {
  INTERESTED(Phase.INTERESTED, Set.of()),
  CONSULTED(Phase.INTERESTED, from(Phase.INTERESTED)),
  REGISTERED_CPMI(Phase.PREPARING, from(Phase.INTERESTED, Phase.PREPARING)),
  PAPERS(Phase.PREPARING, from(Phase.INTERESTED, Phase.PREPARING)),
  TRAINING(Phase.PREPARING, from(Phase.INTERESTED, Phase.PREPARING)),
  SELECTED(Phase.PREPARING, from(Phase.INTERESTED, Phase.PREPARING)),
  READY(Phase.PREPARING, from(Phase.INTERESTED, Phase.PREPARING)),
  CANCELLED(Phase.NOT_LEFT, from(Phase.INTERESTED, Phase.PREPARING)),
  FAILED_TO_LEAVE(Phase.NOT_LEFT, from(Phase.INTERESTED, Phase.PREPARING), CANCELLED),
  PREVENTED(Phase.NOT_LEFT, from(Phase.INTERESTED, Phase.PREPARING), CANCELLED),
  DEPARTED(Phase.ABROAD, from(Phase.INTERESTED, Phase.PREPARING, Phase.OTHER)),
  WORKING(Phase.ABROAD, from(Phase.ABROAD, Phase.OTHER)),
  CHANGED_EMPLOYER(Phase.ABROAD, from(Phase.ABROAD)),
  CHANGED_COUNTRY(Phase.ABROAD, from(Phase.ABROAD)),
  EXTENDED(Phase.ABROAD, from(Phase.ABROAD)),
  HOME_LEAVE(Phase.ABROAD, from(Phase.ABROAD)),
  BACK_FROM_LEAVE(Phase.ABROAD, from(Phase.ABROAD)),
  NO_NEWS(Phase.ABROAD, from(Phase.ABROAD), WORKING),
  LEFT_WORKPLACE(Phase.ABROAD, from(Phase.ABROAD), WORKING),
  DETAINED(Phase.ABROAD, from(Phase.ABROAD), WORKING),
  IN_SHELTER(Phase.ABROAD, from(Phase.ABROAD), WORKING),
  BORN_ABROAD(Phase.ABROAD, from(Phase.ABROAD), WORKING),
  SETTLED_ABROAD(Phase.ABROAD, from(Phase.ABROAD)),
  RETURNED(Phase.RETURNED, from(Phase.ABROAD, Phase.OTHER)),
  REINTEGRATION(Phase.RETURNED, from(Phase.RETURNED)),
  /** Told by somebody, not certain: changes no figure and sends nothing. */
  DEATH_TOLD(
      null, from(Phase.INTERESTED, Phase.PREPARING, Phase.ABROAD, Phase.RETURNED, Phase.OTHER)),
  /** With a source, and confirmed. */
  DIED(
      Phase.OTHER,
      from(Phase.INTERESTED, Phase.PREPARING, Phase.ABROAD, Phase.RETURNED, Phase.OTHER)),
  UNKNOWN(Phase.OTHER, from(Phase.INTERESTED, Phase.PREPARING, Phase.ABROAD)),
  /** The record of an event was wrong and nothing stands in its place. */
  NOT_SO(null, Set.of());

  private final @Nullable Phase phase;
  private final Set<Phase> after;
  private final @Nullable EventKind shown;

  EventKind(@Nullable Phase phase, Set<Phase> after) {
    this(phase, after, null);
  }

  EventKind(@Nullable Phase phase, Set<Phase> after, @Nullable EventKind shown) {
    this.phase = phase;
    this.after = after;
    this.shown = shown;
  }

  private static Set<Phase> from(Phase first, Phase... more) {
    return EnumSet.of(first, more);
  }

  /** The phase it leads to; empty when it leaves the phase alone. */
  public Optional<Phase> phase() {
    return Optional.ofNullable(phase);
  }

  /** True when this may happen to somebody in that phase; a first event has no phase before it. */
  public boolean mayFollow(@Nullable Phase before) {
    return before == null ? mayBegin() : after.contains(before);
  }

  /** A journey may be recorded from its beginning, or from where the desk first hears of it. */
  public boolean mayBegin() {
    return switch (this) {
      case INTERESTED,
          CONSULTED,
          REGISTERED_CPMI,
          PAPERS,
          TRAINING,
          SELECTED,
          READY,
          DEPARTED,
          WORKING,
          RETURNED,
          UNKNOWN ->
          true;
      case CANCELLED,
          FAILED_TO_LEAVE,
          PREVENTED,
          CHANGED_EMPLOYER,
          CHANGED_COUNTRY,
          EXTENDED,
          HOME_LEAVE,
          BACK_FROM_LEAVE,
          NO_NEWS,
          LEFT_WORKPLACE,
          DETAINED,
          IN_SHELTER,
          BORN_ABROAD,
          SETTLED_ABROAD,
          REINTEGRATION,
          DEATH_TOLD,
          DIED,
          NOT_SO ->
          false;
    };
  }

  /** True when only the access list may know the code itself. */
  public boolean isClosed() {
    return shown != null;
  }

  /** What stands in the clear: itself, or the plain code that shows the same phase. */
  public EventKind shownAs() {
    return shown == null ? this : shown;
  }

  /** True when no further event of the journey can change the phase. */
  public boolean ends() {
    return switch (this) {
      case CANCELLED, FAILED_TO_LEAVE, PREVENTED, RETURNED, REINTEGRATION, DIED -> true;
      case INTERESTED,
          CONSULTED,
          REGISTERED_CPMI,
          PAPERS,
          TRAINING,
          SELECTED,
          READY,
          DEPARTED,
          WORKING,
          CHANGED_EMPLOYER,
          CHANGED_COUNTRY,
          EXTENDED,
          HOME_LEAVE,
          BACK_FROM_LEAVE,
          NO_NEWS,
          LEFT_WORKPLACE,
          DETAINED,
          IN_SHELTER,
          BORN_ABROAD,
          SETTLED_ABROAD,
          DEATH_TOLD,
          UNKNOWN,
          NOT_SO ->
          false;
    };
  }

  /** A departure or a return, which the figures count in its month. */
  public boolean isFlow() {
    return this == DEPARTED || this == RETURNED;
  }

  public static Optional<EventKind> parse(String name) {
    for (var kind : values()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
