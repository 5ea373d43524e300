package id.desbumi.registry.rights;

import id.desbumi.access.Exclusions;
import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.registry.People;
import id.desbumi.registry.Person;
import id.desbumi.registry.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Records in the care of the partner, because nobody at the village's desk may see them. It begins
 * by itself with the choice that left nobody, and ends by itself with the one that leaves somebody.
 * Her place does not change, so no figure does. "Jangan dibagikan ke luar desa" is lifted for that
 * time, else nobody at all would be there for her; her own page says so before she chooses.
 */
@Service
public class PartnerCare {

  private final Sight sight;
  private final Exclusions exclusions;
  private final People people;
  private final Journal journal;
  private final Clock clock;
  private final JdbcClient db;

  PartnerCare(
      Sight sight,
      Exclusions exclusions,
      People people,
      Journal journal,
      Clock clock,
      JdbcClient db) {
    this.sight = sight;
    this.exclusions = exclusions;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
    this.db = db;
  }

  /**
   * Somebody in the partner's care.
   *
   * @param deskAgain true when somebody new works at the desk whom she never ruled out: ask her
   */
  public record Cared(
      PersonId person, String name, PlaceCode place, Instant since, boolean deskAgain) {}

  private record Row(UUID person, String placeNow, Instant since) {}

  private record Open(UUID id, boolean wasKept) {}

  /** Whom the partner cares for within the viewer's reach, longest first. */
  public List<Cared> of(Viewer viewer, int limit) {
    return sight.of(
        viewer,
        () -> {
          var rows = rows(viewer, limit);
          var names = people.byIds(viewer, rows.stream().map(Row::person).toList());
          return rows.stream()
              .flatMap(row ->
                  Optional.ofNullable(names.get(new PersonId(row.person()))).stream()
                      .map(her ->
                          new Cared(
                              her.id(),
                              her.name(),
                              her.place(),
                              row.since(),
                              !exclusions.nobodyAtDesk(row.person(), her.place()))))
              .toList();
        });
  }

  /** True while the partner cares for her. */
  public boolean isCared(Viewer viewer, PersonId person) {
    return sight.of(viewer, () -> open(person).isPresent());
  }

  /** After a choice of hers, in its transaction. */
  void follow(Viewer viewer, Person her) {
    var nobody = exclusions.nobodyAtDesk(her.id().value(), her.place());
    var there = open(her.id());
    if (nobody && there.isEmpty()) {
      begin(viewer, her);
    } else if (!nobody && there.isPresent()) {
      end(viewer, her, there.get());
    }
  }

  private void begin(Viewer viewer, Person her) {
    db.sql(
            """
            insert into registry.partner_care
                   (id, person, place_now, kept_in_village, was_kept, since)
            values (:id, :person, :place, :kept, :kept, :now)
            """)
        .param("id", Uuid7.next(clock))
        .param("person", her.id().value())
        .param("place", her.place().value())
        .param("kept", her.keptInVillage())
        .param("now", RightsTable.at(clock.instant()))
        .update();
    if (her.keptInVillage()) {
      keep(her.id(), false);
    }
    journal.note(
        viewer, Act.HANDED_OVER, her.place().village(), her.id().value(), "pendamping mitra");
  }

  private void end(Viewer viewer, Person her, Open care) {
    db.sql(
            """
            update registry.partner_care
               set ended = :now
             where id = :id
               and ended is null
            """)
        .param("now", RightsTable.at(clock.instant()))
        .param("id", care.id())
        .update();
    journal.note(viewer, Act.ACCEPTED, her.place().village(), her.id().value(), "meja desa");
    if (care.wasKept() && !her.keptInVillage()) {
      keep(her.id(), true);
    }
  }

  private Optional<Open> open(PersonId person) {
    return db.sql(
            """
            select id, was_kept
              from registry.partner_care
             where person = :person
               and ended is null
            """)
        .param("person", person.value())
        .query(Open.class)
        .optional();
  }

  private List<Row> rows(Viewer viewer, int limit) {
    return RightsTable.reach(
            db.sql(
                """
                select c.person, c.place_now, c.since
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select person, place_now, since
                         from registry.partner_care
                        where place_now >= r.lo
                          and place_now < r.hi
                          and (r.inside or not kept_in_village)
                          and person <> all(:excluded)
                          and ended is null
                        order by since
                        limit :limit) c
                 order by c.since, c.person
                 limit :limit
                """),
            viewer)
        .param("limit", limit)
        .query(Row.class)
        .list();
  }

  private void keep(PersonId person, boolean kept) {
    db.sql("select registry.keep_in_village(:person, :kept)::text")
        .param("person", person.value())
        .param("kept", kept)
        .query(String.class)
        .optional();
  }
}
