package id.desbumi.registry;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PhoneNumber;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.tally.Requests;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The family at home: who, who looks after the children, whom she allows to be called. */
@Service
public class Families {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Sight sight;
  private final PersonTable people;
  private final PersonSheet sheets;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;
  private final JdbcClient db;

  Families(
      Sight sight,
      PersonTable people,
      PersonSheet sheets,
      Journal journal,
      Requests requests,
      Clock clock,
      JdbcClient db) {
    this.sight = sight;
    this.people = people;
    this.sheets = sheets;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
    this.db = db;
  }

  /** What is sealed of a relative. */
  private record Told(
      String name, @Nullable Integer bornYear, @Nullable String school, @Nullable String phone) {}

  private record Row(
      UUID id,
      String relation,
      byte[] sealed,
      boolean carer,
      @Nullable Integer emergency,
      boolean mayBeCalled,
      @Nullable LocalDate toDay) {}

  /** Adds somebody to her family. */
  public void add(Viewer viewer, UUID request, PersonId id, Relative relative) {
    sight.run(
        viewer,
        () -> {
          var row = people.hold(viewer, id).orElseThrow(NotThere::new);
          requests.once(viewer, request, id + "|" + relative, () -> insert(viewer, row, relative));
        });
  }

  /** A row no longer holds; it stays in the history. */
  public void end(Viewer viewer, PersonId id, UUID relative) {
    sight.run(
        viewer,
        () -> {
          var row = people.hold(viewer, id).orElseThrow(NotThere::new);
          db.sql(
                  """
                  update registry.relative
                     set to_day = :day
                   where id = :id
                     and person = :person
                     and to_day is null
                  """)
              .param("day", LocalDate.now(clock))
              .param("id", relative)
              .param("person", row.id())
              .update();
          journal.note(viewer, Act.CHANGED, village(row), row.id(), "family");
        });
  }

  /** Her family as it is now; opening it is a look at class S and journalled as one. */
  public List<Relative> of(Viewer viewer, PersonId id) {
    return sight.of(
        viewer,
        () -> {
          var row = people.find(viewer, id).orElseThrow(NotThere::new);
          var relatives = rows(row.id()).stream().map(one -> relative(row.id(), one)).toList();
          if (!relatives.isEmpty()) {
            journal.note(viewer, Act.REVEALED, village(row), row.id(), "family");
          }
          return relatives;
        });
  }

  /** How many there are, without opening one: for her page. */
  public long count(Viewer viewer, PersonId id) {
    return sight.of(
        viewer,
        () -> {
          var row = people.find(viewer, id).orElseThrow(NotThere::new);
          return (long) rows(row.id()).size();
        });
  }

  private record Sealed(UUID id, byte[] sealed) {}

  /** The family of a record that goes becomes that of the one that stays, sealed with its key. */
  void unite(PersonId gone, PersonTable.Row stays) {
    db.sql("select id, sealed from registry.relative where person = :gone")
        .param("gone", gone.value())
        .query(Sealed.class)
        .list()
        .forEach(one -> {
          var told = sheets.openRelative(gone.value(), one.id, one.sealed);
          db.sql(
                  """
                  update registry.relative
                     set person = :stays,
                         place_now = :place,
                         kept_in_village = :kept,
                         sealed = :sealed
                   where id = :id
                  """)
              .param("stays", stays.id())
              .param("place", stays.placeNow())
              .param("kept", stays.keptInVillage())
              .param("sealed", sheets.sealRelative(stays.id(), one.id, told))
              .param("id", one.id)
              .update();
        });
  }

  private String insert(Viewer viewer, PersonTable.Row row, Relative relative) {
    var told =
        JSON.writeValueAsString(
            new Told(
                relative.name(),
                relative.bornYear(),
                relative.school(),
                relative.phone() == null ? null : relative.phone().value()));
    db.sql(
            """
            insert into registry.relative
                   (id, person, place_now, kept_in_village, relation, sealed, child, carer,
                    emergency, may_be_called, from_day, recorded, recorded_by)
            values (:id, :person, :place, :kept, :relation, :sealed, :child, :carer,
                    :emergency, :called, :day, :now, :by)
                on conflict (id) do nothing
            """)
        .param("id", relative.id())
        .param("person", row.id())
        .param("place", row.placeNow())
        .param("kept", row.keptInVillage())
        .param("relation", relative.relation())
        .param("sealed", sheets.sealRelative(row.id(), relative.id(), told))
        .param("child", relative.isChild())
        .param("carer", relative.carer())
        .param("emergency", relative.emergency())
        .param("called", relative.mayBeCalled())
        .param("day", LocalDate.now(clock))
        .param("now", PersonTable.timestamp(clock.instant()))
        .param("by", viewer.account())
        .update();
    journal.note(viewer, Act.CHANGED, village(row), row.id(), "family");
    return relative.id().toString();
  }

  private List<Row> rows(UUID person) {
    return db.sql(
            """
            select id, relation, sealed, carer, emergency, may_be_called, to_day
              from registry.relative
             where person = :person
               and to_day is null
             order by child, recorded, id
            """)
        .param("person", person)
        .query(Row.class)
        .list();
  }

  private Relative relative(UUID person, Row row) {
    var told = JSON.readValue(sheets.openRelative(person, row.id, row.sealed), Told.class);
    return new Relative(
        row.id,
        row.relation,
        told.name,
        told.bornYear,
        told.school,
        Optional.ofNullable(told.phone).flatMap(PhoneNumber::parse).orElse(null),
        row.carer,
        row.emergency,
        row.mayBeCalled,
        row.toDay);
  }

  private static PlaceCode village(PersonTable.Row row) {
    return new PlaceCode(row.placeNow()).village();
  }
}
