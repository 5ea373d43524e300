package id.desbumi.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A list of all places, as {@code idn-area-data} writes it: four CSV files, plain or compressed.
 *
 * @param name what list it is, with its version
 * @param date the day it counts from
 */
public record PlaceList(String name, LocalDate date, List<Line> lines) {

  private static final List<String> FILES =
      List.of("provinces.csv", "regencies.csv", "districts.csv", "villages.csv");

  /** A code and a name. */
  record Line(String code, String name) {}

  /** Refuses a list in which a code stands twice, a name is missing, or a place lies in nothing. */
  public PlaceList {
    lines = List.copyOf(lines);
    var codes = new HashSet<String>();
    codes.add("");
    for (var line : lines) {
      var dot = line.code.lastIndexOf('.');
      if (!codes.contains(dot < 0 ? "" : line.code.substring(0, dot))) {
        throw new IllegalArgumentException("lies in no place of the list: " + line.code);
      }
      if (line.name.isBlank() || !codes.add(line.code)) {
        throw new IllegalArgumentException("has no name, or stands twice: " + line.code);
      }
    }
  }

  /** The list that comes with the program. */
  public static PlaceList ours() {
    var edition = new Properties();
    try (var in = resource("edition.properties")) {
      edition.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(
        edition.getProperty("name"),
        LocalDate.parse(edition.getProperty("date")),
        file -> new GZIPInputStream(resource(file + ".gz")));
  }

  /** The list in a folder, each of the four files plain or with {@code .gz} behind its name. */
  public static PlaceList in(Path folder, String name, LocalDate date) {
    return read(
        name,
        date,
        file ->
            Files.exists(folder.resolve(file))
                ? Files.newInputStream(folder.resolve(file))
                : new GZIPInputStream(Files.newInputStream(folder.resolve(file + ".gz"))));
  }

  private static PlaceList read(String name, LocalDate date, Opening opening) {
    var lines = new ArrayList<Line>(92_000);
    for (var file : FILES) {
      try (var csv =
          CsvReader.builder()
              .ofNamedCsvRecord(
                  new InputStreamReader(opening.open(file), StandardCharsets.UTF_8))) {
        for (var row : csv) {
          lines.add(new Line(row.getField("code"), row.getField("name").strip()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new PlaceList(name, date, lines);
  }

  private static InputStream resource(String file) throws IOException {
    @Nullable InputStream in = PlaceList.class.getResourceAsStream("/wilayah/" + file);
    if (in == null) {
      throw new IOException("not in the program: wilayah/" + file);
    }
    return in;
  }

  private interface Opening {
    InputStream open(String file) throws IOException;
  }
}
