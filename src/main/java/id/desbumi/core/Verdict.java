package id.desbumi.core;

/**
 * What became of one entry among several that are taken in one transaction. A rule that says no to
 * one of them is answered, not thrown, so that the others go on.
 */
public sealed interface Verdict<A> {

  /** Answered just now. */
  record Now<A>(A answer) implements Verdict<A> {}

  /** Sent before and done then: the first answer again. */
  record Before<A>(A answer) implements Verdict<A> {}

  /** A {@link Refusal}, or {@link NotThere}. */
  record No<A>(RuntimeException why) implements Verdict<A> {}

  /** The answer, for whoever sent a single entry; a no is thrown. */
  default A orThrow() {
    return switch (this) {
      case Now<A>(var answer) -> answer;
      case Before<A>(var answer) -> answer;
      case No<A>(var why) -> throw why;
    };
  }
}
