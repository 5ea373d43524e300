package id.desbumi.site;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Series that agencies published: placements, complaints, deaths, money sent home, returns. One
 * list is always of one page and one time; what is doubtful stands apart.
 */
@Component
public class OfficialSeries {

  /** A series, by the word its address has. */
  public enum Kind {
    PLACEMENTS("penempatan"),
    COMPLAINTS("pengaduan"),
    DEATHS("kematian"),
    REMITTANCES("remitansi"),
    RETURNS("kepulangan");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Optional<Kind> ofWord(String word) {
      return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
  }

  /** Figures of full years of one page, in order. */
  public record Line(PublishedSource source, Map<Integer, Double> byYear) {}

  /** One page's list for one time, the most first, and what other pages print otherwise. */
  public record Listing(
      PublishedSource source, List<OfficialFigure> figures, List<OfficialFigure> differing) {}

  private final Map<Kind, List<OfficialFigure>> all;
  private final Map<String, NamedCsvRecord> doubts;

  OfficialSeries() {
    var sources =
        read("official-sources.csv").stream()
            .map(line ->
                new PublishedSource(
                    line.getField("source_id"),
                    line.getField("publisher").split("[,(]")[0].strip(),
                    line.getField("title"),
                    line.getField("address")))
            .collect(Collectors.toMap(PublishedSource::id, Function.identity()));
    var series =
        Stream.concat(
                read("official-placements.csv").stream()
                    .map(line ->
                        Map.entry(
                            Kind.PLACEMENTS,
                            figure(line, "placements", "category_name", "", sources))),
                read("official-series.csv").stream()
                    .map(line ->
                        Map.entry(
                            Kind.ofWord(line.getField("series")).orElseThrow(),
                            figure(line, "value", "name_id", "name_en", sources))))
            .toList();
    all =
        series.stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    doubts =
        read("official-doubts.csv").stream()
            .collect(
                Collectors.toMap(
                    line ->
                        line.getField("source_id")
                            + line.getField("period")
                            + line.getField("dimension"),
                    Function.identity()));
  }

  /** Every figure, doubtful ones too. */
  public List<OfficialFigure> all(Kind kind) {
    return all.getOrDefault(kind, List.of());
  }

  /** What it can be read by, beside its totals. */
  public Set<String> dimensions(Kind kind) {
    return sound(kind)
        .map(OfficialFigure::dimension)
        .filter(one -> !one.equals("total") && !one.equals("all-returns"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The times that have a list by this dimension, the latest first, full years before parts. */
  public List<String> times(Kind kind, String dimension) {
    return sound(kind)
        .filter(one -> one.dimension().equals(dimension))
        .sorted(
            Comparator.comparing((OfficialFigure one) -> !one.isFullYear())
                .thenComparing(one -> -one.year())
                .thenComparing(OfficialFigure::period))
        .map(OfficialFigure::time)
        .distinct()
        .toList();
  }

  /** The longest list of one page for that time. */
  public Listing listing(Kind kind, String dimension, String time) {
    var ofTime =
        sound(kind)
            .filter(one -> one.dimension().equals(dimension) && one.time().equals(time))
            .filter(one -> one.sex().equals("all") || dimension.equals("sex"))
            .toList();
    var longest =
        ofTime.stream().collect(Collectors.groupingBy(one -> one.source().id())).values().stream()
            .min(
                Comparator.comparing((List<OfficialFigure> one) -> -one.size())
                    .thenComparing(one -> one.getFirst().source().id()))
            .orElseThrow();
    var values = new TreeMap<String, Double>();
    longest.forEach(one -> values.putIfAbsent(one.category(), one.value()));
    return new Listing(
        longest.getFirst().source(),
        longest.stream()
            .filter(distinct())
            .sorted(
                Comparator.comparing((OfficialFigure one) -> -one.value())
                    .thenComparing(OfficialFigure::category))
            .toList(),
        ofTime.stream()
            .filter(one -> values.getOrDefault(one.category(), one.value()) != one.value())
            .toList());
  }

  /** As few pages as cover every full year, the longest first; the rest stands in the table. */
  public List<Line> lines(Kind kind) {
    var bySource = new LinkedHashMap<PublishedSource, Map<Integer, Double>>();
    totals(kind)
        .filter(OfficialFigure::isFullYear)
        .forEach(one ->
            bySource
                .computeIfAbsent(one.source(), id -> new TreeMap<>())
                .putIfAbsent(one.year(), one.value()));
    var drawn = new TreeSet<Integer>();
    return bySource.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<PublishedSource, Map<Integer, Double>> one) ->
                    -one.getValue().size())
                .thenComparing(one -> one.getKey().id()))
        .filter(one -> drawn.addAll(one.getValue().keySet()))
        .map(one -> new Line(one.getKey(), one.getValue()))
        .toList();
  }

  /** Totals of full years and of parts of years, in order; one row for each page. */
  public Stream<OfficialFigure> totals(Kind kind) {
    return sound(kind)
        .filter(one -> one.dimension().equals("total"))
        .sorted(
            Comparator.comparing(OfficialFigure::year)
                .thenComparing(one -> !one.isFullYear())
                .thenComparing(OfficialFigure::period));
  }

  public List<OfficialFigure> doubtful(Kind kind) {
    return all(kind).stream().filter(OfficialFigure::isDoubtful).toList();
  }

  /** Why a figure is doubtful, if it was written down. */
  public Optional<String> reason(OfficialFigure figure, String language) {
    return Optional.ofNullable(
            doubts.get(figure.source().id() + figure.period() + figure.dimension()))
        .map(line -> line.getField(language.equals("en") ? "en" : "id"));
  }

  private Stream<OfficialFigure> sound(Kind kind) {
    return all(kind).stream().filter(one -> !one.isDoubtful() && !one.isCumulative());
  }

  private static Predicate<OfficialFigure> distinct() {
    var seen = new TreeSet<String>();
    return one -> seen.add(one.category());
  }

  private static OfficialFigure figure(
      NamedCsvRecord line,
      String value,
      String name,
      String english,
      Map<String, PublishedSource> sources) {
    var category = line.getField("category");
    var code = category.replace('-', ' ');
    return new OfficialFigure(
        Integer.parseInt(line.getField("year")),
        line.getField("period"),
        line.getField("dimension"),
        category,
        line.getField(name),
        english.isEmpty()
            ? code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1)
            : line.getField(english),
        line.getField("sex"),
        Double.parseDouble(line.getField(value)),
        Objects.requireNonNull(sources.get(line.getField("source_id"))),
        line.getField("note"));
  }

  private static List<NamedCsvRecord> read(String name) {
    var file = Objects.requireNonNull(OfficialSeries.class.getResourceAsStream("/data/" + name));
    try (var csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
