package id.desbumi.site;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.desbumi.web.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The national series agencies published: placements by year and by country. Each figure keeps its
 * page; figures of different pages or periods are never joined, and doubtful ones are told apart.
 */
@Component
public class Placements {

  private final List<Placement> all;
  private final Map<String, PublishedSource> sources;
  private final Map<String, NamedCsvRecord> doubts;

  Placements() {
    all =
        read("official-placements.csv").stream()
            .map(line ->
                new Placement(
                    Integer.parseInt(line.getField("year")),
                    line.getField("period"),
                    line.getField("dimension"),
                    line.getField("category"),
                    line.getField("sex"),
                    Integer.parseInt(line.getField("placements")),
                    line.getField("source_id"),
                    line.getField("note")))
            .toList();
    sources =
        read("official-sources.csv").stream()
            .map(line ->
                new PublishedSource(
                    line.getField("source_id"),
                    line.getField("publisher").split("[,(]")[0].strip(),
                    line.getField("title"),
                    line.getField("address")))
            .collect(Collectors.toMap(PublishedSource::id, Function.identity()));
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

  /** One page's figures of full years, in order; a line may be drawn through neighbouring ones. */
  public record Series(PublishedSource source, Map<Integer, Integer> byYear, boolean differs) {}

  /** A figure, and every page that prints it. */
  public record Figure(int year, String period, int value, List<PublishedSource> sources) {}

  /** Placements to one country. */
  public record ToCountry(String country, int value) {}

  /** A page's list of countries for one year, the most first; seldom all countries. */
  public record CountryList(
      int year, PublishedSource source, List<ToCountry> countries, List<Differing> differing) {}

  /** Another page prints another figure for the same country and year. */
  public record Differing(String country, int value, PublishedSource source) {}

  /** Figures there is reason to doubt, and the reason. */
  public record Doubt(
      int year, String period, PublishedSource source, String reason, List<ToCountry> figures) {}

  /**
   * As few pages as cover every full year, those with the longest run first; one that only repeats
   * or contradicts years already there is left to the footnotes.
   */
  public List<Series> series() {
    var bySource = new LinkedHashMap<String, Map<Integer, Integer>>();
    totals()
        .forEach(one ->
            bySource
                .computeIfAbsent(one.source(), id -> new TreeMap<>())
                .put(one.year(), one.value()));
    var drawn = new TreeMap<Integer, Integer>();
    var series = new ArrayList<Series>();
    bySource.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Map<Integer, Integer>> one) -> -one.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(one -> {
          var years = one.getValue();
          if (!drawn.keySet().containsAll(years.keySet())) {
            var differs =
                years.entrySet().stream()
                    .anyMatch(year ->
                        !drawn
                            .getOrDefault(year.getKey(), year.getValue())
                            .equals(year.getValue()));
            years.forEach(drawn::putIfAbsent);
            series.add(new Series(source(one.getKey()), years, differs));
          }
        });
    series.sort(Comparator.comparing(one -> one.byYear().keySet().iterator().next()));
    return List.copyOf(series);
  }

  /** Every full year's figure with all pages that print it; a year with two differs by page. */
  public List<Figure> yearly() {
    return figures(totals());
  }

  /** What there is of years without a figure for the whole year. */
  public List<Figure> partOfYear() {
    var full = totals().stream().map(Placement::year).collect(Collectors.toSet());
    return figures(
        all.stream()
            .filter(one -> one.dimension().equals("total") && !one.isFullYear())
            .filter(one -> !one.isDoubtful() && !one.isCumulative() && !full.contains(one.year()))
            .toList());
  }

  /** The years that have a list of countries, the latest first. */
  public List<Integer> countryYears() {
    return new TreeSet<>(countries().stream().map(Placement::year).toList())
        .descendingSet().stream().toList();
  }

  /** The longest list of countries of that year, of one page. */
  public CountryList countries(int year) {
    var ofYear = countries().stream().filter(one -> one.year() == year).toList();
    var longest =
        ofYear.stream().collect(Collectors.groupingBy(Placement::source)).entrySet().stream()
            .min(
                Comparator.comparing(
                        (Map.Entry<String, List<Placement>> one) -> -one.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .orElseThrow();
    var shown =
        longest.getValue().stream()
            .sorted(
                Comparator.comparing((Placement one) -> -one.value())
                    .thenComparing(Placement::category))
            .map(one -> new ToCountry(one.category(), one.value()))
            .toList();
    var values = shown.stream().collect(Collectors.toMap(ToCountry::country, ToCountry::value));
    var differing =
        ofYear.stream()
            .filter(one -> values.getOrDefault(one.category(), one.value()) != one.value())
            .map(one -> new Differing(one.category(), one.value(), source(one.source())))
            .toList();
    return new CountryList(year, source(longest.getKey()), shown, differing);
  }

  /** Doubtful totals and lists of countries, told apart from all others. */
  public List<Doubt> doubtful() {
    var seen = new HashSet<String>();
    return all.stream()
        .filter(one ->
            one.isDoubtful() && doubts.containsKey(one.source() + one.period() + one.dimension()))
        .filter(one -> one.dimension().equals("total") || one.dimension().equals("country"))
        .filter(one -> seen.add(one.source() + one.period()))
        .map(this::doubt)
        .toList();
  }

  private Doubt doubt(Placement first) {
    var reason =
        Objects.requireNonNull(doubts.get(first.source() + first.period() + first.dimension()));
    return new Doubt(
        first.year(),
        first.period(),
        source(first.source()),
        reason.getField(Text.locale().getLanguage().equals("en") ? "en" : "id"),
        all.stream()
            .filter(one ->
                one.isDoubtful()
                    && one.source().equals(first.source())
                    && one.period().equals(first.period())
                    && one.dimension().equals(first.dimension()))
            .map(one -> new ToCountry(one.category(), one.value()))
            .toList());
  }

  private List<Placement> totals() {
    return all.stream()
        .filter(one -> one.dimension().equals("total") && one.isFullYear() && !one.isDoubtful())
        .toList();
  }

  private List<Placement> countries() {
    return all.stream()
        .filter(one -> one.dimension().equals("country") && one.sex().equals("all"))
        .filter(one -> one.isFullYear() && !one.isDoubtful())
        .toList();
  }

  private List<Figure> figures(List<Placement> rows) {
    record Key(int year, String period, int value) {}
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                one -> new Key(one.year(), one.period(), one.value()),
                LinkedHashMap::new,
                Collectors.mapping(one -> source(one.source()), Collectors.toList())))
        .entrySet()
        .stream()
        .map(one ->
            new Figure(
                one.getKey().year(), one.getKey().period(), one.getKey().value(), one.getValue()))
        .toList();
  }

  private PublishedSource source(String id) {
    return Objects.requireNonNull(sources.get(id));
  }

  private static List<NamedCsvRecord> read(String name) {
    var file = Objects.requireNonNull(Placements.class.getResourceAsStream("/data/" + name));
    try (var csv =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
