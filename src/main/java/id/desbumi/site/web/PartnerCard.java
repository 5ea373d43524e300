package id.desbumi.site.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner with the Desbumi villages of the areas it works in.
 *
 * @param name what people call it
 * @param fullName said when the name is an abbreviation; else null
 * @param areas where it works, as text with the time if a source tells
 * @param everywhere it stands beside all Desbumi villages
 */
public record PartnerCard(
    String code,
    String name,
    @Nullable String fullName,
    String role,
    String region,
    @Nullable String website,
    String source,
    @Nullable String sourceAddress,
    List<Link> areas,
    boolean everywhere,
    List<Link> villages) {

  /** A place and what is known of the time; note is empty when nothing is. */
  public record Link(String code, String name, String note) {}
}
