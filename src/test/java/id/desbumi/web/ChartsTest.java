package id.desbumi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartsTest {

  @BeforeEach
  void words() throws Exception {
    var _ = new Text(new WordsConfiguration().messageSource());
  }

  static List<Chart> samples() {
    return List.of(
        new BarChart(
            "Asal <mereka>",
            "Orang & keluarga",
            "Kabupaten",
            "Orang",
            List.of(
                new BarChart.Bar("Malaka", Amount.of(920)),
                new BarChart.Bar("Sabu Raijua", Amount.tooFew()),
                new BarChart.Bar("Timor Tengah Selatan dan sekitarnya", Amount.of(5)))),
        new PairChart(
            "Ke mana, menurut jenis kelamin",
            "Kedua kolom memakai skala yang sama.",
            "Negara",
            "Perempuan",
            "Laki-laki",
            List.of(
                new PairChart.Pair("Malaysia", Amount.of(1610), Amount.of(1790)),
                new PairChart.Pair("Jepang", Amount.tooFew(), Amount.of(50)))),
        new LineChart(
            "Penempatan tiap tahun",
            "Orang per tahun, menurut sumber.",
            "Tahun",
            List.of("2019", "2020", "2021", "2022"),
            List.of(
                new LineChart.Line("BP2MI", Arrays.asList(276553.0, 113436.0, null, 200761.0)),
                new LineChart.Line("BPS", Arrays.asList(null, 110000.0, null, null)))),
        new TileMap(
            "Asal menurut provinsi",
            "Satu petak satu provinsi.",
            "Provinsi",
            "Orang",
            List.of(500, 2000, 10000),
            List.of(
                new TileMap.Tile("AC", "Aceh", 0, 0, Amount.of(620), false),
                new TileMap.Tile("NT", "Nusa Tenggara Timur", 10, 4, Amount.of(6945), true),
                new TileMap.Tile("PD", "Papua Barat Daya", 12, 1, Amount.tooFew(), false))));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_chart_is_whole_and_carries_its_colours_on_its_shapes(Chart chart) throws Exception {
    for (var width : new int[] {Chart.WIDE, Chart.NARROW, 286, 1024}) {
      var svg = chart.svg(width);
      var root = parse(svg);
      assertThat(root.getAttribute("width")).isEqualTo(String.valueOf(width));
      assertThat(root.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(chart.title());
      assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
          .isEqualTo(chart.description());
      assertThat(svg).doesNotContain("style=", "class=", "NaN", "Infinity", "<script");
      assertThat(svg).doesNotContainPattern("(?:width|height)=\"-");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_chart_has_its_table(Chart chart) {
    assertThat(chart.rows()).isNotEmpty().allMatch(row -> row.size() == chart.head().size());
  }

  @Test
  void a_small_number_is_hatched_and_never_zero() {
    var svg = samples().getFirst().svg(Chart.WIDE);
    assertThat(svg).contains("&lt;5", "url(#h").doesNotContain(">0<");
  }

  @Test
  void bars_begin_at_zero_and_are_true_to_scale() throws Exception {
    var chart =
        new BarChart(
            "a",
            "b",
            "c",
            "d",
            List.of(
                new BarChart.Bar("one", Amount.of(100)), new BarChart.Bar("two", Amount.of(50))));
    var rects = parse(chart.svg(496)).getElementsByTagName("rect");
    var one = (Element) rects.item(rects.getLength() - 2);
    var two = (Element) rects.item(rects.getLength() - 1);
    assertThat(Double.parseDouble(one.getAttribute("width")))
        .isEqualTo(2 * Double.parseDouble(two.getAttribute("width")));
    assertThat(one.getAttribute("x")).isEqualTo(two.getAttribute("x"));
  }

  @Test
  void a_line_is_broken_where_a_source_is_silent() {
    var svg = samples().get(2).svg(Chart.WIDE);
    var first =
        svg.replaceAll(
            "(?s).*<path d=\"(M[^\"]*)\" fill=\"none\" stroke=\"#0e4a5a\".*?stroke-width=\"2.5\".*",
            "$1");
    assertThat(svg).containsPattern("d=\"M[\\d. L]+M[\\d. ]+\" fill=\"none\" stroke=\"#0e4a5a\"");
    assertThat(first).isNotEmpty();
    assertThat(samples().get(2).rows().get(2)).containsExactly("2021", "–", "–");
  }

  static IntStream seeds() {
    return IntStream.range(1, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void steps_can_be_counted_by_and_hold_the_highest(int seed) {
    var most = new Random(seed).nextDouble() * Math.pow(10, seed % 8);
    var step = Svg.step(most);
    assertThat(step * 5).isGreaterThanOrEqualTo(most);
    assertThat(
            DoubleStream.of(1, 2, 5)
                .map(factor -> Math.log10(step / factor))
                .anyMatch(power -> Math.abs(power - Math.rint(power)) < 1e-9))
        .isTrue();
  }

  private static Element parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }
}
