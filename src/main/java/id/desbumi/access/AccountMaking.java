package id.desbumi.access;

import java.util.UUID;

/** What can come of making an account. */
public sealed interface AccountMaking {

  /** Made; the code is for paper, works once within fourteen days, and is shown only now. */
  record Done(UUID account, PaperCode code) implements AccountMaking {}

  /** This form was sent before. Its code was shown then; a new one can be made. */
  record HadIt(UUID account) implements AccountMaking {}

  /** Somebody else signs in by this name. */
  record NameTaken() implements AccountMaking {}
}
