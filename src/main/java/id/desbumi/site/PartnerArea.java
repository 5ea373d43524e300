package id.desbumi.site;

import org.jspecify.annotations.Nullable;

/**
 * A partner works with the Desbumi villages of a place.
 *
 * @param place a place code; a village or something above
 * @param since as the source says it, often only a year
 */
public record PartnerArea(String place, @Nullable String since, @Nullable String until) {}
