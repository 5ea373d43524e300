package id.desbumi.casework.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;

/**
 * When a reader reads.
 *
 * @param lists whose hours they are, in words
 */
public record HoursPage(String lists, HoursForm form, Mistakes mistakes, List<Choice> days) {

  public HoursPage {
    days = List.copyOf(days);
  }
}
