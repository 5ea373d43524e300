package id.desbumi.casework.web;

import id.desbumi.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a number. What was typed is not shown again: on a borrowed phone it would stay behind.
 *
 * @param busy what to say when the line is too long just now, or null
 */
public record NumberPage(
    Mistakes mistakes, @Nullable String busy, List<CallNumbers.Number> numbers) {

  public NumberPage {
    numbers = List.copyOf(numbers);
  }
}
