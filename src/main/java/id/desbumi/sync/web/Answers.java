package id.desbumi.sync.web;

import id.desbumi.sync.Batches;
import id.desbumi.sync.Code;
import id.desbumi.sync.EntryVerdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What programs are told, as JSON, with a sentence in Indonesian for whoever reads over it. */
@Component
class Answers {

  private static final Locale INDONESIAN = Locale.of("id", "ID");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MessageSource words;

  Answers(MessageSource words) {
    this.words = words;
  }

  byte[] taken(Batches.Taken taken) {
    var answer = JSON.createObjectNode();
    answer.put("batch", taken.batch());
    var verdicts = answer.putArray("verdicts");
    for (var n = 0; n < taken.verdicts().size(); n++) {
      verdict(verdicts.addObject(), taken.entries().get(n), taken.verdicts().get(n));
    }
    return JSON.writeValueAsBytes(answer);
  }

  /** Why nothing of it was stored, in the form all of the API's problems have. */
  byte[] problem(HttpStatus status, String code) {
    var answer = JSON.createObjectNode();
    answer.put("status", status.value());
    answer.put("title", sentence(code));
    answer.put("code", code);
    return JSON.writeValueAsBytes(answer);
  }

  private void verdict(ObjectNode node, @Nullable String entry, EntryVerdict verdict) {
    node.put("entry", entry);
    node.put("verdict", verdict.what().word());
    var code = verdict.code();
    if (code == null) {
      return;
    }
    node.put("code", code.word());
    node.put("message", sentence(code.word()));
    if (verdict.field() != null && !verdict.field().isEmpty()) {
      node.put("field", verdict.field());
    }
    if (verdict.revision() != null) {
      node.put("revision", verdict.revision());
    }
    if (!verdict.also().isEmpty()) {
      var also = node.putArray(code == Code.DIFFERS ? "fields" : "people");
      verdict.also().forEach(also::add);
    }
  }

  /** Our own sentence, or that of the rule that said no. */
  private String sentence(String code) {
    var own = words.getMessage("sync.says." + code, null, null, INDONESIAN);
    if (own != null) {
      return own;
    }
    var rule = words.getMessage("refusal." + code, null, null, INDONESIAN);
    return rule != null
        ? rule
        : String.valueOf(words.getMessage("sync.says.rule", null, "", INDONESIAN));
  }
}
