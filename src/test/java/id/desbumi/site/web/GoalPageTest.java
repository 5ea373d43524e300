package id.desbumi.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.site.Goal;
import id.desbumi.site.Goals;
import id.desbumi.web.Text;
import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class GoalPageTest {

  @Autowired MockMvcTester pages;
  @Autowired Goals goals;

  @Test
  void a_plan_whose_time_is_over_says_so() {
    assertThat(pages.get().uri("/target"))
        .hasStatusOk()
        .bodyText()
        .contains("RPJMN 2015–2019", "berakhir 2019", "tidak bisa dihitung")
        .contains("Nawa Cita", "SDG 8.8.1", "SDG 10.7.1");
  }

  @Test
  void each_goal_has_a_page_in_both_languages_and_no_figure_without_a_reason() {
    for (var goal : goals.list()) {
      assertThat(pages.get().uri("/target/" + goal.id()))
          .hasStatusOk()
          .bodyText()
          .contains("Siapa yang meminta", "Hati-hati");
      var english =
          pages.get().uri("/target/" + goal.id()).cookie(new Cookie("bahasa", "en")).exchange();
      assertThat(english).bodyText().contains("Who asked for it").doesNotContain("Belum ");
      var published = goal.state() == Goal.State.PUBLISHED || goal.state() == Goal.State.PROXY;
      assertThat(goal.why() == null).as(goal.id()).isEqualTo(published);
    }
    assertThat(pages.get().uri("/target/sdg-99")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void a_target_of_the_nation_names_who_says_so_or_that_nobody_was_found() {
    for (var goal : goals.list()) {
      if (goal.frame() != Goal.Frame.OWN && goal.sources().isEmpty()) {
        assertThat(goal.target()).as(goal.id()).containsIgnoringCase("belum kami temukan");
      }
    }
  }

  @Test
  void no_word_of_a_goal_hurts() {
    var hurts = Pattern.compile("bermasalah|ilegal|korban|kabur|bebas biaya");
    for (var goal : goals.list()) {
      assertThat(goal.toString()).as(goal.id()).doesNotContainPattern(hurts);
    }
    assertThat(Text.locale().getLanguage()).isEqualTo("id");
  }

  @Test
  void the_rule_stands_in_plain_words_below_every_public_number() {
    assertThat(pages.get().uri("/cara-angka"))
        .hasStatusOk()
        .bodyText()
        .contains("kelipatan 5", "&lt;5", "desa 10", "Belum ditandatangani", "UU 27/2022");
    assertThat(pages.get().uri("/cara-angka").cookie(new Cookie("bahasa", "en")))
        .bodyText()
        .contains("multiple of 5", "Not signed yet");
    for (var page : new String[] {"/", "/data", "/data/33", "/target/orang-tercatat"}) {
      assertThat(pages.get().uri(page)).bodyText().contains("href=\"/cara-angka\"");
    }
  }
}
