package id.desbumi.registry;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records that may be one, and {@code registry.merging}: that two became one. */
@Component
class MergingTable {

  private final JdbcClient db;

  MergingTable(JdbcClient db) {
    this.db = db;
  }

  private record PairRow(
      UUID id,
      String name,
      @Nullable String sex,
      @Nullable LocalDate bornFrom,
      String placeNow,
      @Nullable Instant confirmed,
      @Nullable LocalDate checked,
      UUID otherId,
      String otherName,
      @Nullable String otherSex,
      @Nullable LocalDate otherBornFrom,
      String otherPlace,
      @Nullable Instant otherConfirmed,
      @Nullable LocalDate otherChecked) {

    Merging.SameNik pair() {
      return new Merging.SameNik(
          new PersonListTable.ListedRow(id, name, sex, bornFrom, placeNow, confirmed, checked)
              .listed(),
          new PersonListTable.ListedRow(
                  otherId,
                  otherName,
                  otherSex,
                  otherBornFrom,
                  otherPlace,
                  otherConfirmed,
                  otherChecked)
              .listed());
    }
  }

  /** Of the village, with her NIK, or a word of her name and about her age. */
  List<PersonListTable.ListedRow> alike(Viewer viewer, UUID person, PlaceCode village) {
    return InReach.of(
            db.sql(
                """
                select p.id, p.name, p.sex, p.born_from, p.place_now, p.confirmed, p.checked
                  from registry.person s
                 cross join unnest(:lo, :hi, :inside) r(lo, hi, inside)
                 cross join lateral (
                       select id, name, name_fold, sex, born_from, place_now, confirmed, checked,
                              nik_index
                         from registry.person
                        where place_now >= greatest(r.lo, :from) collate "C"
                          and place_now < least(r.hi, :to) collate "C"
                """
                    + InReach.OF_RANGE
                    + """
                    ) p
                     where s.id = :person
                       and p.id <> s.id
                       and (p.nik_index = s.nik_index
                            or (string_to_array(p.name_fold, ' ') && string_to_array(s.name_fold, ' ')
                                and (p.sex = s.sex or p.sex is null or s.sex is null)
                                and coalesce(abs(p.born_from - s.born_from) <= 1100, true)))
                     order by p.nik_index is not distinct from s.nik_index and s.nik_index is not null desc,
                              p.name_fold = s.name_fold desc, p.name collate "id-x-icu", p.id
                     limit 20
                    """),
            viewer)
        .param("person", person)
        .param("from", village.value())
        .param("to", village.value() + "/")
        .query(PersonListTable.ListedRow.class)
        .list();
  }

  /** The reach is walked once, and what is in it compared with itself. */
  List<Merging.SameNik> sameNik(Viewer viewer, int limit) {
    return InReach.of(
            db.sql(
                """
                with mine as materialized (
                select p.*
                """
                    + InReach.RANGES
                    + """
                    select id, name, sex, born_from, place_now, confirmed, checked, nik_index, recorded
                      from registry.person
                     where place_now >= r.lo
                       and place_now < r.hi
                       and nik_index is not null
                    """
                    + InReach.OF_RANGE
                    + """
                    ) p)
                    select p.id, p.name, p.sex, p.born_from, p.place_now, p.confirmed, p.checked,
                           o.id as other_id, o.name as other_name, o.sex as other_sex,
                           o.born_from as other_born_from, o.place_now as other_place,
                           o.confirmed as other_confirmed, o.checked as other_checked
                      from mine p
                      join mine o on o.nik_index = p.nik_index
                                 and (o.recorded, o.id) > (p.recorded, p.id)
                     order by p.place_now, p.id, o.id
                     limit :limit
                    """),
            viewer)
        .param("limit", limit)
        .query(PairRow.class)
        .list()
        .stream()
        .map(PairRow::pair)
        .toList();
  }

  void unite(
      Viewer viewer, PersonId gone, PersonId stays, Merging.Reason reason, UUID id, Instant now) {
    db.sql("select registry.unite(:gone, :stays, :reason, :id, :by, :byName, :now)::text")
        .param("gone", gone.value())
        .param("stays", stays.value())
        .param("reason", reason.name())
        .param("id", id)
        .param("by", viewer.account())
        .param("byName", viewer.name())
        .param("now", PersonTable.timestamp(now))
        .query(String.class)
        .optional();
  }
}
