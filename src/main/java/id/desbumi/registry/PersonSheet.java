package id.desbumi.registry;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows of people into sheets of answers, and sheets into rows and pages. */
@Component
class PersonSheet {

  private static final String TABLE = "registry.person";

  private final Vault vault;

  PersonSheet(Vault vault) {
    this.vault = vault;
  }

  AnswerSheet<PersonField> of(NewPerson person) {
    var sheet = new AnswerSheet<PersonField>(vault, person.id().value(), TABLE);
    person.answers().forEach(sheet::put);
    return sheet;
  }

  AnswerSheet<PersonField> of(PersonTable.Row row) {
    return new AnswerSheet<>(vault, row.id(), TABLE, row.answers(), row.sealed());
  }

  PersonTable.Columns columns(AnswerSheet<PersonField> sheet) {
    var name = Optional.ofNullable(sheet.get(PersonField.NAME).value()).orElseThrow();
    var birth =
        Optional.ofNullable(sheet.get(PersonField.BIRTH).value()).flatMap(PartialDate::parse);
    return new PersonTable.Columns(
        name,
        NameFold.line(name),
        Optional.ofNullable(sheet.get(PersonField.SEX).value()).map(Sex::valueOf).orElse(null),
        birth.map(PartialDate::earliest).orElse(null),
        birth.map(PartialDate::latest).orElse(null),
        sheet.openJson(),
        sheet.sealedJson(),
        index(sheet, PersonField.NIK),
        index(sheet, PersonField.KK),
        index(sheet, PersonField.PHONE));
  }

  byte @Nullable [] index(AnswerSheet<PersonField> sheet, PersonField field) {
    var value = sheet.isSealed(field) ? sheet.get(field).value() : null;
    return value == null ? null : vault.index(field.code(), value);
  }

  byte[] sealRelative(UUID person, UUID relative, String told) {
    return vault.seal(person, Secrecy.S, "registry.relative." + relative, told);
  }

  String openRelative(UUID person, UUID relative, byte[] sealed) {
    return vault.open(person, Secrecy.S, "registry.relative." + relative, sealed);
  }

  /** As her page shows her: nothing sealed, and of class K not even that there is something. */
  Person person(PersonTable.Row row) {
    var sheet = of(row);
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    var sealed = EnumSet.noneOf(PersonField.class);
    for (var field : PersonField.values()) {
      if (field.secrecy() == Secrecy.K) {
        continue;
      }
      if (sheet.isSealed(field)) {
        sealed.add(field);
      } else if (sheet.shown(field).isAsked()) {
        answers.put(field, sheet.shown(field));
      }
    }
    return new Person(
        new PersonId(row.id()),
        new PlaceCode(row.placeNow()),
        row.keptInVillage(),
        row.asked(),
        answers,
        sealed,
        row.revision(),
        row.confirmed(),
        row.checked(),
        row.handingOverTo() == null ? null : new PlaceCode(row.handingOverTo()),
        row.recorded());
  }
}
