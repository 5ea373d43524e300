package id.desbumi.operation.web;

import id.desbumi.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journal of an auditor's areas, as numbers.
 *
 * @param verified what reading the journal through found, or null when she did not ask
 * @param broken the journal is not what was written
 */
public record AuditPage(
    String areas,
    String heads,
    String digest,
    @Nullable String verified,
    boolean broken,
    List<ToReview> toReview,
    List<Row> rows,
    List<Choice> findings) {

  public AuditPage {
    toReview = List.copyOf(toReview);
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** A day of many searches that nobody has looked at. */
  public record ToReview(String account, String day, String name, String about) {}

  /** One account's day. */
  public record Row(
      String day,
      String name,
      String role,
      String opened,
      String searched,
      String revealed,
      String printed,
      String exported,
      @Nullable String reviewed) {}
}
