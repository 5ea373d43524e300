package id.desbumi.access;

import id.desbumi.core.PlaceCode;

/** What a village is called by law where it lies, and so what its head is. */
public enum VillageKind {
  DESA,
  KELURAHAN,
  /** In Aceh; its head is the keuchik. */
  GAMPONG,
  /** In West Sumatra; its head is the wali nagari. */
  NAGARI;

  /**
   * By the code: of its last four digits the first is 1 for a kelurahan, 2 for a desa. What a place
   * calls itself otherwise is written in the title of its head.
   */
  public static VillageKind of(PlaceCode village) {
    var code = village.village().value();
    if (code.charAt(9) == '1') {
      return KELURAHAN;
    }
    return switch (code.substring(0, 2)) {
      case "11" -> GAMPONG;
      case "13" -> NAGARI;
      default -> DESA;
    };
  }
}
