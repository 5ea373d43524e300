package id.desbumi.casework.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three fields, with who reads them and when said before the first.
 *
 * @param action where the form goes
 * @param areas the partners' areas to choose from; none at a desk, which has its own
 * @param readers who reads, and when
 * @param nobody nobody reads just now, so there is no form
 * @param around who works around the village, for naming who must not know; none on the public page
 * @param kept so much comes from this address that she is asked to wait, her words kept
 */
public record CallPage(
    String action,
    CallForm form,
    Mistakes mistakes,
    List<Choice> ways,
    List<Choice> areas,
    List<Reader> readers,
    boolean nobody,
    List<Choice> around,
    List<CallNumbers.Number> numbers,
    @Nullable String kept) {

  public CallPage {
    ways = List.copyOf(ways);
    areas = List.copyOf(areas);
    readers = List.copyOf(readers);
    around = List.copyOf(around);
    numbers = List.copyOf(numbers);
  }

  /** One list: whose, when it is read, and whether just now. */
  public record Reader(String who, String when, String now) {}
}
