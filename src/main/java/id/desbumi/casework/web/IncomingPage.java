package id.desbumi.casework.web;

import java.util.List;

/**
 * The list of one who reads.
 *
 * @param waiting what nobody has opened, or answered in time, the oldest first
 * @param crowded of these the ones that came in a flood
 * @param open what was read and is being worked on
 * @param without regencies with desks and no case worker, for the national case desk
 * @param hours when her lists are read, as the public is told
 */
public record IncomingPage(
    List<Row> waiting,
    List<Row> crowded,
    List<Row> open,
    List<CallPage.Reader> hours,
    List<String> without) {

  public IncomingPage {
    waiting = List.copyOf(waiting);
    crowded = List.copyOf(crowded);
    open = List.copyOf(open);
    hours = List.copyOf(hours);
    without = List.copyOf(without);
  }

  /**
   * One call, without a word of hers.
   *
   * @param name K-3F8D
   * @param clock "belum dibaca 3 jam"
   * @param promise what her receipt says, or who has it
   */
  public record Row(
      String path, String name, String where, String clock, String promise, boolean late) {}
}
