package id.desbumi.migration.web.rights;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;

/** Who asked after her, what she said, what may be told; and the form for a new question. */
public record FamilyQuestionPage(
    String name,
    String back,
    List<Row> rows,
    List<Choice> relations,
    List<Choice> answers,
    Map<String, String> typed,
    Mistakes mistakes) {

  public FamilyQuestionPage {
    rows = List.copyOf(rows);
    typed = Map.copyOf(typed);
  }

  /**
   * One question.
   *
   * @param tell the very words that may be told
   * @param ruledOut his name is like one she said must not see her
   */
  public record Row(
      String id,
      String asker,
      String when,
      boolean ruledOut,
      String state,
      String tell,
      boolean open,
      String answerRequest,
      String toldRequest) {}

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }
}
