package id.desbumi.casework;

import id.desbumi.core.PlaceCode;
import java.time.Instant;

/**
 * What she gets for a call.
 *
 * @param list whose readers read it; the nation for the national case desk
 * @param readBy when it is read at the latest
 * @param crowded so many came from one address that it may take longer
 */
public record Receipt(ReceiptCode code, PlaceCode list, Instant readBy, boolean crowded) {}
