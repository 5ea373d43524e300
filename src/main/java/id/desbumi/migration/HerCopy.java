package id.desbumi.migration;

import id.desbumi.access.Sight;
import id.desbumi.core.PartialDate;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Answer;
import id.desbumi.registry.AnswerSheet;
import id.desbumi.registry.OwnData;
import id.desbumi.registry.PersonId;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Her journeys for her own copy, opened. Beside {@link OwnData}, which journals it; what others
 * told or what others are is left out: who recruited her, the private person she works for, a
 * telephone that is not hers.
 */
@Service
public class HerCopy {

  /** Other people's data. */
  private static final Set<JourneyField> OTHERS =
      Set.of(JourneyField.RECRUITER, JourneyField.RECRUITER_PHONE);

  private final Sight sight;
  private final JourneyTable table;
  private final EventTable events;
  private final Vault vault;
  private final JdbcClient db;

  HerCopy(Sight sight, JourneyTable table, EventTable events, Vault vault, JdbcClient db) {
    this.sight = sight;
    this.table = table;
    this.events = events;
    this.vault = vault;
    this.db = db;
  }

  /** One journey with what happened on it. */
  public record Journey(
      String country,
      Map<JourneyField, Answer> answers,
      List<Happened> events,
      List<Contact> contacts) {

    public Journey {
      answers = Map.copyOf(answers);
      events = List.copyOf(events);
      contacts = List.copyOf(contacts);
    }
  }

  /** What happened; its true code only in the whole copy. */
  public record Happened(
      EventKind kind, @Nullable PartialDate when, @Nullable String country, boolean corrected) {}

  /**
   * A contact.
   *
   * @param wellbeing what she said of herself; only in the whole copy
   */
  public record Contact(
      LocalDate on, String channel, boolean reached, @Nullable String wellbeing) {}

  private record SealedEvent(UUID id, byte[] sealed) {}

  private record ContactRow(
      UUID id,
      LocalDate onDay,
      String channel,
      String withWhom,
      boolean reached,
      byte @Nullable [] sealed) {}

  /**
   * All of them, newest first, in the transaction that takes the copy.
   *
   * @param closed she asked for it herself, in private: class K too
   */
  public List<Journey> of(Viewer viewer, PersonId person, boolean closed) {
    return sight.of(
        viewer,
        () ->
            table.of(viewer, person).stream()
                .map(row ->
                    new Journey(
                        row.country(),
                        answers(row, closed),
                        happened(row, closed),
                        contacts(row, closed)))
                .toList());
  }

  private Map<JourneyField, Answer> answers(JourneyTable.Row row, boolean closed) {
    var sheet =
        new AnswerSheet<JourneyField>(
            vault, row.person(), Journeys.TABLE, row.answers(), row.sealed());
    var answers = new EnumMap<JourneyField, Answer>(JourneyField.class);
    var company = "badan_hukum".equals(sheet.get(JourneyField.EMPLOYER_KIND).value());
    var herPhone = "ia_sendiri".equals(sheet.get(JourneyField.CONTACT_PERSON).value());
    for (var field : JourneyField.values()) {
      if (OTHERS.contains(field)
          || field == JourneyField.EMPLOYER && !company
          || field == JourneyField.CONTACT_PHONE && !herPhone
          || field.secrecy() == Secrecy.K && !closed) {
        continue;
      }
      answers.put(field, sheet.get(field));
    }
    return answers;
  }

  private List<Happened> happened(JourneyTable.Row row, boolean closed) {
    var told = closed ? told(row) : Map.<UUID, EventKind>of();
    return events.of(List.of(row.id())).stream()
        .map(EventTable.Row::event)
        .map(event ->
            new Happened(
                told.getOrDefault(event.id(), event.kind()),
                event.happened(),
                event.country(),
                event.corrected()))
        .toList();
  }

  /** The true codes of closed events. */
  private Map<UUID, EventKind> told(JourneyTable.Row row) {
    var told = new HashMap<UUID, EventKind>();
    db.sql(
            """
            select id, sealed
              from migration.event
             where journey = :journey
               and sealed is not null
            """)
        .param("journey", row.id())
        .query(SealedEvent.class)
        .list()
        .forEach(event -> {
          var words =
              vault.open(row.person(), Secrecy.K, "migration.event." + event.id(), event.sealed());
          EventKind.parse(words.substring(0, Math.max(0, words.indexOf('|'))))
              .ifPresent(kind -> told.put(event.id(), kind));
        });
    return told;
  }

  private List<Contact> contacts(JourneyTable.Row row, boolean closed) {
    return db
        .sql(
            """
            select id, on_day, channel, with_whom, reached, sealed
              from migration.contact
             where journey = :journey
             order by on_day desc, recorded desc
            """)
        .param("journey", row.id())
        .query(ContactRow.class)
        .list()
        .stream()
        .map(contact ->
            new Contact(
                contact.onDay(),
                contact.channel(),
                contact.reached(),
                closed && contact.withWhom().equals("ia_sendiri")
                    ? wellbeing(row, contact).orElse(null)
                    : null))
        .toList();
  }

  private Optional<String> wellbeing(JourneyTable.Row row, ContactRow contact) {
    return Optional.ofNullable(contact.sealed())
        .map(sealed ->
            vault.open(row.person(), Secrecy.K, "migration.contact." + contact.id(), sealed));
  }
}
