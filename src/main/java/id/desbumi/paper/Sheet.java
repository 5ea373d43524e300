package id.desbumi.paper;

import id.desbumi.core.PlaceCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was printed.
 *
 * @param readers who could read a record on the day of printing, as it stands on the paper
 * @param typed when it was typed in; null while it is out
 * @param typedBy who typed it
 */
public record Sheet(
    SheetCode code,
    SheetKind kind,
    PlaceCode village,
    String readers,
    Instant printed,
    String printedBy,
    @Nullable Instant typed,
    @Nullable String typedBy) {}
