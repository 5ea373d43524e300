package id.desbumi.sync;

import java.util.Optional;

/** Why an entry was refused, or needs a look. The words are those of the API; only ever add. */
public enum Code {
  FIELD_MISSING("field.missing"),
  FIELD_TYPE("field.type"),
  FIELD_UNREADABLE("field.unreadable"),
  FIELD_UNKNOWN("field.unknown"),
  /** Not an object, or of no known type. */
  ENTRY_UNREADABLE("entry.unreadable"),
  /** Its id came earlier in the same batch. */
  ENTRY_TWICE("entry.twice"),
  /** What it is about does not exist, or is not the sender's to know. */
  ENTRY_NOT_THERE("entry.not-there"),
  /** One of its ids is in use already. */
  ENTRY_CLASH("entry.clash"),
  /** Others were writing the same; nothing is wrong with it, send it again. */
  ENTRY_BUSY("entry.busy"),
  /** A fault of the program; nothing of it was stored. */
  ENTRY_FAULT("entry.fault"),
  PLACE_UNKNOWN("place.unknown"),

  // rules of the front doors, by the key of their refusal
  PLACE_NOT_YOURS("place.not-yours"),
  REQUEST_OTHER_CONTENT("request.other-content"),
  JOURNEY_OPEN("journey.open"),
  JOURNEY_ORDER("journey.order"),
  JOURNEY_ENDED("journey.ended"),
  JOURNEY_FUTURE("journey.future"),
  JOURNEY_NO_EVENT("journey.no-event"),
  JOURNEY_CORRECTED("journey.corrected"),
  JOURNEY_DEATH_SOURCE("journey.death-source"),
  JOURNEY_DEATH_UNTOLD("journey.death-untold"),
  CLOCK_BEHIND("clock.behind"),
  /** Another rule said no. */
  RULE("rule"),

  // needs a look
  /** The same NIK within the sender's own reach. */
  PERSON_KNOWN("person.known"),
  /** The same name and about the same age in the village; send it again with {@code sure}. */
  PERSON_LOOKS_LIKE("person.looks-like"),
  /** Something was recorded on the journey since its revision was read. */
  MOVED_ON("moved-on"),
  /** Somebody answered the same fields differently since the revision was read. */
  DIFFERS("differs");

  private final String word;

  Code(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Code> of(String word) {
    for (var code : values()) {
      if (code.word.equals(word)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
