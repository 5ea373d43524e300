package id.desbumi.rounds.web;

import static id.desbumi.web.Text.t;

import id.desbumi.rounds.RoundField;
import id.desbumi.web.AskedField;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What is asked of a house, as columns on paper and line by line on the screen. */
final class RoundQuestions {

  private RoundQuestions() {}

  /** The columns of the paper. */
  static List<AskedField> columns() {
    return line("", Map.of(), new Mistakes());
  }

  /**
   * One line.
   *
   * @param key which, as the form's names end
   */
  static List<AskedField> line(String key, Map<String, String> typed, Mistakes mistakes) {
    return Arrays.stream(RoundField.values())
        .map(field -> {
          var name = name(field) + "-" + key;
          return ask(field, name).with(typed.get(name), mistakes.on(name));
        })
        .toList();
  }

  static String name(RoundField field) {
    return switch (field) {
      case NUMBER -> "nomor";
      case SIGN -> "tanda";
      case WHO -> "siapa";
      case DEED -> "hasil";
      case DAY -> "tanggal";
      case BY -> "oleh";
    };
  }

  private static AskedField ask(RoundField field, String name) {
    return switch (field) {
      case NUMBER -> text(field, name, 4);
      case SIGN -> text(field, name, HousesController.LONGEST_SIGN);
      case WHO -> text(field, name, 1).keptOffPaper();
      case DEED ->
          new AskedField(
              name,
              label(field),
              null,
              AskedField.Kind.CHOICE,
              HousePages.DEEDS.stream()
                  .map(state -> new Choice(state.name(), t("rounds.deed." + state)))
                  .toList());
      case DAY -> text(field, name, 5);
      case BY -> text(field, name, RoundSheetForm.LONGEST_NAME);
    };
  }

  private static AskedField text(RoundField field, String name, int longest) {
    return new AskedField(name, label(field), null, AskedField.Kind.TEXT, List.of())
        .longest(longest);
  }

  private static String label(RoundField field) {
    return t("rounds.field." + field);
  }
}
