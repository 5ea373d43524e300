package id.desbumi.migration.web;

import static id.desbumi.registry.PersonField.*;

import id.desbumi.registry.PersonField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts in which her record is shown and changed. */
enum PersonPart {
  DIRI(
      List.of(
          NAME,
          NICKNAME,
          PASSPORT_NAME,
          SEX,
          BIRTH,
          BIRTH_PLACE,
          BIRTH_SOURCE,
          MARITAL,
          EDUCATION,
          READS,
          LANGUAGE,
          OCCUPATION)),
  NOMOR(List.of(NIK, NO_NIK, NIK_CHECK, KK, PASSPORT)),
  KONTAK(List.of(PHONE, PHONE_OWNER, PHONE_SAFE, PHONE_HOURS, ADDRESS, DISABILITY, SAFE_WORD));

  private final List<PersonField> fields;

  PersonPart(List<PersonField> fields) {
    this.fields = fields;
  }

  List<PersonField> fields() {
    return fields;
  }

  /** Without what stands at the head of the page and what is absent from it. */
  List<PersonField> shown() {
    return fields.stream()
        .filter(
            field -> !List.of(NAME, SEX, NIK, PHONE, PASSPORT, NO_NIK, SAFE_WORD).contains(field))
        .toList();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<PersonPart> of(String code) {
    for (var part : values()) {
      if (part.code().equals(code)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }
}
