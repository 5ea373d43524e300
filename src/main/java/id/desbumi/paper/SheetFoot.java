package id.desbumi.paper;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PartialDate;
import id.desbumi.web.AskedField;
import id.desbumi.web.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last questions of every sheet: who wrote it, and on which day. */
public final class SheetFoot {

  private SheetFoot() {}

  public static List<AskedField> questions() {
    return questions(Map.of(), new Mistakes());
  }

  /** With what was typed, or stood on the sheet before. */
  public static List<AskedField> questions(Map<String, String> typed, Mistakes mistakes) {
    return List.of(
        new AskedField("writer", t("paper.writer"), null, AskedField.Kind.TEXT, List.of())
            .longest(60)
            .with(typed.get("writer"), mistakes.on("writer")),
        new AskedField("written", t("paper.written"), null, AskedField.Kind.DATE, List.of())
            .with(
                null,
                typed.get("writtenDay"),
                typed.get("writtenMonth"),
                typed.get("writtenYear"),
                mistakes.on("written")));
  }

  /** As the fields of a form, for the next sheet of a pile. */
  public static Map<String, String> typed(Written written) {
    return Map.of(
        "writer", written.by(),
        "writtenDay", Integer.toString(written.on().getDayOfMonth()),
        "writtenMonth", Integer.toString(written.on().getMonthValue()),
        "writtenYear", Integer.toString(written.on().getYear()));
  }

  /**
   * What was typed.
   *
   * @param today no sheet was written after it
   */
  public static Optional<Written> read(
      Map<String, String> typed, LocalDate today, Mistakes mistakes) {
    var writer =
        mistakes.read(
            "writer",
            typed.get("writer"),
            name -> Optional.of(name).filter(it -> it.length() <= 60));
    var on =
        PartialDate.parse(
                typed.get("writtenDay"),
                typed.get("writtenMonth"),
                typed.getOrDefault("writtenYear", ""))
            .filter(date -> date.precision() == PartialDate.Precision.DAY);
    if (on.isEmpty()) {
      mistakes.add("written", "mistake.written");
    } else if (on.get().isAfter(today)) {
      mistakes.add("written", "mistake.written.future");
    }
    return writer.isEmpty() || on.isEmpty() || on.get().isAfter(today)
        ? Optional.empty()
        : Optional.of(new Written(on.get().earliest(), writer.get()));
  }
}
