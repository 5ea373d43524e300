package id.desbumi.migration.web;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.NewEvent;
import id.desbumi.migration.NewJourney;
import id.desbumi.paper.SheetCode;
import id.desbumi.registry.Answer;
import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.web.Mistakes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the first page about somebody who wants to leave; its ids were made when the
 * page was shown, so a form sent twice is one person.
 *
 * @param pasted of a row from a table, what each field was recognised by, in words
 */
public record NewResidentForm(Map<String, String> typed, Map<String, String> pasted) {

  /** She agrees; she agrees but not outside the village; she does not; others told of her. */
  public enum Consent {
    YES,
    VILLAGE_ONLY,
    NO,
    NOT_ASKED
  }

  static final List<PersonField> PERSON =
      List.of(
          PersonField.NAME,
          PersonField.NIK,
          PersonField.NO_NIK,
          PersonField.BIRTH,
          PersonField.SEX,
          PersonField.KK,
          PersonField.BIRTH_PLACE,
          PersonField.ADDRESS);

  /** Asked here only when a row of a table brought them along. */
  static final List<PersonField> FROM_TABLE =
      List.of(PersonField.KK, PersonField.BIRTH_PLACE, PersonField.ADDRESS);

  static final List<JourneyField> PLAN = List.of(JourneyField.OFFER);

  public NewResidentForm {
    typed = Map.copyOf(typed);
    pasted = Map.copyOf(pasted);
  }

  NewResidentForm(Map<String, String> typed) {
    this(typed, Map.of());
  }

  /** From where in a pasted row a field's value is, in words; null when it was typed. */
  @Nullable String pasted(String field) {
    return pasted.get(field);
  }

  /** The sheet this is typed in from; empty when there is none. */
  Optional<SheetCode> sheet() {
    return SheetCode.parse(get("lembar"));
  }

  /** A form with fresh ids, and what is known already. */
  static NewResidentForm fresh(
      Clock clock, PlaceCode place, boolean reported, Map<String, String> known) {
    var typed = new HashMap<>(known);
    for (var id : List.of("id", "journey", "event", "request")) {
      typed.put(id, Uuid7.next(clock).toString());
    }
    typed.put("place", place.value());
    typed.put("consent", reported ? Consent.NOT_ASKED.name() : "");
    return new NewResidentForm(typed);
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }

  public boolean reported() {
    return get("consent").equals(Consent.NOT_ASKED.name());
  }

  boolean refused() {
    return get("consent").equals(Consent.NO.name());
  }

  boolean sure() {
    return get("sure").equals("ya");
  }

  Optional<UUID> request() {
    return uuid("request");
  }

  /** What is to be entered, or nothing when something could not be read. */
  Optional<Draft> read(Viewer viewer, LocalDate today, Mistakes mistakes) {
    var consent = mistakes.read("consent", get("consent"), NewResidentForm::consent);
    var person = AnswerForm.read(PERSON, typed, mistakes);
    if (!person.containsKey(PersonField.NAME) && mistakes.on("name") == null
        || person.getOrDefault(PersonField.NAME, Answer.NOT_ASKED).value() == null) {
      mistakes.add("name", "mistake.name.missing");
    }
    var place = mistakes.read("place", get("place"), PlaceCode::parse);
    var ids = List.of(uuid("id"), uuid("journey"), uuid("event"), uuid("request"));
    if (ids.stream().anyMatch(Optional::isEmpty)) {
      mistakes.add("name", "mistake.form-broken");
    }
    var plan = AnswerForm.read(PLAN, typed, mistakes);
    var country = country(mistakes);
    Optional.ofNullable(person.getOrDefault(PersonField.BIRTH, Answer.NOT_ASKED).value())
        .flatMap(PartialDate::parse)
        .filter(birth -> birth.isAfter(today))
        .ifPresent(birth -> mistakes.add("birth", "mistake.birth.future"));
    return mistakes.whenNone(() ->
        draft(
            consent.orElseThrow(),
            place.orElseThrow(),
            person,
            country.orElse(Answer.NOT_ASKED),
            plan,
            today));
  }

  private Draft draft(
      Consent consent,
      PlaceCode place,
      Map<PersonField, Answer> person,
      Answer country,
      Map<JourneyField, Answer> plan,
      LocalDate today) {
    var id = new PersonId(uuid("id").orElseThrow());
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    person.forEach((field, answer) -> {
      if (answer.isAsked()) {
        answers.put(field, answer);
      }
    });
    answers.put(PersonField.SOURCE, Answer.of(consent == Consent.NOT_ASKED ? source() : "sendiri"));
    var about = new EnumMap<JourneyField, Answer>(JourneyField.class);
    plan.forEach((field, answer) -> {
      if (answer.isAsked()) {
        about.put(field, answer);
      }
    });
    if (country.isAsked()) {
      about.put(JourneyField.COUNTRY, country);
    }
    return new Draft(
        new NewPerson(id, place, consent != Consent.YES, consent != Consent.NOT_ASKED, answers),
        new NewJourney(
            new JourneyId(uuid("journey").orElseThrow()),
            id,
            about,
            new NewEvent(
                uuid("event").orElseThrow(),
                EventKind.INTERESTED,
                null, // since when is not asked; what is told later of earlier days goes before
                null,
                null,
                null)),
        consent);
  }

  private String source() {
    return PersonField.SOURCE.options().contains(get("source")) ? get("source") : "lain";
  }

  private Optional<Answer> country(Mistakes mistakes) {
    if (reported()) {
      return Optional.of(Answer.NOT_ASKED);
    }
    var typed = get("country").equals("lain") ? get("otherCountry") : get("country");
    return mistakes.read("country", typed, CountryChoices::answer);
  }

  private Optional<UUID> uuid(String field) {
    try {
      return Optional.of(UUID.fromString(get(field)));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static Optional<Consent> consent(String typed) {
    for (var consent : Consent.values()) {
      if (consent.name().equals(typed)) {
        return Optional.of(consent);
      }
    }
    return Optional.empty();
  }

  /** A person and her plan, ready to be entered. */
  record Draft(NewPerson person, NewJourney journey, Consent consent) {}
}
