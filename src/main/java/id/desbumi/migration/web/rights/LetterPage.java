package id.desbumi.migration.web.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter of answer: what was asked, what was done, where to object.
 *
 * @param name null after erasure; the letter has a line to write it on
 * @param words what the desk added, or null
 */
public record LetterPage(
    List<String> letterhead,
    String village,
    String date,
    @Nullable String name,
    String asked,
    String right,
    @Nullable String about,
    String outcome,
    @Nullable String ground,
    @Nullable String words,
    List<String> done,
    List<String> left,
    String by,
    String back) {

  public LetterPage {
    letterhead = List.copyOf(letterhead);
    done = List.copyOf(done);
    left = List.copyOf(left);
  }
}
