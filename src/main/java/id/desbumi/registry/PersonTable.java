package id.desbumi.registry;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import id.desbumi.database.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

/** All SQL on {@code registry.person}. Every statement carries the viewer's reach. */
@Component
class PersonTable {

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

  /** Those of the ids that are there for this viewer. */
  List<Row> findAll(Viewer viewer, Collection<UUID> ids) {
    return reach(
            db.sql(
                """
                select id, place_now, kept_in_village, asked, name, answers::text, sealed::text,
                       revision, confirmed, checked, handing_over_to, recorded
                  from registry.person p
                 where id = any(:ids)
                   and erased is null
                   and merged_into is null
                   and id <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where p.place_now >= r.lo
                                  and p.place_now < r.hi
                                  and (r.inside or not p.kept_in_village))
                """),
            viewer)
        .param("ids", ids.toArray(UUID[]::new))
        .query(Row.class)
        .list();
  }

  Optional<Row> find(Viewer viewer, PersonId id) {
    return reach(
            db.sql(
                """
                select id, place_now, kept_in_village, asked, name, answers::text, sealed::text,
                       revision, confirmed, checked, handing_over_to, recorded
                  from registry.person p
                 where id = :id
                   and erased is null
                   and merged_into is null
                   and id <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where p.place_now >= r.lo
                                  and p.place_now < r.hi
                                  and (r.inside or not p.kept_in_village))
                """),
            viewer)
        .param("id", id.value())
        .query(Row.class)
        .optional();
  }

  /** The same, held against other writers until the transaction ends. */
  Optional<Row> hold(Viewer viewer, PersonId id) {
    return reach(
            db.sql(
                """
                select id, place_now, kept_in_village, asked, name, answers::text, sealed::text,
                       revision, confirmed, checked, handing_over_to, recorded
                  from registry.person p
                 where id = :id
                   and erased is null
                   and merged_into is null
                   and id <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where p.place_now >= r.lo
                                  and p.place_now < r.hi
                                  and (r.inside or not p.kept_in_village))
                   for update
                """),
            viewer)
        .param("id", id.value())
        .query(Row.class)
        .optional();
  }

  /** The id a merged record answers by now. */
  Optional<UUID> mergedInto(Viewer viewer, PersonId id) {
    return reach(
            db.sql(
                """
                select merged_into
                  from registry.person p
                 where id = :id
                   and merged_into is not null
                   and id <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where p.place_now >= r.lo
                                  and p.place_now < r.hi
                                  and (r.inside or not p.kept_in_village))
                """),
            viewer)
        .param("id", id.value())
        .query(UUID.class)
        .optional();
  }

  /** By place and id, fifty at a time, after the given key. */
  List<ListedRow> page(Viewer viewer, PlaceCode below, String afterPlace, UUID afterId, int limit) {
    return reach(
            db.sql(
                """
                select p.id, p.name, p.sex, p.born_from, p.place_now, p.confirmed, p.checked
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select id, name, sex, born_from, place_now, confirmed, checked
                         from registry.person
                        where place_now >= greatest(r.lo, :from) collate "C"
                          and place_now < least(r.hi, :to) collate "C"
                          and (place_now, id) > (:afterPlace, :afterId)
                          and (r.inside or not kept_in_village)
                          and id <> all(:excluded)
                          and erased is null
                          and merged_into is null
                        order by place_now, id
                        limit :limit) p
                 order by p.place_now, p.id
                 limit :limit
                """),
            viewer)
        .param("from", below.value())
        .param("to", below.equals(PlaceCode.NATION) ? ":" : below.value() + "/")
        .param("afterPlace", afterPlace)
        .param("afterId", afterId)
        .param("limit", limit)
        .query(ListedRow.class)
        .list();
  }

  /** Everybody of one village (some hundreds), by name as Indonesians sort. */
  List<ListedRow> village(Viewer viewer, PlaceCode village) {
    return reach(
            db.sql(
                """
                select p.id, p.name, p.sex, p.born_from, p.place_now, p.confirmed, p.checked
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select id, name, sex, born_from, place_now, confirmed, checked
                         from registry.person
                        where place_now >= greatest(r.lo, :from) collate "C"
                          and place_now < least(r.hi, :to) collate "C"
                          and (r.inside or not kept_in_village)
                          and id <> all(:excluded)
                          and erased is null
                          and merged_into is null) p
                 order by p.name collate "id-x-icu", p.id
                """),
            viewer)
        .param("from", village.value())
        .param("to", village.value() + "/")
        .query(ListedRow.class)
        .list();
  }

