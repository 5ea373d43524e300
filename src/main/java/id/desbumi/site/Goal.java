package id.desbumi.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the nation or this programme wants to reach, and what is measured of it.
 *
 * @param target as a source that was read says it; else that none was found
 * @param until the last year of its time; null where none is set
 * @param why there is no figure; null where there is one
 * @param figures the page where the figures stand
 * @param servedBy which service of a village works towards it, in words
 * @param version of our definition; null while there is none
 */
public record Goal(
    String id,
    Frame frame,
    State state,
    @Nullable Integer until,
    @Nullable String version,
    @Nullable String figures,
    @Nullable String service,
    String title,
    String target,
    String measure,
    @Nullable String why,
    String servedBy,
    @Nullable String numerator,
    @Nullable String denominator,
    String caveats,
    String askedBy,
    List<Source> sources) {

  /** Who set it. */
  public enum Frame {
    NATIONAL,
    SDG,
    OWN
  }

  /** Whether there is a figure. */
  public enum State {
    PUBLISHED,
    /** There is one, but of something near it; never called the indicator itself. */
    PROXY,
    NOT_YET,
    NOT_COMPUTABLE
  }

  /** A page that says what the target is. */
  public record Source(String source, @Nullable String address, @Nullable String dated) {}

  public Goal {
    sources = List.copyOf(sources);
  }
}
