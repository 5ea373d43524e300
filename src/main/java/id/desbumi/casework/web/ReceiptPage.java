package id.desbumi.casework.web;

import java.util.List;

/**
 * Her number, and what may be promised.
 *
 * @param number three digits at a time
 * @param address where it is asked for, to be written on paper
 * @param who whose list it is
 * @param by until when it is read
 * @param crowded it may take longer
 * @param again where another one begins
 */
public record ReceiptPage(
    String number,
    String address,
    String who,
    String when,
    String by,
    boolean crowded,
    String again,
    List<CallNumbers.Number> numbers) {

  public ReceiptPage {
    numbers = List.copyOf(numbers);
  }
}
