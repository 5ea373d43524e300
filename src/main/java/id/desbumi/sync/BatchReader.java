package id.desbumi.sync;

import id.desbumi.sync.BatchRefused.Why;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole batch; what is wrong with one entry is that entry's verdict. */
@Component
class BatchReader {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxNumberLength(20)
                          .maxStringLength(Batch.MOST_BYTES)
                          .maxDocumentLength(Batch.MOST_BYTES)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final EntryReader entries;

  BatchReader(EntryReader entries) {
    this.entries = entries;
  }

  /**
   * @throws BatchRefused for what is no batch at all, or too much
   */
  Batch read(byte[] json) {
    if (json.length > Batch.MOST_BYTES) {
      throw new BatchRefused(Why.TOO_LARGE);
    }
    var tree = tree(json);
    if (!tree.isObject()) {
      throw new BatchRefused(Why.UNREADABLE);
    }
    if (!Set.of("batch", "entries").containsAll(tree.propertyNames())) {
      throw new BatchRefused(Why.UNKNOWN_FIELD);
    }
    var id = tree.path("batch");
    var uuid =
        (id.isString() ? Fields.uuid(id.stringValue()) : java.util.Optional.<java.util.UUID>empty())
            .orElseThrow(() -> new BatchRefused(Why.NO_ID));
    var list = tree.path("entries");
    if (!list.isArray()) {
      throw new BatchRefused(Why.UNREADABLE);
    }
    if (list.size() > Batch.MOST_ENTRIES) {
      throw new BatchRefused(Why.TOO_MANY);
    }
    var read = new ArrayList<Entry>();
    var ids = new ArrayList<@Nullable String>();
    var seen = new HashSet<String>();
    for (var node : list) {
      var entryId = entryId(node);
      ids.add(entryId);
      read.add(
          entryId == null || seen.add(entryId)
              ? entries.read(node)
              : new Entry.Wrong(EntryVerdict.refused(Code.ENTRY_TWICE, "entry")));
    }
    return new Batch(uuid, read, ids, hash(json));
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw new BatchRefused(Why.UNREADABLE);
    }
  }

  private static @Nullable String entryId(JsonNode node) {
    var id = node.path("entry");
    return id.isString()
        ? Fields.uuid(id.stringValue()).map(java.util.UUID::toString).orElse(null)
        : null;
  }

  private static String hash(byte[] json) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
