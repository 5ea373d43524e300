package id.desbumi.territory;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import java.time.ZoneId;
import java.util.Set;

/**
 * The three times of Indonesia by province (Keppres 41/1987); the nation counts in western time.
 */
final class TimeZones {

  private static final ZoneId WESTERN = ZoneId.of("Asia/Jakarta");
  private static final ZoneId CENTRAL = ZoneId.of("Asia/Makassar");
  private static final ZoneId EASTERN = ZoneId.of("Asia/Jayapura");

  /** South and east Kalimantan (63, 64, 65), unlike the rest of the island. */
  private static final Set<String> CENTRAL_KALIMANTAN_SIDE = Set.of("63", "64", "65");

  private TimeZones() {}

  static ZoneId of(PlaceCode code) {
    var province = code.at(PlaceLevel.PROVINCE).value();
    if (province.isEmpty()) {
      return WESTERN;
    }
    return switch (province.charAt(0)) {
      case '5', '7' -> CENTRAL;
      case '6' -> CENTRAL_KALIMANTAN_SIDE.contains(province) ? CENTRAL : WESTERN;
      case '8', '9' -> EASTERN;
      default -> WESTERN;
    };
  }
}
