package id.desbumi.paper;

import java.time.Instant;
import java.time.LocalDate;

/** That something about a person came from a sheet. */
public record PaperEntry(
    SheetKind kind, LocalDate writtenOn, String writer, Instant typed, String typedBy) {}
