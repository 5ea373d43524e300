package id.desbumi.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class ThemePageTest {

  @Autowired MockMvcTester pages;

  @Value("${test.database}")
  String database;

  @Test
  void the_front_page_tells_its_story_in_the_order_of_the_mission() {
    assertThat(pages.get().uri("/"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "Mengapa isu ini penting",
            "9–10 juta",
            "BNP2TKI, 2017",
            "Bank Dunia",
            "Pendekatan kami",
            "Nawa Cita",
            "Dasbor",
            "Mitra kami",
            "Perkumpulan Panca Karsa",
            "Cerita perubahan",
            "Mama-mama Belu");
  }

  @Test
  void the_words_of_the_house_are_kept() {
    assertThat(pages.get().uri("/"))
        .bodyText()
        .doesNotContainIgnoringCase("ilegal")
        .doesNotContainIgnoringCase("korban");
  }

  @Test
  void english_comes_second_and_stories_keep_their_titles() {
    assertThat(pages.get().uri("/?bahasa=en"))
        .bodyText()
        .contains("Why this matters", "close to 1%", "World Bank", "Mama-mama Belu");
  }

  @Test
  void a_second_theme_is_an_insert() throws SQLException {
    try (var connection = TestDatabase.get().superuser(database);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into site.theme (slug, rank, dashboard) values ('tema-contoh', 9, false);
          insert into site.block (page, block, language, text)
          values ('tema-contoh', 'title', 'id', 'Tema contoh'),
                 ('tema-contoh', 'lead', 'id', 'Hanya untuk uji.'),
                 ('tema-contoh', 'why-text', 'id', 'Karena bisa.');
          insert into site.partner
            (code, theme, rank, name, role_id, role_en, region, source)
          values ('mitra-contoh', 'tema-contoh', 1, 'Mitra Contoh', 'contoh', 'sample', 'Contoh',
                  'uji');
          insert into site.story (code, theme, rank, title, place, icon, source)
          values ('cerita-contoh', 'tema-contoh', 1, 'Cerita contoh', 'Contoh', 'camera', 'uji');
          """);
    }
    assertThat(pages.get().uri("/tema"))
        .bodyText()
        .contains("/tema/perlindungan-buruh-migran", "/tema/tema-contoh");
    assertThat(pages.get().uri("/tema/tema-contoh"))
        .hasStatusOk()
        .bodyText()
        .contains("Tema contoh", "Karena bisa.", "Mitra Contoh", "Cerita contoh")
        .doesNotContain("id=\"dasbor\"", "id=\"pendekatan\"");
    assertThat(pages.get().uri("/")).bodyText().doesNotContain("Tema contoh");
  }

  @Test
  void an_unknown_theme_is_not_there() {
    assertThat(pages.get().uri("/tema/tidak-ada")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void a_visitor_leaves_no_trace() {
    var result = pages.get().uri("/").exchange();
    assertThat(result.getResponse().getHeaders("Set-Cookie")).isEmpty();
    assertThat(result.getRequest().getSession(false)).isNull();
    assertThat(result.getResponse().getHeader("Cache-Control")).isEqualTo("max-age=2, public");
  }
}
