package id.desbumi.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds an office of the village's government. An office opens no record: what she may
 * see is granted apart.
 *
 * @param forHead may sign in the head's name ("a.n.")
 * @param title as it stands below a letter: Kepala Desa, Lurah, Keuchik, Wali Nagari, Kasi ...
 * @param until the first day it is no longer hers; null while it is
 * @param withdrawn it was written by mistake and never true
 */
public record Official(
    UUID id,
    Office office,
    Acting acting,
    boolean forHead,
    String title,
    String name,
    LocalDate since,
    @Nullable LocalDate until,
    boolean withdrawn) {

  /** Offices of a village; reaches the database by its name, so only ever add. */
  public enum Office {
    HEAD,
    SECRETARY,
    /** Kasi. */
    SECTION,
    /** Kaur. */
    AFFAIRS,
    /** Head of a dusun. */
    HAMLET;

    /** Those who may sign in the head's name when he says so. */
    public boolean maySignForHead() {
      return this == SECRETARY || this == SECTION;
    }
  }

  /** How a head came to the office. */
  public enum Acting {
    NONE,
    /** Pelaksana tugas: does the work while the head is away or suspended. */
    PLT,
    /** Penjabat: holds the office until the next election. */
    PJ
  }

  /** True when it was hers on that day. */
  public boolean holds(LocalDate day) {
    return !withdrawn && !day.isBefore(since) && (until == null || day.isBefore(until));
  }
}
