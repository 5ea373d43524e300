package id.desbumi.registry;

import id.desbumi.access.Sight;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who of the register lives together: those of one family card (KK). Its number stays sealed, only
 * that two records hold the same one is used; somebody without one stands alone.
 */
@Component
public class Households {

  private final Sight sight;
  private final JdbcClient db;

  Households(Sight sight, JdbcClient db) {
    this.sight = sight;
    this.db = db;
  }

  private record Row(
      UUID id,
      String name,
      @Nullable String sex,
      @Nullable LocalDate bornFrom,
      String placeNow,
      boolean confirmed,
      @Nullable LocalDate checked,
      String household) {

    ListedPerson listed() {
      return new ListedPerson(
          new PersonId(id),
          name,
          sex == null ? null : Sex.valueOf(sex),
          bornFrom == null ? null : bornFrom.getYear(),
          new PlaceCode(placeNow),
          confirmed,
          checked);
    }
  }

  /** The households of exactly this dusun or RT, as far as the viewer sees them, by name. */
  public List<List<ListedPerson>> at(Viewer viewer, PlaceCode place) {
    return sight.of(
        viewer,
        () -> {
          var households = new LinkedHashMap<String, List<ListedPerson>>();
          for (var row : rows(viewer, place)) {
            households.computeIfAbsent(row.household, it -> new ArrayList<>()).add(row.listed());
          }
          return households.values().stream().map(List::copyOf).toList();
        });
  }

  private List<Row> rows(Viewer viewer, PlaceCode place) {
    return db.sql(
            """
            select p.id, p.name, p.sex, p.born_from, p.place_now, p.confirmed, p.checked,
                   coalesce(encode(p.kk_index, 'hex'), p.id::text) as household
              from unnest(:lo, :hi, :inside) r(lo, hi, inside)
             cross join lateral (
                   select id, name, sex, born_from, place_now, confirmed is not null as confirmed,
                          checked, kk_index
                     from registry.person
                    where place_now = :place
                      and place_now >= r.lo collate "C"
                      and place_now < r.hi collate "C"
                      and (r.inside or not kept_in_village)
                      and id <> all(:excluded)
                      and erased is null
                      and merged_into is null) p
             order by p.name collate "id-x-icu", p.id
            """)
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi())
        .param("inside", viewer.people().inside())
        .param("excluded", viewer.excludedIds())
        .param("place", place.value())
        .query(Row.class)
        .list();
  }
}