  List<ListedRow> byIds(Viewer viewer, List<UUID> ids) {
    return reach(
            db.sql(
                """
                select id, name, sex, born_from, place_now, confirmed, checked
                  from registry.person p
                 where id = any(:ids)
                   and erased is null
                   and merged_into is null
                   and id <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where p.place_now >= r.lo
                                  and p.place_now < r.hi
                                  and (r.inside or not p.kept_in_village))
                """),
            viewer)
        .param("ids", ids.toArray(UUID[]::new))
        .query(ListedRow.class)
        .list();
  }

  /** Those within reach whose NIK, family card or telephone has one of these keyed indexes. */
  List<ListedRow> byIndex(Viewer viewer, List<byte[]> indexes) {
    return reach(
            db.sql(
                """
                select id, name, sex, born_from, place_now, confirmed, checked
                  from registry.person p
                 where (nik_index = any(:indexes) or phone_index = any(:indexes))
                   and erased is null
                   and merged_into is null
                   and id <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where p.place_now >= r.lo
                                  and p.place_now < r.hi
                                  and (r.inside or not p.kept_in_village))
                 order by place_now, id
                 limit 20
                """),
            viewer)
        .param("indexes", indexes.toArray(byte[][]::new))
        .query(ListedRow.class)
        .list();
  }

  /** Whose NIK it is, of those within reach. */
  List<Holder> holders(Viewer viewer, List<byte[]> indexes) {
    return reach(
            db.sql(
                """
                select nik_index, id
                  from registry.person p
                 where nik_index = any(:indexes)
                   and erased is null
                   and merged_into is null
                   and id <> all(:excluded)
                   and exists (select 1
                                 from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                                where p.place_now >= r.lo
                                  and p.place_now < r.hi
                                  and (r.inside or not p.kept_in_village))
                 order by place_now, id
                """),
            viewer)
        .param("indexes", indexes.toArray(byte[][]::new))
        .query(Holder.class)
        .list();
  }

  record Holder(byte[] nikIndex, UUID id) {}

  /** A folded name in a village. */
  record Namesake(String village, String fold) {}

  /** Bearers of the very same folded names in their villages, at most ten of each. */
  Map<Namesake, List<ListedPerson>> namesakes(Viewer viewer, Collection<Namesake> wanted) {
    var of = new Rows<>(List.copyOf(wanted));
    var found = new HashMap<Namesake, List<ListedPerson>>();
    reach(
            db.sql(
                """
                select w.village, w.fold,
                       p.id, p.name, p.sex, p.born_from, p.place_now, p.confirmed, p.checked
                  from unnest(:villages::text[], :folds::text[]) w(village, fold)
                 cross join unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select id, name, sex, born_from, place_now, confirmed, checked
                         from registry.person
                        where name_fold = w.fold
                          and place_now >= greatest(r.lo, w.village) collate "C"
                          and place_now < least(r.hi, w.village || '/') collate "C"
                          and (r.inside or not kept_in_village)
                          and id <> all(:excluded)
                          and erased is null
                          and merged_into is null
                        order by place_now, id
                        limit 10) p
                """),
            viewer)
        .param("villages", of.texts(Namesake::village))
        .param("folds", of.texts(Namesake::fold))
        .query(NamesakeRow.class)
        .list()
        .forEach(row ->
            found
                .computeIfAbsent(new Namesake(row.village, row.fold), x -> new ArrayList<>())
                .add(row.listed()));
    return found;
  }

  record NamesakeRow(
      String village,
      String fold,
      UUID id,
      String name,
      @Nullable String sex,
      @Nullable LocalDate bornFrom,
      String placeNow,
      @Nullable Instant confirmed,
      @Nullable LocalDate checked) {

    ListedPerson listed() {
      return new ListedRow(id, name, sex, bornFrom, placeNow, confirmed, checked).listed();
    }
  }

