package id.desbumi.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that carries a theme.
 *
 * @param role what it does, in the language of the request
 * @param areas where it works with Desbumi villages
 */
public record Partner(
    String code,
    String name,
    @Nullable String abbreviation,
    String role,
    String region,
    @Nullable String website,
    String source,
    @Nullable String sourceAddress,
    List<PartnerArea> areas) {

  public Partner {
    areas = List.copyOf(areas);
  }

  /** What people call it. */
  public String shortName() {
    return abbreviation == null ? name : abbreviation;
  }
}
