package id.desbumi.registry;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Families move: the desk that has a record offers it, the new village's desk accepts it. */
@Service
public class Handovers {

  private final Sight sight;
  private final PersonTable people;
  private final Journal journal;
  private final Clock clock;
  private final JdbcClient db;
  private final ObjectProvider<PersonWatcher> watchers;

  Handovers(
      Sight sight,
      PersonTable people,
      Journal journal,
      Clock clock,
      JdbcClient db,
      ObjectProvider<PersonWatcher> watchers) {
    this.sight = sight;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
    this.db = db;
    this.watchers = watchers;
  }

  /** One that waits for the receiving desk. */
  public record Waiting(
      UUID id, String name, PlaceCode from, PlaceCode to, String by, Instant offered) {}

  /** One that waits for another village's desk. */
  public record Offered(PersonId person, String name, PlaceCode to, Instant offered) {}

  private record OfferedRow(UUID person, String name, String placeTo, Instant offered) {}

  private record Row(
      UUID id, UUID person, String placeFrom, String placeTo, String byName, Instant offered) {}

  /**
   * Offers a record to another village.
   *
   * @throws Refusal {@code handover.same-village}, or {@code handover.waiting} when one waits
   *     already
   */
  public void offer(Viewer viewer, PersonId id, PlaceCode village) {
    sight.run(
        viewer,
        () -> {
          var row = people.hold(viewer, id).orElseThrow(NotThere::new);
          var from = new PlaceCode(row.placeNow()).village();
          if (from.equals(village)) {
            throw new Refusal("handover.same-village");
          }
          if (row.handingOverTo() != null) {
            throw new Refusal("handover.waiting");
          }
          var hers = new PersonId(row.id());
          insert(viewer, hers, from, village);
          mark(hers, village.value());
          journal.note(viewer, Act.HANDED_OVER, from, row.id(), village.value());
        });
  }

  /** Takes an offer back while it waits. */
  public void withdraw(Viewer viewer, PersonId id) {
    sight.run(
        viewer,
        () -> {
          var row = people.hold(viewer, id).orElseThrow(NotThere::new);
          db.sql(
                  """
                  update registry.handover
                     set ended = :now,
                         ended_by = :by,
                         accepted = false
                   where person = :person
                     and ended is null
                  """)
              .param("now", PersonTable.timestamp(clock.instant()))
              .param("by", viewer.account())
              .param("person", row.id())
              .update();
          mark(new PersonId(row.id()), null);
          journal.note(
              viewer, Act.HANDED_OVER, new PlaceCode(row.placeNow()).village(), row.id(), "batal");
        });
  }

