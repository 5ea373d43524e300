package id.desbumi.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.Money;
import id.desbumi.core.PartialDate;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @BeforeEach
  void words() throws IOException {
    var _ = new Text(new WordsConfiguration().messageSource());
    LocaleContextHolder.resetLocaleContext();
  }

  @AfterEach
  void forget() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void numbers_read_as_indonesians_read_them() {
    assertThat(Formats.number(12418)).isEqualTo("12.418");
    assertThat(Formats.number(4.1, 1)).isEqualTo("4,1");
    assertThat(Formats.number(4.0, 1)).isEqualTo("4");
    assertThat(Formats.percent(0.61)).isEqualTo("61%");
  }

  @Test
  void money_is_short_or_whole() {
    assertThat(Formats.money(rupiah("38.000.000"))).isEqualTo("Rp 38 juta");
    assertThat(Formats.money(rupiah("34.700.000"))).isEqualTo("Rp 34,7 juta");
    assertThat(Formats.money(rupiah("500.000"))).isEqualTo("Rp 500.000");
    assertThat(Formats.exactMoney(rupiah("38.000.000"))).isEqualTo("Rp 38.000.000");
    assertThat(Formats.money(Money.parse("1700", "MYR").orElseThrow())).isEqualTo("MYR 1.700");
  }

  @Test
  void dates_say_as_much_as_is_known() {
    assertThat(Formats.date(DAY)).isEqualTo("24 November 2026");
    assertThat(Formats.shortDate(LocalDate.of(2025, 8, 3))).isEqualTo("3 Agu 2025");
    assertThat(Formats.weekday(DAY)).isEqualTo("Selasa, 24 November 2026");
    assertThat(Formats.date(PartialDate.month(YearMonth.of(2025, 8)))).isEqualTo("Agustus 2025");
    assertThat(Formats.date(PartialDate.year(Year.of(2024)))).isEqualTo("tahun 2024");
    assertThat(Formats.moment(Instant.parse("2026-11-24T02:04:00Z"), ZoneId.of("Asia/Makassar")))
        .isEqualTo("24 Nov 2026 10.04");
  }

  @Test
  void spans_are_told_in_their_largest_unit() {
    assertThat(Formats.ago(Duration.ZERO)).isEqualTo("baru saja");
    assertThat(Formats.ago(Duration.ofSeconds(4))).isEqualTo("4 detik lalu");
    assertThat(Formats.ago(Duration.ofMinutes(59))).isEqualTo("59 menit lalu");
    assertThat(Formats.ago(Duration.ofDays(34))).isEqualTo("34 hari lalu");
  }

  @Test
  void english_readers_get_their_own() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(Formats.number(12418)).isEqualTo("12,418");
    assertThat(Formats.ago(Duration.ofSeconds(1))).isEqualTo("1 second ago");
    assertThat(Formats.ago(Duration.ofSeconds(4))).isEqualTo("4 seconds ago");
    assertThat(Formats.money(rupiah("38.000.000"))).isEqualTo("Rp 38 million");
  }

  private static Money rupiah(String amount) {
    return Money.parse(amount, "IDR").orElseThrow();
  }
}
