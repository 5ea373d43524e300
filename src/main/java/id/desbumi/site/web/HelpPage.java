package id.desbumi.site.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who can be called, in groups by where the caller is. */
public record HelpPage(List<Warning> warnings, List<Group> groups) {

  /** A warning with the day it was checked; old when nobody vouches for it any more. */
  public record Warning(
      String title,
      String text,
      String checked,
      boolean old,
      String source,
      @Nullable String address) {}

  /** Lines for callers in one place. */
  public record Group(String id, String title, List<Call> calls) {}

  /**
   * One line to call.
   *
   * @param details hours, note and date of the source in one sentence
   * @param checkFirst what to say when it was last seen over a year ago; null when fresh
   */
  public record Call(
      String name,
      String number,
      String address,
      String icon,
      String details,
      @Nullable String checkFirst) {}
}
