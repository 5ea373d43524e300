package id.desbumi.registry;

import id.desbumi.core.Viewer;
import id.desbumi.database.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who within a viewer's reach is, or looks like, somebody about to be entered. */
@Component
class LikenessTable {

  private final JdbcClient db;

  LikenessTable(JdbcClient db) {
    this.db = db;
  }

  /** Whose NIK it is, of those within reach. */
  List<Holder> holders(Viewer viewer, List<byte[]> indexes) {
    return InReach.of(
            db.sql(
                """
                select nik_index, id
                  from registry.person
                 where nik_index = any(:indexes)
                """
                    + InReach.ONE
                    + "order by place_now, id"),
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
    InReach.of(
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
                """
                    + InReach.OF_RANGE
                    + """
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
      return new PersonListTable.ListedRow(id, name, sex, bornFrom, placeNow, confirmed, checked)
          .listed();
    }
  }
}
