package id.desbumi.sync;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it was read.
 *
 * @param entryIds the id of each entry, for the answer; null where there was none to read
 * @param content what it was, hashed, to tell a replay from other content
 */
record Batch(UUID id, List<Entry> entries, List<@Nullable String> entryIds, String content) {

  static final int MOST_ENTRIES = 1_000;
  static final int MOST_BYTES = 8 << 20;
}
