package id.desbumi.registry;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of people, walked along the ranges of the viewer's reach. */
@Component
class PersonListTable {

  private static final String LISTED =
      """
      select p.id, p.name, p.sex, p.born_from, p.place_now, p.confirmed, p.checked
      """
          + InReach.RANGES
          + """
          select id, name, sex, born_from, place_now, confirmed, checked
            from registry.person
          """;

  private final JdbcClient db;

  PersonListTable(JdbcClient db) {
    this.db = db;
  }

  /** By place and id, fifty at a time, after the given key. */
  List<ListedRow> page(Viewer viewer, PlaceCode below, String afterPlace, UUID afterId, int limit) {
    return InReach.of(
            db.sql(
                LISTED
                    + """
                     where place_now >= greatest(r.lo, :from) collate "C"
                       and place_now < least(r.hi, :to) collate "C"
                       and (place_now, id) > (:afterPlace, :afterId)
                    """
                    + InReach.OF_RANGE
                    + """
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
    return InReach.of(
            db.sql(
                LISTED
                    + """
                     where place_now >= greatest(r.lo, :from) collate "C"
                       and place_now < least(r.hi, :to) collate "C"
                    """
                    + InReach.OF_RANGE
                    + """
                    ) p
                     order by p.name collate "id-x-icu", p.id
                    """),
            viewer)
        .param("from", village.value())
        .param("to", village.value() + "/")
        .query(ListedRow.class)
        .list();
  }

  List<ListedRow> byIds(Viewer viewer, List<UUID> ids) {
    return InReach.of(
            db.sql(
                """
                select id, name, sex, born_from, place_now, confirmed, checked
                  from registry.person
                 where id = any(:ids)
                """
                    + InReach.ONE),
            viewer)
        .param("ids", ids.toArray(UUID[]::new))
        .query(ListedRow.class)
        .list();
  }

  /** Those of the given ids, within reach, who want no call and no message. */
  List<UUID> leftAlone(Viewer viewer, List<UUID> ids) {
    return InReach.of(
            db.sql(
                """
                select id
                  from registry.person
                 where id = any(:ids)
                   and answers ->> 'phoneSafe' = '=tidak'
                """
                    + InReach.ONE),
            viewer)
        .param("ids", ids.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /** Those within reach whose NIK or telephone has one of these keyed indexes. */
  List<ListedRow> byIndex(Viewer viewer, List<byte[]> indexes) {
    return InReach.of(
            db.sql(
                """
                select id, name, sex, born_from, place_now, confirmed, checked
                  from registry.person
                 where (nik_index = any(:indexes) or phone_index = any(:indexes))
                """
                    + InReach.ONE
                    + """
                     order by place_now, id
                     limit 20
                    """),
            viewer)
        .param("indexes", indexes.toArray(byte[][]::new))
        .query(ListedRow.class)
        .list();
  }

  /** Folded names within reach and one village, for a search that looks at each. */
  List<Folded> folded(Viewer viewer, PlaceCode village) {
    return InReach.of(
            db.sql(
                """
                select p.id, p.name_fold
                """
                    + InReach.RANGES
                    + """
                    select id, name_fold
                      from registry.person
                     where place_now >= greatest(r.lo, :from) collate "C"
                       and place_now < least(r.hi, :to) collate "C"
                    """
                    + InReach.OF_RANGE
                    + ") p"),
            viewer)
        .param("from", village.value())
        .param("to", village.value() + "/")
        .query(Folded.class)
        .list();
  }

  /** Not looked over since the given day, longest ago first. */
  List<ListedRow> uncheckedSince(Viewer viewer, LocalDate day, int limit) {
    return InReach.of(
            db.sql(
                LISTED
                    + """
                     where place_now >= r.lo
                       and place_now < r.hi
                       and checked < :day
                    """
                    + InReach.OF_RANGE
                    + """
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
    return InReach.of(
            db.sql(
                """
                select p.id, p.name, p.place_now, p.asked, p.recorded,
                       p.nik, p.birth, p.sex is not null as sex_known
                """
                    + InReach.RANGES
                    + """
                    select id, name, place_now, asked, recorded, sex,
                           nik_index is not null or jsonb_exists(answers, 'noNik') or jsonb_exists(answers, 'nik') as nik,
                           born_from is not null or jsonb_exists(answers, 'birth') as birth
                      from registry.person
                     where place_now >= r.lo
                       and place_now < r.hi
                       and (not asked
                            or (nik_index is null and not jsonb_exists(answers, 'noNik') and not jsonb_exists(answers, 'nik'))
                            or (born_from is null and not jsonb_exists(answers, 'birth'))
                            or (sex is null and not jsonb_exists(answers, 'sex')))
                    """
                    + InReach.OF_RANGE
                    + """
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
}
