package id.desbumi.site;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that carries a theme.
 *
 * @param code the organisation's id in {@code territory}, where its villages are
 * @param role what it does, in the language of the request
 */
public record Partner(
    String code,
    String name,
    @Nullable String abbreviation,
    String role,
    String region,
    @Nullable String website,
    String source,
    @Nullable String sourceAddress) {

  /** What people call it. */
  public String shortName() {
    return abbreviation == null ? name : abbreviation;
  }
}
