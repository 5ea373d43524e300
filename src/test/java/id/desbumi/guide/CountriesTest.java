package id.desbumi.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.i18n.LocaleContextHolder;

@SpringBootTest
class CountriesTest {

  @Autowired Countries countries;
  @Autowired Occupations occupations;

  @BeforeEach
  void speakIndonesian() {
    LocaleContextHolder.setLocale(Locale.of("id", "ID"));
  }

  @AfterEach
  void speakAsBefore() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void a_country_is_named_in_the_language_of_the_page() {
    assertThat(countries.name("KOR")).isEqualTo("Korea Selatan");
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(countries.name("KOR")).isEqualTo("South Korea");
  }

  @Test
  void the_common_ones_come_in_the_order_of_the_form() {
    assertThat(countries.common())
        .extracting(Country::name)
        .startsWith(
            "Malaysia",
            "Taiwan",
            "Hong Kong",
            "Singapura",
            "Arab Saudi",
            "Korea Selatan",
            "Jepang",
            "Brunei Darussalam");
  }

  @Test
  void every_country_of_the_world_can_be_chosen_but_our_own() {
    assertThat(countries.all()).hasSize(248);
    assertThat(countries.find("IDN")).isPresent();
    assertThat(countries.find("QQQ")).isEmpty();
  }

  @Test
  void every_kind_of_work_has_a_sector() {
    assertThat(occupations.all())
        .hasSize(21)
        .allSatisfy(one -> assertThat(occupations.sector(one.sector())).isPresent());
  }
}
