package id.desbumi.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.site.OfficialSeries;
import id.desbumi.site.OfficialSeries.Kind;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class OfficialPageTest {

  @Autowired MockMvcTester pages;
  @Autowired OfficialSeries series;

  @ParameterizedTest
  @EnumSource
  void each_series_can_be_read_by_every_dimension_and_time(Kind kind) {
    var path = "/data/resmi/" + kind.word();
    assertThat(pages.get().uri(path)).hasStatusOk();
    for (var by : series.dimensions(kind)) {
      for (var time : series.times(kind, by)) {
        var page =
            pages
                .get()
                .uri(path)
                .param("menurut", by)
                .param("masa", time)
                .cookie(new Cookie("bahasa", "en"));
        assertThat(page).as(by + time).hasStatusOk();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_list_mixes_pages_and_none_holds_a_doubtful_figure(Kind kind) {
    for (var by : series.dimensions(kind)) {
      for (var time : series.times(kind, by)) {
        var list = series.listing(kind, by, time);
        assertThat(list.figures())
            .allMatch(one -> one.source().equals(list.source()))
            .noneMatch(one -> one.isDoubtful() || one.isCumulative());
      }
    }
  }

  @Test
  void no_line_crosses_the_year_a_series_may_have_been_counted_anew() {
    assertThat(series.lines(Kind.REMITTANCES))
        .noneMatch(line -> line.byYear().containsKey(2022) && line.byYear().containsKey(2023));
    assertThat(pages.get().uri("/data/resmi/remitansi")).bodyText().contains("2022/2023");
  }

  @Test
  void a_doubtful_figure_stands_apart_with_its_reason() {
    assertThat(pages.get().uri("/data/resmi/pengaduan"))
        .bodyText()
        .contains("Angka yang meragukan", "Jauh di atas 1.462");
  }

  @Test
  void the_file_holds_every_figure_with_its_page_and_opens_in_a_spreadsheet() {
    var answer = pages.get().uri("/data/resmi/kematian.csv").exchange();
    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
    assertThat(answer)
        .bodyText()
        .startsWith("\uFEFFyear,period,dimension")
        .contains("2012,full,total,all")
        .hasLineCount(series.all(Kind.DEATHS).size() + 1);
  }

  @Test
  void no_word_of_a_category_hurts() {
    for (var kind : Kind.values()) {
      assertThat(series.all(kind))
          .noneMatch(one -> one.name().matches("(?i).*(bermasalah|ilegal|korban|kabur).*"));
    }
  }

  @Test
  void a_series_nobody_has_is_not_there() {
    assertThat(pages.get().uri("/data/resmi/upah")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(pages.get().uri("/data/resmi/penempatan?menurut=agama"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }
}
