package id.desbumi.sync;

import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.NewContact;
import id.desbumi.migration.ToBegin;
import id.desbumi.migration.ToRecord;
import id.desbumi.registry.Answer;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.ToRegister;
import java.util.Map;
import java.util.UUID;

/** One entry of a batch, read and in its right form; or what is wrong with it. */
sealed interface Entry {

  record Register(ToRegister what) implements Entry {}

  record Begin(ToBegin what) implements Entry {}

  record Record(ToRecord what) implements Entry {}

  /** Those that are rare enough to be done one at a time. */
  sealed interface Rare extends Entry {
    UUID request();
  }

  record ChangePerson(UUID request, PersonId id, int base, Map<PersonField, Answer> answers)
      implements Rare {}

  record ChangeJourney(UUID request, JourneyId id, int base, Map<JourneyField, Answer> answers)
      implements Rare {}

  record Contact(UUID request, JourneyId journey, NewContact contact) implements Rare {}

  /** Not to be done at all. */
  record Wrong(EntryVerdict verdict) implements Entry {}
}
