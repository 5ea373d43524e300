package id.desbumi.migration.web.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything kept about her, for her: the same parts on paper and in the file.
 *
 * @param closed she asked for it herself, in private
 * @param made where and when the copy was made
 */
public record CopyPage(
    String name, String made, boolean closed, List<Part> parts, String by, String back) {

  public CopyPage {
    parts = List.copyOf(parts);
  }

  /** One part: lines of a label and a value. */
  public record Part(String code, String title, List<Line> lines) {

    public Part {
      lines = List.copyOf(lines);
    }
  }

  public record Line(String code, String label, String value) {}

  /** For the file: part by part, each line under its code, with label and value. */
  Map<String, Object> machine() {
    var file = new LinkedHashMap<String, Object>();
    file.put("made", made);
    file.put("complete", closed);
    for (var part : parts) {
      file.put(
          part.code(),
          part.lines().stream()
              .map(line ->
                  Map.of("field", line.code(), "label", line.label(), "value", line.value()))
              .toList());
    }
    return file;
  }
}
