package id.desbumi.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry.
 *
 * @param code why, when it was not simply taken
 * @param field where in the entry, when a field is to blame: {@code answers.birth}
 * @param revision what holds now, when something was changed since
 * @param also ids of people to look at, or the fields that differ; no personal data
 */
public record EntryVerdict(
    What what,
    @Nullable Code code,
    @Nullable String field,
    @Nullable Integer revision,
    List<String> also) {

  /** The four things that can become of an entry. */
  public enum What {
    /** Stored. */
    TAKEN,
    /** Was stored before: sent twice. */
    HAD,
    /** Not stored; somebody must look and decide. */
    LOOK,
    /** Not stored, and never will be as it is. */
    REFUSED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final EntryVerdict TAKEN = new EntryVerdict(What.TAKEN, null, null, null, List.of());
  static final EntryVerdict HAD = new EntryVerdict(What.HAD, null, null, null, List.of());

  public EntryVerdict {
    also = List.copyOf(also);
  }

  static EntryVerdict refused(Code code) {
    return refused(code, null);
  }

  static EntryVerdict refused(Code code, @Nullable String field) {
    return new EntryVerdict(What.REFUSED, code, field, null, List.of());
  }

  static EntryVerdict look(Code code, @Nullable Integer revision, List<String> also) {
    return new EntryVerdict(What.LOOK, code, null, revision, also);
  }

  /** One line for keeping. */
  String line() {
    return code == null
        ? what.name().substring(0, 1)
        : String.join(
            "|",
            what.name().substring(0, 1),
            code.word(),
            field == null ? "" : field,
            revision == null ? "" : revision.toString(),
            String.join(",", also));
  }

  /** Reads what {@link #line} wrote. */
  static EntryVerdict ofLine(String line) {
    var parts = line.split("\\|", -1);
    var what =
        Arrays.stream(What.values())
            .filter(one -> one.name().startsWith(parts[0]))
            .findFirst()
            .orElseThrow();
    return parts.length == 1
        ? new EntryVerdict(what, null, null, null, List.of())
        : new EntryVerdict(
            what,
            Code.of(parts[1]).orElse(Code.RULE),
            parts[2].isEmpty() ? null : parts[2],
            parts[3].isEmpty() ? null : Integer.valueOf(parts[3]),
            parts[4].isEmpty() ? List.of() : List.of(parts[4].split(",", -1)));
  }
}
