package id.desbumi.site.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table as a file that a spreadsheet opens rightly: UTF-8 with its mark, commas, quoted words.
 */
final class Csv {

  private static final String MARK = "\uFEFF";

  private Csv() {}

  static String of(List<List<String>> lines) {
    var text = new StringWriter();
    text.write(MARK);
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      lines.forEach(line -> csv.writeRecord(line.stream().map(Csv::safe).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** No cell begins a formula. */
  private static String safe(String cell) {
    return cell.matches("(?s)[=+@\\t\\r].*|-[^0-9].*") ? "'" + cell : cell;
  }
}
