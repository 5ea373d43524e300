package id.desbumi.migration;

import id.desbumi.registry.Answer;
import java.util.Map;

/**
 * The sector a kind of work belongs to, by the guide's codes. {@code migration.journey.sector} says
 * the same in SQL.
 */
final class WorkSector {

  static final String UNKNOWN = "???";

  private static final Map<String, String> OF_JOB =
      Map.ofEntries(
          Map.entry("rumah_tangga", "household"),
          Map.entry("pengasuh_anak", "household"),
          Map.entry("perawat_lansia", "household"),
          Map.entry("juru_masak", "household"),
          Map.entry("sopir", "household"),
          Map.entry("kebun_rumah", "household"),
          Map.entry("kebersihan", "trade"),
          Map.entry("ladang", "plantation"),
          Map.entry("kapal_ikan", "fishing"),
          Map.entry("pabrik", "factory"),
          Map.entry("konstruksi", "construction"),
          Map.entry("perawat", "health"),
          Map.entry("hotel_restoran", "hospitality"),
          Map.entry("kapal_pesiar", "ship"),
          Map.entry("pertanian", "farm"),
          Map.entry("peternakan", "farm"),
          Map.entry("toko", "trade"),
          Map.entry("lain", "other"));

  private WorkSector() {}

  static String of(Answer job) {
    return job.value() == null ? UNKNOWN : OF_JOB.getOrDefault(job.value(), UNKNOWN);
  }
}
