package id.desbumi.registry;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import id.desbumi.database.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** One record at a time: entering, finding, holding and writing {@code registry.person}. */
@Component
class PersonTable {

  private static final String ROW =
      """
      select id, place_now, kept_in_village, asked, name, answers::text, sealed::text,
             revision, confirmed, checked, handing_over_to, recorded
        from registry.person
      """;

  private final JdbcClient db;

  PersonTable(JdbcClient db) {
    this.db = db;
  }

  /** A row as it lies in the table. */
  record Row(
      UUID id,
      String placeNow,
      boolean keptInVillage,
      boolean asked,
      String name,
      String answers,
      String sealed,
      int revision,
      @Nullable Instant confirmed,
      @Nullable LocalDate checked,
      @Nullable String handingOverTo,
      Instant recorded) {}

  /** What stands in the columns that lists and searches use, derived from the answers. */
  record Columns(
      String name,
      String nameFold,
      @Nullable Sex sex,
      @Nullable LocalDate bornFrom,
      @Nullable LocalDate bornTo,
      String answers,
      String sealed,
      byte @Nullable [] nikIndex,
      byte @Nullable [] kkIndex,
      byte @Nullable [] phoneIndex) {}

  /**
   * A record about to be made.
   *
   * @param confirmed true when a desk says that it is right
   */
  record Fresh(NewPerson person, Columns columns, boolean confirmed) {}

  /** Adds records; the ids of those that were not there already. */
  Set<UUID> insert(List<Fresh> fresh, Instant now, UUID by) {
    var of = new Rows<>(fresh);
    return new HashSet<>(
        db.sql(
                """
                insert into registry.person
                       (id, place_now, kept_in_village, asked, name, name_fold, sex,
                        born_from, born_to, answers, sealed, nik_index, kk_index, phone_index,
                        confirmed, confirmed_by, checked, checked_by, recorded, recorded_by)
                select p.id, p.place, p.kept, p.asked, p.name, p.fold, p.sex,
                       p.born_from, p.born_to, p.answers::jsonb, p.sealed::jsonb, p.nik, p.kk, p.phone,
                       case when p.confirmed then :now::timestamptz end,
                       case when p.confirmed then :by::uuid end,
                       case when p.confirmed then :today::date end,
                       case when p.confirmed then :by::uuid end,
                       :now, :by
                  from unnest(:ids::uuid[], :places::text[], :kept::boolean[], :asked::boolean[],
                              :names::text[], :folds::text[], :sexes::text[],
                              :bornFrom::date[], :bornTo::date[], :answers::text[], :sealed::text[],
                              :niks::bytea[], :kks::bytea[], :phones::bytea[], :confirmed::boolean[])
                       with ordinality
                       p(id, place, kept, asked, name, fold, sex, born_from, born_to, answers, sealed,
                         nik, kk, phone, confirmed, n)
                 order by p.id, p.n
                    on conflict (id) do nothing
                returning id
                """)
            .param("ids", of.uuids(row -> row.person.id().value()))
            .param("places", of.texts(row -> row.person.place()))
            .param("kept", of.flags(row -> row.person.keptInVillage()))
            .param("asked", of.flags(row -> row.person.asked()))
            .param("names", of.texts(row -> row.columns.name))
            .param("folds", of.texts(row -> row.columns.nameFold))
            .param("sexes", of.texts(row -> row.columns.sex))
            .param("bornFrom", of.texts(row -> row.columns.bornFrom))
            .param("bornTo", of.texts(row -> row.columns.bornTo))
            .param("answers", of.texts(row -> row.columns.answers))
            .param("sealed", of.texts(row -> row.columns.sealed))
            .param("niks", of.bytes(row -> row.columns.nikIndex))
            .param("kks", of.bytes(row -> row.columns.kkIndex))
            .param("phones", of.bytes(row -> row.columns.phoneIndex))
            .param("confirmed", of.flags(Fresh::confirmed))
            .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
            .param("now", timestamp(now))
            .param("by", by)
            .query(UUID.class)
            .list());
  }

  record WhereaboutsRow(
      UUID id,
      String placeNow,
      boolean keptInVillage,
      @Nullable Sex sex,
      @Nullable Integer bornYear,
      boolean confirmed) {

    Whereabouts whereabouts() {
      return new Whereabouts(
          new PersonId(id), new PlaceCode(placeNow), keptInVillage, sex, bornYear, confirmed);
    }
  }

