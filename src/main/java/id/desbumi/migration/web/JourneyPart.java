package id.desbumi.migration.web;

import static id.desbumi.migration.JourneyField.*;

import id.desbumi.core.Phase;
import id.desbumi.migration.Journey;
import id.desbumi.migration.JourneyField;
import id.desbumi.vault.Secrecy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts in which a journey is shown and changed. */
enum JourneyPart {
  PLAN(List.of(CITY, JOB, SECTOR, EMPLOYER_KIND, WAGE_PROMISED, HOURS_PROMISED, REST_PROMISED)),
  WORK(List.of(WAGE_FOUND, HOURS_FOUND, REST_FOUND)),
  HOME(List.of(PLAN_AFTER)),
  CONTACT(List.of(CONTACT_PERSON, CONTACT_TIME, CONTACT_PHONE));

  /** The closed part, on a page of its own. */
  static final List<JourneyField> CLOSED =
      Arrays.stream(JourneyField.values()).filter(field -> field.secrecy() == Secrecy.K).toList();

  private final List<JourneyField> fields;

  JourneyPart(List<JourneyField> fields) {
    this.fields = fields;
  }

  List<JourneyField> fields() {
    return fields;
  }

  boolean isShown(Journey journey) {
    return switch (this) {
      case PLAN -> true;
      case WORK, CONTACT -> journey.phase() == Phase.ABROAD || journey.phase() == Phase.RETURNED;
      case HOME -> journey.phase() == Phase.RETURNED;
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<JourneyPart> of(String code) {
    for (var part : values()) {
      if (part.code().equals(code)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }
}
