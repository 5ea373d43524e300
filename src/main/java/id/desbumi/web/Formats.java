package id.desbumi.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Money;
import id.desbumi.core.PartialDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * Numbers, dates and spans as people read them, in the language of the request: 12.418 and 24
 * November 2026, or 12,418 and 24 November 2026 in English. Times take the zone of the place they
 * are about.
 */
public final class Formats {

  private static final BigDecimal MILLION = new BigDecimal(1_000_000);
  private static final BigDecimal BILLION = new BigDecimal(1_000_000_000);

  private Formats() {}

  /** 12.418 */
  public static String number(long number) {
    return decimals("#,##0").format(number);
  }

  /** 4,1; at most so many digits after the comma, none that is zero. */
  public static String number(double number, int digits) {
    return decimals("#,##0" + (digits == 0 ? "" : "." + "#".repeat(digits))).format(number);
  }

  /** 61% */
  public static String percent(double share) {
    return number(share * 100, 0) + "%";
  }

  /** Rp 38 juta, Rp 34,7 juta, Rp 500.000, MYR 1.700 */
  public static String money(Money money) {
    var rupiah = money.currency().getCurrencyCode().equals("IDR");
    var sign = rupiah ? "Rp" : money.currency().getCurrencyCode();
    if (rupiah && money.amount().compareTo(BILLION) >= 0) {
      return t("web.money.billion", sign, shortened(money.amount(), BILLION));
    }
    if (rupiah && money.amount().compareTo(MILLION) >= 0) {
      return t("web.money.million", sign, shortened(money.amount(), MILLION));
    }
    return sign + " " + decimals("#,##0.##").format(money.amount());
  }

  /** The whole amount: Rp 38.000.000 */
  public static String exactMoney(Money money) {
    var code = money.currency().getCurrencyCode();
    return (code.equals("IDR") ? "Rp" : code) + " " + decimals("#,##0.##").format(money.amount());
  }

  /** 24 November 2026 */
  public static String date(LocalDate day) {
    return day.getDayOfMonth() + " " + month(YearMonth.from(day));
  }

  /** 24 Nov 2026 */
  public static String shortDate(LocalDate day) {
    return dayMonth(day) + " " + day.getYear();
  }

  /** 24 Nov */
  public static String dayMonth(LocalDate day) {
    return day.getDayOfMonth() + " " + t("web.month.short." + day.getMonthValue());
  }

  /** Selasa, 24 November 2026 */
  public static String weekday(LocalDate day) {
    return t("web.day." + day.getDayOfWeek().getValue()) + ", " + date(day);
  }

  /** November 2026 */
  public static String month(YearMonth month) {
    return t("web.month." + month.getMonthValue()) + " " + month.getYear();
  }

  /** Nov 2026 */
  public static String shortMonth(YearMonth month) {
    return t("web.month.short." + month.getMonthValue()) + " " + month.getYear();
  }

  /** 10.04 */
  public static String time(Instant instant, ZoneId zone) {
    return time(instant.atZone(zone));
  }

  /** 24 Nov 2026 10.04 */
  public static String moment(Instant instant, ZoneId zone) {
    var there = instant.atZone(zone);
    return shortDate(there.toLocalDate()) + " " + time(there);
  }

  /** 24 November 2026, Agustus 2025, tahun 2024: as much as is known. */
  public static String date(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> date(date.earliest());
      case MONTH -> month(YearMonth.from(date.earliest()));
      case YEAR -> t("web.year", String.valueOf(date.earliest().getYear()));
    };
  }

  /** 4 detik lalu, 12 menit lalu, 3 jam lalu, 34 hari lalu; what lies ahead counts as now. */
  public static String ago(Duration since) {
    if (since.toSeconds() < 1) {
      return t("web.ago.now");
    }
    return since.toMinutes() < 1
        ? t("web.ago.seconds", since.toSeconds())
        : since.toHours() < 1
            ? t("web.ago.minutes", since.toMinutes())
            : since.toDays() < 1
                ? t("web.ago.hours", since.toHours())
                : t("web.ago.days", since.toDays());
  }

  private static String time(ZonedDateTime there) {
    return String.format(
        Locale.ROOT,
        Text.locale().getLanguage().equals("en") ? "%02d:%02d" : "%02d.%02d",
        there.getHour(),
        there.getMinute());
  }

  private static String shortened(BigDecimal amount, BigDecimal unit) {
    return decimals("#,##0.#").format(amount.divide(unit, 1, RoundingMode.HALF_UP));
  }

  private static DecimalFormat decimals(String pattern) {
    var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Text.locale()));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
