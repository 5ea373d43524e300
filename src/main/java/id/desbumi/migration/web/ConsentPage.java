package id.desbumi.migration.web;

import id.desbumi.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What she agreed to, and how often she may be asked after. */
public record ConsentPage(
    String name,
    String back,
    String request,
    List<String> readers,
    boolean shared,
    boolean contact,
    @Nullable String rhythm,
    List<Choice> rhythms,
    List<Line> ledger) {

  public ConsentPage {
    readers = List.copyOf(readers);
    rhythms = List.copyOf(rhythms);
    ledger = List.copyOf(ledger);
  }

  /** One answer of the ledger. */
  public record Line(String when, String what, String answer, String by) {}
}
