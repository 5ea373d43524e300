package id.desbumi.paper.web;

import id.desbumi.web.AskedField;
import java.util.List;

/**
 * Blank sheets, one a page.
 *
 * @param readers who will be able to read; empty when nothing is read aloud
 * @param foot who wrote it and when
 * @param lines one person a sheet, or the lines of a list
 */
public record PrintPage(
    String title,
    String village,
    List<String> codes,
    List<String> readers,
    List<AskedField> questions,
    List<AskedField> foot,
    int lines,
    String printed) {

  public PrintPage {
    codes = List.copyOf(codes);
    readers = List.copyOf(readers);
    questions = List.copyOf(questions);
    foot = List.copyOf(foot);
  }
}
