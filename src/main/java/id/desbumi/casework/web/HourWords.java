package id.desbumi.casework.web;

import static id.desbumi.web.Text.t;

import id.desbumi.casework.Hours;
import id.desbumi.casework.ReadingHours;
import id.desbumi.core.PlaceCode;
import id.desbumi.territory.Places;
import id.desbumi.web.Formats;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who reads a list and when, in words; what nobody has said is said to be unknown. */
@Component
class HourWords {

  private final ReadingHours hours;
  private final Places places;
  private final Clock clock;

  HourWords(ReadingHours hours, Places places, Clock clock) {
    this.hours = hours;
    this.places = places;
    this.clock = clock;
  }

  /** "Pendamping SARI", or as much as the list itself tells. */
  String who(PlaceCode list) {
    return hours.of(list).map(Hours::readers).orElseGet(() -> nameless(list));
  }

  /** The area of a list by its name. */
  String where(PlaceCode list) {
    return places.find(list).map(place -> place.name()).orElse(list.value());
  }

  /** "Senin–Sabtu 08.00–16.00 WITA". */
  String when(PlaceCode list) {
    return hours
        .of(list)
        .map(one ->
            t(
                "casework.hours",
                days(one.days()),
                time(one.opens()),
                time(one.closes()),
                zone(one.zone())))
        .orElseGet(() -> t("casework.hours.unknown"));
  }

  /** "Sekarang sedang dibaca", or that nobody does just now. */
  String now(PlaceCode list) {
    return hours
        .of(list)
        .map(one ->
            one.isOpen(clock.instant()) ? t("casework.hours.open") : t("casework.hours.closed"))
        .orElse("");
  }

  /** "Rabu, 25 November 2026 pukul 16.00 WIB", on the list's own clock. */
  String at(Instant moment, PlaceCode list) {
    var zone = places.zone(list);
    return t(
        "casework.at",
        Formats.weekday(LocalDate.ofInstant(moment, zone)),
        Formats.time(moment, zone),
        zone(zone));
  }

  static String time(LocalTime time) {
    return Formats.time(
        time.atDate(LocalDate.EPOCH).toInstant(java.time.ZoneOffset.UTC), java.time.ZoneOffset.UTC);
  }

  private String nameless(PlaceCode list) {
    return list.equals(PlaceCode.NATION)
        ? t("casework.who.nation")
        : t("casework.who.partner", where(list));
  }

  /** Days in a row from the first to the last, others one by one. */
  private static String days(List<Integer> days) {
    var inARow = days.getLast() - days.getFirst() == days.size() - 1 && days.size() > 2;
    return inARow
        ? t("web.day." + days.getFirst()) + "–" + t("web.day." + days.getLast())
        : String.join(", ", days.stream().map(day -> t("web.day." + day)).toList());
  }

  private static String zone(ZoneId zone) {
    return switch (zone.getId()) {
      case "Asia/Makassar" -> t("casework.zone.central");
      case "Asia/Jayapura" -> t("casework.zone.eastern");
      default -> t("casework.zone.western");
    };
  }
}
