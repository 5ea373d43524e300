package id.desbumi.casework.web;

import id.desbumi.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits behind a number.
 *
 * @param number as it was typed, for adding a word
 * @param spoken three digits at a time
 * @param state how far it is, in a few words
 * @param more who has it, and what comes next
 * @param done true when an answer is there
 * @param words answers and, without their text, additions
 * @param note what was just done, or null
 * @param word what is being typed
 * @param request the id of the word to come
 */
public record BehindPage(
    String number,
    String spoken,
    String state,
    String more,
    boolean done,
    List<Word> words,
    @Nullable String note,
    @Nullable String word,
    @Nullable String request,
    Mistakes mistakes,
    List<CallNumbers.Number> numbers) {

  public BehindPage {
    words = List.copyOf(words);
    numbers = List.copyOf(numbers);
  }

  /** One word: an answer with its text, or that she added something. */
  public record Word(String when, @Nullable String text) {}
}
