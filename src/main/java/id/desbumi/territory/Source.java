package id.desbumi.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The page a fact stands on.
 *
 * @param address null where the stored copy had none
 * @param published null where the page shows no date
 */
public record Source(
    String id,
    String publisher,
    String title,
    @Nullable String address,
    @Nullable LocalDate published) {}
