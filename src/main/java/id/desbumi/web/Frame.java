package id.desbumi.web;

import id.desbumi.core.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param viewer who is signed in; null for the public
 * @param placeName the name of the desk's place, for the side of the desk frame
 * @param path the path of this request, to mark the current entry
 * @param csrfName the name of the hidden field that proves a form is ours
 * @param csrfToken its value
 * @param trial the data are samples, and every page says so
 * @param language {@code id} or {@code en}
 * @param entries the entries of the desk's side
 */
public record Frame(
    @Nullable Viewer viewer,
    String placeName,
    String path,
    String csrfName,
    String csrfToken,
    boolean trial,
    String language,
    List<Entry> entries) {

  /**
   * One entry of the desk's side.
   *
   * @param icon its symbol in the sprite
   * @param count how many things wait there, or null
   */
  public record Entry(String path, String text, String icon, @Nullable Integer count) {}

  public boolean isAt(String entry) {
    return path.equals(entry) || path.startsWith(entry + "/");
  }
}