  /** What waits for this desk. */
  public List<Waiting> waiting(Viewer viewer) {
    return sight.of(
        viewer,
        () ->
            db
                .sql(
                    """
                    select h.id, h.person, h.place_from, h.place_to, h.by_name, h.offered
                      from unnest(:lo, :hi) r(lo, hi)
                     cross join lateral (
                           select id, person, place_from, place_to, by_name, offered
                             from registry.handover
                            where place_to >= r.lo
                              and place_to < r.hi
                              and ended is null
                            order by offered
                            limit 50) h
                     order by h.offered
                    """)
                .param("lo", viewer.people().lo())
                .param("hi", viewer.people().hi())
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> named(row).stream())
                .toList());
  }

  /** What this desk has offered and others have not answered yet, longest waiting first. */
  public List<Offered> offered(Viewer viewer, int limit) {
    return sight.of(
        viewer,
        () ->
            db
                .sql(
                    """
                    select p.id as person, p.name, h.place_to, h.offered
                      from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                     cross join lateral (
                           select id, name
                             from registry.person
                            where place_now >= r.lo
                              and place_now < r.hi
                              and (r.inside or not kept_in_village)
                              and id <> all(:excluded)
                              and handing_over_to is not null
                              and erased is null
                              and merged_into is null
                            order by place_now, id
                            limit :limit) p
                      join registry.handover h on h.person = p.id and h.ended is null
                     order by h.offered, p.id
                     limit :limit
                    """)
                .param("lo", viewer.people().lo())
                .param("hi", viewer.people().hi())
                .param("inside", viewer.people().inside())
                .param("excluded", viewer.excludedIds())
                .param("limit", limit)
                .query(OfferedRow.class)
                .list()
                .stream()
                .map(row ->
                    new Offered(
                        new PersonId(row.person()),
                        row.name(),
                        new PlaceCode(row.placeTo()),
                        row.offered()))
                .toList());
  }

  /**
   * Accepts: from now on the record is this desk's, and figures count her here.
   *
   * @param place the new village, or the dusun or RT in it
   * @throws NotThere when it is not waiting for this desk
   */
  public PersonId accept(Viewer viewer, UUID handover, PlaceCode place) {
    return sight.of(
        viewer,
        () -> {
          var row = find(handover).orElseThrow(NotThere::new);
          if (!viewer.people().holds(place, true)
              || !place.village().value().equals(row.placeTo())) {
            throw new Refusal("place.not-yours");
          }
          var accepted =
              db.sql("select registry.accept_handover(:id, :place, :by, :now)")
                  .param("id", handover)
                  .param("place", place.value())
                  .param("by", viewer.account())
                  .param("now", PersonTable.timestamp(clock.instant()))
                  .query(Boolean.class)
                  .single();
          if (!accepted) {
            throw new NotThere();
          }
          var person = new PersonId(row.person());
          watchers.forEach(watcher -> watcher.changed(viewer, person));
          journal.note(viewer, Act.ACCEPTED, place.village(), row.person(), row.placeFrom());
          return person;
        });
  }

  /**
   * Her village got another code or was merged: her record goes along without a desk's asking. An
   * offer that waits is taken back. For whoever runs the system, from a decree.
   */
  public void follow(Viewer viewer, PersonId id, PlaceCode place) {
    if (viewer.role() != Role.ADMINISTRATOR) {
      throw new NotThere();
    }
    sight.run(
        viewer,
        () -> {
          var row = people.hold(viewer, id).orElseThrow(NotThere::new);
          if (row.handingOverTo() != null) {
            withdraw(viewer, id);
          }
          offer(viewer, id, place.village());
          accept(viewer, open(id), place);
        });
  }

  private UUID open(PersonId id) {
    return db.sql(
            """
            select id
              from registry.handover
             where person = :person
               and ended is null
            """)
        .param("person", id.value())
        .query(UUID.class)
        .single();
  }

  private Optional<Waiting> named(Row row) {
    return db.sql("select registry.waiting_name(:id)")
        .param("id", row.id())
        .query(String.class)
        .optional()
        .map(name ->
            new Waiting(
                row.id(),
                name,
                new PlaceCode(row.placeFrom()),
                new PlaceCode(row.placeTo()),
                row.byName(),
                row.offered()));
  }

  private Optional<Row> find(UUID id) {
    return db.sql(
            """
            select id, person, place_from, place_to, by_name, offered
              from registry.handover
             where id = :id
               and ended is null
            """)
        .param("id", id)
        .query(Row.class)
        .optional();
  }

  private void insert(Viewer viewer, PersonId id, PlaceCode from, PlaceCode to) {
    db.sql(
            """
            insert into registry.handover
                   (id, person, place_from, place_to, offered, offered_by, by_name)
            values (:id, :person, :from, :to, :now, :by, :byName)
            """)
        .param("id", Uuid7.next(clock))
        .param("person", id.value())
        .param("from", from.value())
        .param("to", to.value())
        .param("now", PersonTable.timestamp(clock.instant()))
        .param("by", viewer.account())
        .param("byName", viewer.name())
        .update();
  }

  private void mark(PersonId id, @Nullable String village) {
    db.sql(
            """
            update registry.person
               set handing_over_to = :village,
                   revision = revision + 1
             where id = :id
            """)
        .param("village", village)
        .param("id", id.value())
        .update();
  }
}
