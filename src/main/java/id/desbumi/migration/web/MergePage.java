package id.desbumi.migration.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side, before they become one.
 *
 * @param stop why they cannot be one yet, and what to do; null when they can
 * @param sameNik true when both say the same NIK
 * @param choices fields that need a choice
 * @param facts what is the same, or only the record that stays says
 * @param after what holds from then on: phase, sharing, who was asked
 * @param asks true when that differs between the two and must be read
 */
public record MergePage(
    String back,
    String action,
    String swap,
    String other,
    Map<String, String> hidden,
    Side stays,
    Side gone,
    @Nullable Stop stop,
    boolean sameNik,
    List<Row> choices,
    List<Fact> facts,
    List<String> after,
    boolean asks,
    boolean read,
    List<Choice> reasons,
    @Nullable String reason,
    Mistakes mistakes) {

  public MergePage {
    hidden = Map.copyOf(hidden);
    choices = List.copyOf(choices);
    facts = List.copyOf(facts);
    after = List.copyOf(after);
    reasons = List.copyOf(reasons);
  }

  /** One of the two. */
  public record Side(
      String path,
      String name,
      String place,
      String recorded,
      String sharing,
      List<String> journeys) {
    public Side {
      journeys = List.copyOf(journeys);
    }
  }

  /** Why not yet. */
  public record Stop(String title, String text, @Nullable String deed, @Nullable String href) {}

  /** A field with two answers, or one only the record that goes knows. */
  public record Row(
      String name,
      String label,
      String stays,
      String gone,
      @Nullable String chosen,
      @Nullable String mistake) {}

  public record Fact(String label, String value) {}
}
