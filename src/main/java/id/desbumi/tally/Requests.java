package id.desbumi.tally;

import id.desbumi.core.Refusal;
import id.desbumi.core.Verdict;
import id.desbumi.core.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Said once, done once: requests by their client-made ids, which belong to the account that sent
 * them. Answers are kept for 90 days.
 */
@Component
public class Requests {

  private final RequestTable table;
  private final Clock clock;

  Requests(RequestTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Does the work, or gives the first answer again when this account has sent the same id with the
   * same content before. In the running transaction; a second one of the same id, sent while the
   * first still works, waits for it.
   *
   * @param content everything the answer depends on; only its hash is kept
   * @param work answers with ids and verdicts, no personal data
   * @throws Refusal {@code request.other-content} for the same id with other content
   */
  public String once(Viewer viewer, UUID id, String content, Supplier<String> work) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a request needs the transaction that does its work");
    }
    var hash = hash(content);
    if (!table.begin(viewer.account(), id, hash, clock.instant())) {
      return table.answer(viewer.account(), id, hash).orElseThrow(Requests::otherContent);
    }
    var answer = work.get();
    table.end(viewer.account(), id, answer);
    return answer;
  }

  /**
   * One request among several of a transaction, whose answer is known before its work is done.
   *
   * @param content everything the answer depends on; only its hash is kept
   */
  public record Sent(UUID id, String content, String answer) {}

  /**
   * Begins many requests at once, in the running transaction: {@code Now} where the work is to be
   * done, {@code Before} with the first answer, {@code No} for an id that came with other content.
   * Work that is not done after all is {@link #withdraw withdrawn}.
   */
  public List<Verdict<String>> begin(Viewer viewer, List<Sent> sent) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a request needs the transaction that does its work");
    }
    var hashes = sent.stream().map(one -> hash(one.content())).toList();
    var fresh = table.beginAll(viewer.account(), sent, hashes, clock.instant());
    var known =
        fresh.size() == sent.size()
            ? Map.<UUID, RequestTable.Known>of()
            : table.known(viewer.account(), sent.stream().map(Sent::id).toList());
    var verdicts = new ArrayList<Verdict<String>>();
    for (var i = 0; i < sent.size(); i++) {
      var one = sent.get(i);
      var before = known.get(one.id());
      if (fresh.remove(one.id())) {
        verdicts.add(new Verdict.Now<>(one.answer()));
      } else if (before != null && Arrays.equals(before.content(), hashes.get(i))) {
        verdicts.add(new Verdict.Before<>(before.answer()));
      } else {
        verdicts.add(new Verdict.No<>(otherContent()));
      }
    }
    return verdicts;
  }

  /**
   * One entry of several on its way; no verdict while nothing speaks against it.
   *
   * @param <A> what can come of it
   */
  public abstract static class Line<A> {

    final Sent sent;
    private boolean begun;
    private @Nullable Verdict<A> verdict;

    protected Line(Sent sent) {
      this.sent = sent;
    }

    /** Those without a verdict. */
    public static <L extends Line<?>> List<L> open(List<L> lines) {
      return lines.stream().filter(line -> ((Line<?>) line).verdict == null).toList();
    }

    /** What it came to the first time, from the answer kept then. */
    protected abstract A before(String answer);

    /** False for an answer that leaves the work undone, so that the same id may come again. */
    protected boolean isDone(A answer) {
      return true;
    }

    public final void now(A answer) {
      verdict = new Verdict.Now<>(answer);
    }

    public final void no(RuntimeException why) {
      verdict = new Verdict.No<>(why);
    }

    public final Verdict<A> verdict() {
      return Optional.ofNullable(verdict).orElseThrow();
    }

    final void begin(Verdict<String> with) {
      switch (with) {
        case Verdict.Now<String> _ -> begun = true;
        case Verdict.Before<String>(var answer) -> verdict = new Verdict.Before<>(before(answer));
        case Verdict.No<String>(var why) -> no(why);
      }
    }

    final boolean cameToNothing() {
      return begun && !(verdict instanceof Verdict.Now<A>(var answer) && isDone(answer));
    }
  }

  /** Begins many lines; those that were sent before, or came with other content, have a verdict. */
  public void beginAll(Viewer viewer, List<? extends Line<?>> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var begun = begin(viewer, lines.stream().map(line -> line.sent).toList());
    for (var i = 0; i < begun.size(); i++) {
      lines.get(i).begin(begun.get(i));
    }
  }

  /** Withdraws the lines that came to nothing, and tells what became of each. */
  public <A> List<Verdict<A>> endAll(Viewer viewer, List<? extends Line<A>> lines) {
    withdraw(
        viewer, lines.stream().filter(Line::cameToNothing).map(line -> line.sent.id()).toList());
    return lines.stream().map(Line::verdict).toList();
  }

  /** Forgets requests begun in the running transaction that came to nothing. */
  public void withdraw(Viewer viewer, List<UUID> ids) {
    if (!ids.isEmpty()) {
      table.withdraw(viewer.account(), ids);
    }
  }

  /**
   * The first answer, when this account has sent this before; empty when it has not. For a batch,
   * before anything of it is read.
   *
   * @throws Refusal {@code request.other-content} for the same id with other content
   */
  public Optional<String> answered(Viewer viewer, UUID id, String content) {
    var hash = hash(content);
    var answer = table.answer(viewer.account(), id, hash);
    if (answer.isEmpty() && table.knows(viewer.account(), id)) {
      // finished between the two looks, or other content: a third look tells
      return Optional.of(
          table.answer(viewer.account(), id, hash).orElseThrow(Requests::otherContent));
    }
    return answer;
  }

  private static Refusal otherContent() {
    return new Refusal("request.other-content");
  }

  private static byte[] hash(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
