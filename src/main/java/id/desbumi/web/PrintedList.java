package id.desbumi.web;

import static id.desbumi.web.Text.t;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list on paper, which gets lost, is read over a shoulder and lies on a table: initials, RT and
 * the deed, who printed it and until when to keep it. Never a name, a reason, a telephone number or
 * a help somebody receives.
 *
 * @param title what is to be done with it
 * @param rows one a person
 * @param by who printed it and when
 * @param keep until when, in words
 * @param back the page it was printed from
 */
public record PrintedList(String title, List<Row> rows, String by, String keep, String back) {

  /** So many days a list may lie in a drawer. */
  private static final int KEPT_DAYS = 7;

  public PrintedList {
    rows = List.copyOf(rows);
  }

  public static PrintedList of(
      String title, List<Row> rows, String printer, LocalDate today, String back) {
    return new PrintedList(
        title,
        rows,
        t("web.list.by", printer, Formats.date(today)),
        t("web.list.keep", Formats.date(today.plusDays(KEPT_DAYS))),
        back);
  }

  /** One line; the deed may be empty, to be written by hand. */
  public record Row(String initials, String place, String deed) {

    public static Row of(String name, String place, String deed) {
      return new Row(PrintedList.initials(name), place, deed);
    }
  }

  /** "Siti Nur Aminah, S.Pd" is S.N.A.; at most three letters. */
  static String initials(String name) {
    var comma = name.indexOf(',');
    var untitled = comma > 0 ? name.substring(0, comma) : name;
    var initials =
        Arrays.stream(untitled.split("[\\s\\-]+", -1))
            .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
            .limit(3)
            .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))) + ".")
            .collect(Collectors.joining());
    return initials.isEmpty() ? "–" : initials;
  }
}
