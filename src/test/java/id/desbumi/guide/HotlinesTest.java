package id.desbumi.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class HotlinesTest {

  private static final Pattern DIGITS = Pattern.compile("\\D");

  @Autowired Hotlines hotlines;
  @Autowired Countries countries;

  @Test
  void a_tap_calls_the_number_that_is_shown() {
    assertThat(hotlines.list())
        .filteredOn(line -> line.channel() != CallChannel.WEB)
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> {
          var shown = DIGITS.matcher(line.number()).replaceAll("").replaceFirst("^0(?!800)", "62");
          var called = DIGITS.matcher(line.address()).replaceAll("");
          assertThat(called).isEqualTo(shown);
        });
  }

  @Test
  void every_number_says_who_states_it_and_since_when_it_needs_a_check() {
    var line =
        hotlines.list().stream()
            .filter(one -> one.code().equals("kemlu"))
            .findFirst()
            .orElseThrow();
    assertThat(line.source()).isNotBlank();
    assertThat(line.isOld(LocalDate.of(2025, 8, 5))).isFalse();
    assertThat(line.isOld(LocalDate.of(2025, 8, 6))).isTrue();
  }

  @Test
  void numbers_that_contradict_each_other_are_not_told() {
    assertThat(hotlines.list())
        .noneMatch(line -> "SAU".equals(line.country()) || line.number().equals("110"));
  }

  @Test
  void a_number_of_one_country_names_a_real_country() {
    assertThat(hotlines.list())
        .filteredOn(line -> line.reach() == CallReach.COUNTRY)
        .allSatisfy(line -> assertThat(countries.find(String.valueOf(line.country()))).isPresent());
  }

  @Test
  void the_warning_about_the_middle_east_tells_its_date() {
    assertThat(hotlines.advisories())
        .first()
        .satisfies(one -> {
          assertThat(one.text()).contains("2026");
          assertThat(one.isOld(LocalDate.of(2026, 11, 24))).isTrue();
        });
  }
}