  /** Folded names within reach and one village, for a search that looks at each. */
  List<Folded> folded(Viewer viewer, PlaceCode village) {
    return reach(
            db.sql(
                """
                select p.id, p.name_fold
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select id, name_fold
                         from registry.person
                        where place_now >= greatest(r.lo, :from) collate "C"
                          and place_now < least(r.hi, :to) collate "C"
                          and (r.inside or not kept_in_village)
                          and id <> all(:excluded)
                          and erased is null
                          and merged_into is null) p
                """),
            viewer)
        .param("from", village.value())
        .param("to", village.value() + "/")
        .query(Folded.class)
        .list();
  }

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

  /** Not looked over since the given day, longest ago first. */
  List<ListedRow> uncheckedSince(Viewer viewer, LocalDate day, int limit) {
    return reach(
            db.sql(
                """
                select p.id, p.name, p.sex, p.born_from, p.place_now, p.confirmed, p.checked
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select id, name, sex, born_from, place_now, confirmed, checked
                         from registry.person
                        where place_now >= r.lo
                          and place_now < r.hi
                          and (r.inside or not kept_in_village)
                          and id <> all(:excluded)
                          and checked < :day
                          and erased is null
                          and merged_into is null
                        order by checked, id
                        limit :limit) p
                 order by p.checked, p.id
                 limit :limit
                """),
            viewer)
        .param("day", day)
        .param("limit", limit)
        .query(ListedRow.class)
        .list();
  }

  /** Reported by others and not asked yet, or entered without what is needed later. */
  List<IncompleteRow> incomplete(Viewer viewer, int limit) {
    return reach(
            db.sql(
                """
                select p.id, p.name, p.place_now, p.asked, p.recorded,
                       p.nik, p.birth, p.sex is not null as sex_known
                  from unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select id, name, place_now, asked, recorded, sex,
                              nik_index is not null or jsonb_exists(answers, 'noNik') or jsonb_exists(answers, 'nik') as nik,
                              born_from is not null or jsonb_exists(answers, 'birth') as birth
                         from registry.person
                        where place_now >= r.lo
                          and place_now < r.hi
                          and (r.inside or not kept_in_village)
                          and id <> all(:excluded)
                          and erased is null
                          and merged_into is null
                          and (not asked
                               or (nik_index is null and not jsonb_exists(answers, 'noNik') and not jsonb_exists(answers, 'nik'))
                               or (born_from is null and not jsonb_exists(answers, 'birth'))
                               or (sex is null and not jsonb_exists(answers, 'sex')))
                        order by recorded, id
                        limit :limit) p
                 order by p.recorded, p.id
                 limit :limit
                """),
            viewer)
        .param("limit", limit)
        .query(IncompleteRow.class)
        .list();
  }

  void claimNiks(List<byte[]> hashes, List<UUID> people, Instant now) {
    db.sql("select registry.claim_niks(:hashes, :people, :now)::text")
        .param("hashes", hashes.toArray(byte[][]::new))
        .param("people", people.toArray(UUID[]::new))
        .param("now", timestamp(now))
        .query(String.class)
        .optional();
  }

  void releaseNik(byte[] hash, PersonId id) {
    db.sql("select registry.release_nik(:hash, :person)::text")
        .param("hash", hash)
        .param("person", id.value())
        .query(String.class)
        .optional();
  }

  /** A row of a list. */
  record ListedRow(
      UUID id,
      String name,
      @Nullable String sex,
      @Nullable LocalDate bornFrom,
      String placeNow,
      @Nullable Instant confirmed,
      @Nullable LocalDate checked) {

    ListedPerson listed() {
      return new ListedPerson(
          new PersonId(id),
          name,
          sex == null ? null : Sex.valueOf(sex),
          bornFrom == null ? null : bornFrom.getYear(),
          new PlaceCode(placeNow),
          confirmed != null,
          checked);
    }
  }

  record IncompleteRow(
      UUID id,
      String name,
      String placeNow,
      boolean asked,
      Instant recorded,
      boolean nik,
      boolean birth,
      boolean sexKnown) {}

  record Folded(UUID id, String nameFold) {}

  static StatementSpec reach(StatementSpec statement, Viewer viewer) {
    return statement
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi())
        .param("inside", viewer.people().inside())
        .param("excluded", viewer.excludedIds());
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
