package id.desbumi.migration.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.registry.PersonField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A row of a table is told apart whatever its order, separators and dates; seeded random cases. */
class PastedRowTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final List<String> NAMES =
      List.of(
          "Warga Contoh",
          "SITI CONTOH",
          "Moh. Contoh",
          "Nur'aini Contoh",
          "Contoh, S.Pd",
          "Hj. Contoh Sari, S.E., M.Si",
          "Warga Contoh-Dua");
  private static final List<String> PLACES =
      List.of("Jember", "LEMBATA", "Banjar", "Lombok Timur", "Kab. Sampang");
  private static final List<String> ADDRESSES =
      List.of("Dusun Krajan RT 03 RW 02", "Jl. Contoh No. 5", "Dsn Contoh, RT 1", "RT 004/RW 002");

  private final Random random = new Random(42);

  private static boolean regency(String word) {
    return PLACES.stream().anyMatch(word::equalsIgnoreCase);
  }

  private static PastedRow read(String typed) {
    var table = PastedTable.of(typed);
    return PastedRow.of(table.rows().getFirst(), table.heads(), TODAY, PastedRowTest::regency);
  }

  @Test
  void every_order_every_separator_and_every_way_of_dates() {
    for (var i = 0; i < 3000; i++) {
      var born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(16000));
      var woman = random.nextBoolean();
      var nik = nik(born, woman);
      var kk = "990101%06d%04d".formatted(random.nextInt(310_000), 1 + random.nextInt(9998));
      var parts = new HashMap<PersonField, String>();
      parts.put(PersonField.NIK, nik);
      parts.put(PersonField.KK, kk);
      parts.put(PersonField.NAME, any(NAMES));
      parts.put(PersonField.BIRTH_PLACE, any(PLACES));
      parts.put(PersonField.BIRTH, date(born));
      parts.put(
          PersonField.SEX,
          woman
              ? any(List.of("P", "PEREMPUAN", "Pr"))
              : any(List.of("L", "LAKI-LAKI", "Laki-laki")));
      parts.put(PersonField.ADDRESS, any(ADDRESSES));
      var order = new ArrayList<>(parts.keySet());
      Collections.shuffle(order, random);
      var separator = any(List.of("\t", ";", ","));
      var line =
          String.join(
              separator + (separator.equals("\t") ? "" : any(List.of("", " "))),
              order.stream().map(field -> quoted(part(parts, field), separator)).toList());
      var row = read(line);
      assertThat(row.values()).as(line).containsAllEntriesOf(wanted(parts, born, nik, kk, woman));
      assertThat(row.unknown()).as(line).isEmpty();
    }
  }

  @Test
  void a_head_row_says_what_is_what_and_what_nobody_needs() {
    var row =
        read(
            """
            NO. KK\tNIK\tNAMA LGKP\tNAMA IBU\tTMPT LHR\tTGL LHR\tJK
            9901010101010002\t9901014101900001\tWARGA CONTOH\tIBU CONTOH\tENDE\t01-01-1990\tP
            """);
    assertThat(row.values())
        .containsEntry(PersonField.KK, "9901010101010002")
        .containsEntry(PersonField.NIK, "9901014101900001")
        .containsEntry(PersonField.NAME, "WARGA CONTOH")
        .containsEntry(PersonField.BIRTH_PLACE, "ENDE")
        .containsEntry(PersonField.BIRTH, "1990-01-01");
    assertThat(row.unknown()).containsExactly("IBU CONTOH");
    assertThat(row.doubts()).isEmpty();
  }

  @Test
  void what_is_on_a_ktp_in_one_cell_is_two_fields() {
    var row = read("9901015208900001\tWarga Contoh\tJember, 12 Agustus 1990");
    assertThat(row.values())
        .containsEntry(PersonField.BIRTH_PLACE, "Jember")
        .containsEntry(PersonField.BIRTH, "1990-08-12");
  }

  @Test
  void a_nik_that_says_otherwise_is_doubted_and_not_put_right() {
    var row = read("9901015208900000;Warga Contoh;12/08/1991;L");
    assertThat(row.values()).containsEntry(PersonField.BIRTH, "1991-08-12");
    assertThat(row.doubts())
        .contains(PastedRow.Doubt.BIRTH, PastedRow.Doubt.SEX, PastedRow.Doubt.SERIAL);
  }

  @Test
  void two_numbers_nobody_can_tell_apart_are_doubted() {
    assertThat(read("9901011208900001\t9901011308900002\tWarga Contoh").doubts())
        .contains(PastedRow.Doubt.NIK_OR_KK);
  }

  @Test
  void a_number_a_spreadsheet_broke_is_never_taken() {
    var row = read("3,50917E+15;Warga Contoh;1990-08-12");
    assertThat(row.values()).doesNotContainKey(PersonField.NIK);
    assertThat(row.doubts()).contains(PastedRow.Doubt.BROKEN_NUMBER);
    assertThat(row.unknown()).containsExactly("3,50917E+15");
  }

  @Test
  void days_that_do_not_exist_or_have_not_come_stay_unknown() {
    assertThat(read("Warga Contoh;31/02/1990").unknown()).containsExactly("31/02/1990");
    assertThat(read("Warga Contoh;01/01/2099").unknown()).containsExactly("01/01/2099");
    assertThat(read("Warga Contoh;12 Contober 1990").unknown()).containsExactly("12 Contober 1990");
  }

  @Test
  void anything_at_all_may_be_pasted() {
    for (var i = 0; i < 2000; i++) {
      var odd = new StringBuilder();
      var length = random.nextInt(200);
      for (var j = 0; j < length; j++) {
        odd.append(
            any(List.of("a", "\"", ",", "\t", ";", "\n", "9", "😀", "'", " ", "-", "\\", "(")));
      }
      var table = PastedTable.of(odd.toString());
      for (var row : table.rows()) {
        assertThat(PastedRow.of(row, table.heads(), TODAY, PastedRowTest::regency)).isNotNull();
      }
    }
  }

  private static Map<PersonField, String> wanted(
      Map<PersonField, String> parts, LocalDate born, String nik, String kk, boolean woman) {
    var wanted = new HashMap<>(parts);
    wanted.put(PersonField.BIRTH, born.toString());
    wanted.put(PersonField.SEX, woman ? "P" : "L");
    wanted.put(PersonField.NIK, nik);
    wanted.put(PersonField.KK, kk);
    return wanted;
  }

  private static String part(Map<PersonField, String> parts, PersonField field) {
    return String.valueOf(parts.get(field));
  }

  /** As files do it: quoted when the separator is inside; a title after a name often is not. */
  private String quoted(String part, String separator) {
    return part.contains(separator)
            && (!part.contains("Contoh") || part.contains("Dsn") || random.nextBoolean())
        ? '"' + part + '"'
        : part;
  }

  private String date(LocalDate born) {
    return switch (random.nextInt(4)) {
      case 0 -> born.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
      case 1 -> born.format(DateTimeFormatter.ofPattern("d-M-yyyy"));
      case 2 -> born.toString();
      default -> born.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id", "ID")));
    };
  }

  private String nik(LocalDate born, boolean woman) {
    return "990101%02d%02d%02d%04d"
        .formatted(
            born.getDayOfMonth() + (woman ? 40 : 0),
            born.getMonthValue(),
            born.getYear() % 100,
            1 + random.nextInt(9998));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
