package id.desbumi.sync;

import id.desbumi.access.Sight;
import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import id.desbumi.tally.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes what was written elsewhere: up to a thousand entries in one piece of JSON, each through its
 * front door, each with a verdict of its own. One wrong entry costs the others nothing.
 */
@Service
public class Batches {

  private final BatchReader reader;
  private final Taking taking;
  private final Requests requests;
  private final Sight sight;
  private final Journal journal;

  Batches(BatchReader reader, Taking taking, Requests requests, Sight sight, Journal journal) {
    this.reader = reader;
    this.taking = taking;
    this.requests = requests;
    this.sight = sight;
    this.journal = journal;
  }

  /** The verdicts, in the order of the entries; with each, the entry's id as far as it had one. */
  public record Taken(String batch, List<@Nullable String> entries, List<EntryVerdict> verdicts) {}

  /**
   * Takes a batch. The same batch again gives the first answer again and does nothing; one that was
   * cut short goes on where it stopped.
   *
   * @param json at most 8 MB, as {@code static/api/openapi.yaml} tells
   * @throws BatchRefused when it is no batch as a whole
   * @throws Refusal {@code request.other-content} for the id of another batch
   */
  public Taken take(Viewer viewer, byte[] json) {
    var batch = reader.read(json);
    var lines =
        requests.answered(viewer, batch.id(), batch.content()).orElseGet(() -> work(viewer, batch));
    return new Taken(
        batch.id().toString(),
        batch.entryIds(),
        lines.isEmpty() ? List.of() : lines.lines().map(EntryVerdict::ofLine).toList());
  }

  private String work(Viewer viewer, Batch batch) {
    var chunks = Chunk.of(batch.entries());
    var failed = false;
    if (chunks.size() == 1 && Taking.isPlain(chunks.getFirst())) {
      try {
        return keep(viewer, batch, () -> taking.plain(viewer, batch, chunks.getFirst()));
      } catch (Refusal no) {
        throw no;
      } catch (RuntimeException e) {
        Taking.throwIfDatabaseIsAway(e);
        failed = true;
      }
    }
    var verdicts = new java.util.TreeMap<Integer, EntryVerdict>();
    for (var chunk : chunks) {
      verdicts.putAll(
          failed
              ? taking.oneByOne(viewer, batch, chunk.slots())
              : taking.chunk(viewer, batch, chunk));
    }
    return keep(viewer, batch, () -> verdicts);
  }

  /** Does what is left to do, and keeps the answer, in one transaction. */
  private String keep(
      Viewer viewer,
      Batch batch,
      java.util.function.Supplier<Map<Integer, EntryVerdict>> verdicts) {
    return sight.of(
        viewer,
        () ->
            requests.once(
                viewer,
                batch.id(),
                batch.content(),
                () -> {
                  var all = all(batch, verdicts.get());
                  journal.note(viewer, Act.BATCH_TAKEN, viewer.home(), batch.id(), counts(all));
                  return all.stream().map(EntryVerdict::line).collect(Collectors.joining("\n"));
                }));
  }

  private static List<EntryVerdict> all(Batch batch, Map<Integer, EntryVerdict> verdicts) {
    var all = new ArrayList<EntryVerdict>();
    for (var n = 0; n < batch.entries().size(); n++) {
      var verdict = verdicts.get(n);
      all.add(
          verdict != null
              ? verdict
              : batch.entries().get(n) instanceof Entry.Wrong(var wrong)
                  ? wrong
                  : EntryVerdict.refused(Code.ENTRY_FAULT));
    }
    return all;
  }

  private static String counts(List<EntryVerdict> verdicts) {
    return verdicts.stream()
        .collect(
            Collectors.groupingBy(
                EntryVerdict::what, java.util.TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(count -> count.getKey().word() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }
}