  /** Those of the ids that are there for this viewer. */
  List<WhereaboutsRow> whereabouts(Viewer viewer, Collection<UUID> ids) {
    return InReach.of(
            db.sql(
                """
                select id, place_now, kept_in_village, sex,
                       extract(year from born_from)::int as born_year,
                       confirmed is not null as confirmed
                  from registry.person
                 where id = any(:ids)
                """
                    + InReach.ONE),
            viewer)
        .param("ids", ids.toArray(UUID[]::new))
        .query(WhereaboutsRow.class)
        .list();
  }

  /** Those of them that are there, none to be merged or erased before the transaction ends. */
  void keep(Viewer viewer, Collection<UUID> ids) {
    var _ =
        InReach.of(
                db.sql(
                    """
                    select id
                      from registry.person
                     where id = any(:ids)
                    """
                        + InReach.ONE
                        + """
                         order by id
                           for key share
                        """),
                viewer)
            .param("ids", ids.toArray(UUID[]::new))
            .query(UUID.class)
            .list();
  }

  /** Her record; that of a merged one is the record that stays. */
  Optional<Row> find(Viewer viewer, PersonId id) {
    return exactly(viewer, id).or(() -> survivor(viewer, id).flatMap(it -> exactly(viewer, it)));
  }

  /** The record of this very id, and no other. */
  Optional<Row> exactly(Viewer viewer, PersonId id) {
    return InReach.of(db.sql(ROW + "where id = :id" + InReach.ONE), viewer)
        .param("id", id.value())
        .query(Row.class)
        .optional();
  }

  /** Her record, held against other writers until the transaction ends. */
  Optional<Row> hold(Viewer viewer, PersonId id) {
    return holdExactly(viewer, id)
        .or(() -> survivor(viewer, id).flatMap(it -> holdExactly(viewer, it)));
  }

  Optional<Row> holdExactly(Viewer viewer, PersonId id) {
    return InReach.of(db.sql(ROW + "where id = :id" + InReach.ONE + "for update"), viewer)
        .param("id", id.value())
        .query(Row.class)
        .optional();
  }

  private Optional<PersonId> survivor(Viewer viewer, PersonId id) {
    return Optional.ofNullable(survivors(viewer, List.of(id.value())).get(id.value()))
        .map(PersonId::new);
  }

  /** For ids that were merged: the ids that answer for them. */
  Map<UUID, UUID> survivors(Viewer viewer, Collection<UUID> ids) {
    var survivors = new HashMap<UUID, UUID>();
    InReach.of(
            db.sql(
                """
                select id, merged_into
                  from registry.person
                 where id = any(:ids)
                   and merged_into is not null
                   and erased is null
                   and id <> all(:excluded)
                """
                    + InReach.PLACE),
            viewer)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Alias.class)
        .list()
        .forEach(alias -> survivors.put(alias.id, alias.mergedInto));
    return survivors;
  }

  private record Alias(UUID id, UUID mergedInto) {}

  /** Writes the whole record anew under the next revision. */
  void update(Viewer viewer, PersonId id, int revision, Columns columns) {
    var changed =
        columns(
                db.sql(
                    """
                    update registry.person
                       set name = :name,
                           name_fold = :nameFold,
                           sex = :sex,
                           born_from = :bornFrom,
                           born_to = :bornTo,
                           answers = :answers::jsonb,
                           sealed = :sealed::jsonb,
                           nik_index = :nik,
                           kk_index = :kk,
                           phone_index = :phone,
                           revision = revision + 1
                     where id = :id
                       and revision = :revision
                    """),
                columns)
            .param("id", id.value())
            .param("revision", revision)
            .update();
    if (changed != 1) {
      throw new IllegalStateException("held, and yet changed by another");
    }
  }

  /** A desk says that the record is right as of this day; a confirmed record is counted. */
  void check(PersonId id, LocalDate day, Instant now, UUID by) {
    db.sql(
            """
            update registry.person
               set checked = :day,
                   checked_by = :by,
                   asked = true,
                   confirmed = coalesce(confirmed, :now),
                   confirmed_by = coalesce(confirmed_by, :by),
                   revision = revision + 1
             where id = :id
            """)
        .param("id", id.value())
        .param("day", day)
        .param("now", timestamp(now))
        .param("by", by)
        .update();
  }

  private static StatementSpec columns(StatementSpec statement, Columns columns) {
    return statement
        .param("name", columns.name)
        .param("nameFold", columns.nameFold)
        .param("sex", columns.sex == null ? null : columns.sex.name())
        .param("bornFrom", columns.bornFrom)
        .param("bornTo", columns.bornTo)
        .param("answers", columns.answers)
        .param("sealed", columns.sealed)
        .param("nik", columns.nikIndex)
        .param("kk", columns.kkIndex)
        .param("phone", columns.phoneIndex);
  }

  static @Nullable Object timestamp(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
