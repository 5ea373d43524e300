package id.desbumi.sync;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.guide.Countries;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.NewContact;
import id.desbumi.migration.NewEvent;
import id.desbumi.migration.NewJourney;
import id.desbumi.migration.ToBegin;
import id.desbumi.migration.ToRecord;
import id.desbumi.registry.Answer;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.ToRegister;
import id.desbumi.registry.Why;
import id.desbumi.territory.Places;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads one entry: a person, a journey, an event or a contact; new ones and changes. */
@Component
class EntryReader {

  /** The types, and the fields each may have: new ones, and changes (which have a base). */
  static final Map<String, Set<String>> NEW =
      Map.of(
          "person",
          Set.of("entry", "type", "id", "place", "keptInVillage", "asked", "sure", "answers"),
          "journey",
          Set.of("entry", "type", "id", "person", "answers", "first"),
          "event",
          Set.of(
              "entry",
              "type",
              "id",
              "journey",
              "base",
              "kind",
              "happened",
              "country",
              "source",
              "corrects"),
          "contact",
          Set.of(
              "entry", "type", "id", "journey", "on", "channel", "with", "reached", "wellbeing"));

  static final Set<String> CHANGE = Set.of("entry", "type", "id", "base", "answers");
  static final Set<String> FIRST = Set.of("id", "kind", "happened", "country", "source");
  static final int LONGEST_SOURCE = 200;

  private final Places places;
  private final Countries countries;

  EntryReader(Places places, Countries countries) {
    this.places = places;
    this.countries = countries;
  }

  Entry read(JsonNode node) {
    try {
      var entry = Fields.of(node, "");
      var request = entry.id("entry");
      var type = entry.read("type", text -> Optional.of(text).filter(NEW::containsKey));
      var changes = entry.has("base") && !type.equals("event");
      if (changes && type.equals("contact")) {
        throw new Fields.Mistake(Code.FIELD_UNKNOWN, "base");
      }
      entry.only(changes ? CHANGE : Optional.ofNullable(NEW.get(type)).orElseThrow());
      return switch (type) {
        case "person" -> changes ? changePerson(request, entry) : register(request, entry);
        case "journey" -> changes ? changeJourney(request, entry) : begin(request, entry);
        case "event" -> record(request, entry);
        default -> contact(request, entry);
      };
    } catch (Fields.Mistake wrong) {
      return new Entry.Wrong(wrong.verdict);
    }
  }

  private Entry register(UUID request, Fields entry) {
    var id = new PersonId(entry.id("id"));
    var place = entry.read("place", EntryReader::inVillage);
    if (places.find(place.village()).isEmpty()) {
      throw new Fields.Mistake(Code.PLACE_UNKNOWN, "place");
    }
    var answers = personAnswers(entry.object("answers"));
    if (!answers.containsKey(PersonField.NAME)) {
      throw new Fields.Mistake(Code.FIELD_MISSING, "answers.name");
    }
    return new Entry.Register(
        new ToRegister(
            request,
            new NewPerson(
                id, place, entry.flag("keptInVillage", false), entry.flag("asked", true), answers),
            entry.flag("sure", false)));
  }

  private static Entry changePerson(UUID request, Fields entry) {
    return new Entry.ChangePerson(
        request,
        new PersonId(entry.id("id")),
        entry.number("base"),
        personAnswers(entry.object("answers")));
  }

  private Entry begin(UUID request, Fields entry) {
    var id = new JourneyId(entry.id("id"));
    var person = new PersonId(entry.id("person"));
    var answers =
        entry.has("answers")
            ? journeyAnswers(entry.object("answers"))
            : Map.<JourneyField, Answer>of();
    var first = event(entry.object("first").only(FIRST));
    return new Entry.Begin(new ToBegin(request, new NewJourney(id, person, answers, first)));
  }

  private Entry changeJourney(UUID request, Fields entry) {
    return new Entry.ChangeJourney(
        request,
        new JourneyId(entry.id("id")),
        entry.number("base"),
        journeyAnswers(entry.object("answers")));
  }

  private Entry record(UUID request, Fields entry) {
    return new Entry.Record(
        new ToRecord(
            request, new JourneyId(entry.id("journey")), entry.number("base"), event(entry)));
  }

  private NewEvent event(Fields entry) {
    return new NewEvent(
        entry.id("id"),
        entry.read("kind", EventKind::parse),
        entry.readIf("happened", PartialDate::parse).orElse(null),
        entry.readIf("country", this::country).orElse(null),
        entry.readIf("source", EntryReader::source).orElse(null),
        entry.readIf("corrects", Fields::uuid).orElse(null));
  }

  private static Entry contact(UUID request, Fields entry) {
    return new Entry.Contact(
        request,
        new JourneyId(entry.id("journey")),
        new NewContact(
            entry.id("id"),
            entry.read("on", EntryReader::day),
            entry.read("channel", oneOf(NewContact.CHANNELS)),
            entry.read("with", oneOf(NewContact.WITH)),
            entry.flag("reached", true),
            entry.readIf("wellbeing", oneOf(NewContact.WELLBEING)).orElse(null)));
  }

  private static Map<PersonField, Answer> personAnswers(Fields fields) {
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    for (var name : fields.names()) {
      var field = PersonField.of(name).orElseThrow(() -> unknown(fields, name));
      answers.put(field, answer(fields, name, field::read, field != PersonField.NAME));
    }
    return answers;
  }

  private Map<JourneyField, Answer> journeyAnswers(Fields fields) {
    var answers = new EnumMap<JourneyField, Answer>(JourneyField.class);
    for (var name : fields.names()) {
      var field = JourneyField.of(name).orElseThrow(() -> unknown(fields, name));
      answers.put(
          field,
          answer(fields, name, field == JourneyField.COUNTRY ? this::country : field::read, true));
    }
    return answers;
  }

  /** A text, or {@code {"none": "unknown"}}, or {@code {"none": "unwilling"}}. */
  private static Answer answer(
      Fields fields, String name, Function<String, Optional<String>> read, boolean mayBeNone) {
    var value = fields.node(name);
    if (value.isObject() && mayBeNone) {
      return Answer.none(
          Fields.of(value, fields.at(name)).only(Set.of("none")).read("none", EntryReader::why));
    }
    return Answer.of(fields.read(name, read));
  }

  private static Fields.Mistake unknown(Fields fields, String name) {
    return new Fields.Mistake(Code.FIELD_UNKNOWN, fields.at(Fields.tellable(name)));
  }

  private static Optional<Why> why(String text) {
    for (var why : Why.values()) {
      if (why.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(why);
      }
    }
    return Optional.empty();
  }

  private Optional<String> country(String code) {
    return countries.find(code).map(country -> code);
  }

  private static Optional<PlaceCode> inVillage(String text) {
    return PlaceCode.parse(text)
        .filter(code -> code.value().length() >= id.desbumi.core.PlaceLevel.VILLAGE.length());
  }

  private static Optional<String> source(String text) {
    var source = text.strip();
    return source.isEmpty() || source.length() > LONGEST_SOURCE
        ? Optional.empty()
        : Optional.of(source);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static Function<String, Optional<String>> oneOf(List<String> options) {
    return text -> Optional.of(text).filter(options::contains);
  }
}
