package id.desbumi.paper;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on {@code paper.sheet} and {@code paper.typing}. */
@Component
class SheetTable {

  private final JdbcClient db;

  SheetTable(JdbcClient db) {
    this.db = db;
  }

  /** False when the lot fell on a code that is there already. */
  boolean insert(
      Viewer viewer,
      SheetCode code,
      SheetKind kind,
      PlaceCode village,
      List<String> readers,
      Instant now) {
    return db.sql(
                """
                insert into paper.sheet
                       (code, kind, village, readers, printed, by_account, by_name)
                values (:code, :kind, :village, :readers, :now, :by, :byName)
                    on conflict do nothing
                """)
            .param("code", code.value())
            .param("kind", kind.code())
            .param("village", village.value())
            .param("readers", String.join("\n", readers))
            .param("now", utc(now))
            .param("by", viewer.account())
            .param("byName", viewer.name())
            .update()
        == 1;
  }

  Optional<Sheet> find(PlaceCode village, SheetCode code, boolean hold) {
    return db.sql(
            hold
                ? """
                select code, kind, village, readers, printed, by_name, typed, typed_name
                  from paper.sheet
                 where code = :code
                   and village = :village
                   for update
                """
                : """
                select code, kind, village, readers, printed, by_name, typed, typed_name
                  from paper.sheet
                 where code = :code
                   and village = :village
                """)
        .param("code", code.value())
        .param("village", village.value())
        .query(Row.class)
        .optional()
        .map(Row::sheet);
  }

  List<Sheet> out(PlaceCode village) {
    return db
        .sql(
            """
            select code, kind, village, readers, printed, by_name, typed, typed_name
              from paper.sheet
             where village = :village
               and typed is null
             order by printed desc, code
             limit 20
            """)
        .param("village", village.value())
        .query(Row.class)
        .list()
        .stream()
        .map(Row::sheet)
        .toList();
  }

  void typed(Viewer viewer, SheetCode code, Instant now) {
    db.sql(
            """
            update paper.sheet
               set typed = :now,
                   typed_by = :by,
                   typed_name = :byName
             where code = :code
               and typed is null
            """)
        .param("now", utc(now))
        .param("by", viewer.account())
        .param("byName", viewer.name())
        .param("code", code.value())
        .update();
  }

  void keep(
      Viewer viewer,
      Sheet sheet,
      Written written,
      UUID person,
      PlaceCode place,
      boolean kept,
      Instant now) {
    db.sql(
            """
            insert into paper.typing
                   (code, kind, person, place_now, kept_in_village, written_on, writer, typed,
                    by_account, by_name)
            values (:code, :kind, :person, :place, :kept, :on, :writer, :now, :by, :byName)
            """)
        .param("code", sheet.code().value())
        .param("kind", sheet.kind().code())
        .param("person", person)
        .param("place", place.value())
        .param("kept", kept)
        .param("on", written.on())
        .param("writer", written.by())
        .param("now", utc(now))
        .param("by", viewer.account())
        .param("byName", viewer.name())
        .update();
  }

  List<PaperEntry> about(Viewer viewer, UUID person) {
    return seen(
            viewer,
            """
            select t.kind, t.written_on, t.writer, t.typed, t.by_name
              from unnest(:lo, :hi, :inside) r(lo, hi, inside)
             cross join lateral (
                   select *
                     from paper.typing
                    where person = :person
                      and place_now >= r.lo
                      and place_now < r.hi
                      and (r.inside or not kept_in_village)
                      and person <> all(:excluded)) t
             order by t.typed desc
             limit 50
            """)
        .param("person", person)
        .query(EntryRow.class)
        .list()
        .stream()
        .map(EntryRow::entry)
        .toList();
  }

  Optional<UUID> person(Viewer viewer, SheetCode code) {
    return seen(
            viewer,
            """
            select t.person
              from unnest(:lo, :hi, :inside) r(lo, hi, inside)
             cross join lateral (
                   select person
                     from paper.typing
                    where code = :code
                      and place_now >= r.lo
                      and place_now < r.hi
                      and (r.inside or not kept_in_village)
                      and person <> all(:excluded)) t
             limit 1
            """)
        .param("code", code.value())
        .query(UUID.class)
        .optional();
  }

  Optional<Written> last(Viewer viewer, Instant since) {
    return seen(
            viewer,
            """
            select t.written_on, t.writer
              from unnest(:lo, :hi, :inside) r(lo, hi, inside)
             cross join lateral (
                   select *
                     from paper.typing
                    where by_account = :by
                      and typed >= :since
                      and place_now >= r.lo
                      and place_now < r.hi
                      and (r.inside or not kept_in_village)
                      and person <> all(:excluded)
                    order by typed desc
                    limit 1) t
             order by t.typed desc
             limit 1
            """)
        .param("by", viewer.account())
        .param("since", utc(since))
        .query(LastRow.class)
        .optional()
        .map(row -> new Written(row.writtenOn(), row.writer()));
  }

  void erase(UUID person) {
    db.sql("select paper.erase(:person)::text")
        .param("person", person)
        .query(String.class)
        .optional();
  }

  void unite(UUID gone, UUID stays, PlaceCode place, boolean kept) {
    db.sql("select paper.unite(:gone, :stays, :place, :kept)::text")
        .param("gone", gone)
        .param("stays", stays)
        .param("place", place.value())
        .param("kept", kept)
        .query(String.class)
        .optional();
  }

  private JdbcClient.StatementSpec seen(Viewer viewer, String sql) {
    return db.sql(sql)
        .param("lo", viewer.people().lo())
        .param("hi", viewer.people().hi())
        .param("inside", viewer.people().inside())
        .param("excluded", viewer.excludedIds());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private record LastRow(LocalDate writtenOn, String writer) {}

  private record Row(
      String code,
      String kind,
      String village,
      String readers,
      OffsetDateTime printed,
      String byName,
      @Nullable OffsetDateTime typed,
      @Nullable String typedName) {

    Sheet sheet() {
      return new Sheet(
          new SheetCode(code),
          SheetKind.parse(kind).orElseThrow(),
          new PlaceCode(village),
          readers,
          printed.toInstant(),
          byName,
          typed == null ? null : typed.toInstant(),
          typedName);
    }
  }

  private record EntryRow(
      String kind, LocalDate writtenOn, String writer, OffsetDateTime typed, String byName) {

    PaperEntry entry() {
      return new PaperEntry(
          SheetKind.parse(kind).orElseThrow(), writtenOn, writer, typed.toInstant(), byName);
    }
  }
}
