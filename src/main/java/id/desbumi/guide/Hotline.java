package id.desbumi.guide;

import id.desbumi.core.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number somebody may call, as last seen on a public page.
 *
 * @param code a short English word, for an anchor
 * @param reach where it works from
 * @param country ISO alpha-3 when it is for one country only
 * @param name whose it is, in the language of the request
 * @param number as people read it
 * @param address what a tap opens: {@code tel:}, WhatsApp, or a page
 * @param hours when somebody answers; null when no page says so
 * @param note one more thing to know
 * @param checked the date of the newest page that states it
 * @param source who states it
 * @param sourceAddress the page, when its address is known
 * @param oneSource true when a second source was looked for and not found
 */
public record Hotline(
    String code,
    CallReach reach,
    @Nullable String country,
    CallChannel channel,
    String name,
    String number,
    String address,
    @Nullable String hours,
    @Nullable String note,
    PartialDate checked,
    String source,
    @Nullable String sourceAddress,
    boolean oneSource) {

  /** True when it was last seen more than twelve months ago: check before you trust it. */
  public boolean isOld(LocalDate today) {
    return checked.earliest().plusMonths(12).isBefore(today);
  }
}
