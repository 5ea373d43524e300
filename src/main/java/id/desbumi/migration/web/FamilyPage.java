package id.desbumi.migration.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;

/** The family at home. */
public record FamilyPage(
    String name,
    String back,
    List<Row> rows,
    List<Choice> relations,
    List<Choice> school,
    Map<String, String> typed,
    Mistakes mistakes) {

  public FamilyPage {
    rows = List.copyOf(rows);
    relations = List.copyOf(relations);
    school = List.copyOf(school);
    typed = Map.copyOf(typed);
  }

  /** Somebody of the family, in words. */
  public record Row(String id, String name, String about) {}

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }
}
