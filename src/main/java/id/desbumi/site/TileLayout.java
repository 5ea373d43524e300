package id.desbumi.site;

import de.siegmar.fastcsv.reader.CsvReader;
import id.desbumi.core.PlaceCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A map of equal squares, one a province: nobody's area shouts, and Jakarta can be pressed. */
@Component
public class TileLayout {

  /** A square: two letters, and its place in columns and rows from the top left. */
  public record Square(PlaceCode province, String initials, int column, int row) {}

  private final List<Square> provinces;

  TileLayout() {
    var file =
        Objects.requireNonNull(
            TileLayout.class.getResourceAsStream("/data/tile-map-provinces.csv"));
    try (var csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      provinces =
          csv.stream()
              .map(line ->
                  new Square(
                      new PlaceCode(line.getField("code")),
                      line.getField("initials"),
                      Integer.parseInt(line.getField("column")),
                      Integer.parseInt(line.getField("row"))))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of their codes. */
  public List<Square> provinces() {
    return provinces;
  }
}
