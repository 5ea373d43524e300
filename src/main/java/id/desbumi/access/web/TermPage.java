package id.desbumi.access.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One handover, what it ends, who has spoken.
 *
 * @param open numbers of open work, or null when nobody at the desk counted
 * @param workers whom the roles may be given to, when the viewer may give them now
 */
public record TermPage(
    String id,
    String name,
    String place,
    List<String> ends,
    @Nullable List<String> open,
    String first,
    @Nullable String second,
    @Nullable String successor,
    @Nullable String begun,
    boolean withdrawn,
    boolean mayConfirm,
    boolean mayWithdraw,
    boolean mayPrint,
    String needs,
    List<Choice> workers,
    String untilDay,
    String untilMonth,
    String untilYear,
    Mistakes mistakes) {

  public TermPage {
    ends = List.copyOf(ends);
    workers = List.copyOf(workers);
  }
}
