package id.desbumi.access.web;

import id.desbumi.web.Formats;
import java.time.LocalDate;
import java.util.List;

/**
 * Numbers and days written out, as an Indonesian paper has them, whatever language the page is in.
 */
final class IndonesianWords {

  private static final List<String> UP_TO_ELEVEN =
      List.of(
          "nol",
          "satu",
          "dua",
          "tiga",
          "empat",
          "lima",
          "enam",
          "tujuh",
          "delapan",
          "sembilan",
          "sepuluh",
          "sebelas");

  private IndonesianWords() {}

  /** 0 to 9.999: {@code dua ribu dua puluh enam}. */
  static String number(int number) {
    if (number < 0 || number > 9_999) {
      throw new IllegalArgumentException("not written out here");
    }
    if (number < 12) {
      return UP_TO_ELEVEN.get(number);
    }
    if (number < 20) {
      return number(number - 10) + " belas";
    }
    if (number < 100) {
      return number(number / 10) + " puluh" + rest(number % 10);
    }
    if (number < 1_000) {
      return (number < 200 ? "seratus" : number(number / 100) + " ratus") + rest(number % 100);
    }
    return (number < 2_000 ? "seribu" : number(number / 1_000) + " ribu") + rest(number % 1_000);
  }

  /** {@code Selasa, tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam}. */
  static String day(LocalDate day) {
    var weekday = Formats.weekday(day).replaceAll(",.*", "");
    var month = Formats.date(day).split(" ")[1];
    return weekday
        + ", tanggal "
        + number(day.getDayOfMonth())
        + " bulan "
        + month
        + " tahun "
        + number(day.getYear());
  }

  private static String rest(int rest) {
    return rest == 0 ? "" : " " + number(rest);
  }
}
