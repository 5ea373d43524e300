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
 * @param csrf the hidden field that proves a form is ours
 * @param trial the data are samples, and every page says so
 * @param language {@code id} or {@code en}
 * @param entries the entries of the desk's side
 * @param drafts what was begun and not sent
 */
public record Frame(
    @Nullable Viewer viewer,
    String placeName,
    String path,
    Csrf csrf,
    boolean trial,
    String language,
    List<Entry> entries,
    Drafts drafts) {

  /** Where drafts are kept. */
  public static final String DRAFTS = "/draf";

  public Frame {
    entries = List.copyOf(entries);
  }

  /** A frame whose hidden field is known already. */
  public Frame(
      @Nullable Viewer viewer,
      String placeName,
      String path,
      String csrfName,
      String csrfToken,
      boolean trial,
      String language,
      List<Entry> entries) {
    this(
        viewer,
        placeName,
        path,
        Csrf.of(csrfName, csrfToken),
        trial,
        language,
        entries,
        Drafts.none(path));
  }

  /**
   * The hidden field, made when a form asks for it: making one starts a session, and a page without
   * a form leaves no trace of who opened it.
   */
  public interface Csrf {

    String name();

    String token();

    static Csrf of(String name, String token) {
      record Known(String name, String token) implements Csrf {}
      return new Known(name, token);
    }
  }

  public String csrfName() {
    return csrf.name();
  }

  public String csrfToken() {
    return csrf.token();
  }

  /**
   * A form begun and not sent.
   *
   * @param time when it was last typed into, as one says it
   */
  public record Draft(String id, String time) {}

  /** What was begun; asked when a form asks for it. */
  public interface Drafts {

    /** The draft of a form at an address, or null. */
    @Nullable Draft of(String form, String page);

    /**
     * The draft this form was sent with, when it comes back; it is not offered but gone on with.
     */
    @Nullable String current();

    /** The address of this page, with what stands behind its question mark. */
    String here();

    static Drafts none(String here) {
      return new Drafts() {
        @Override
        public @Nullable Draft of(String form, String page) {
          return null;
        }

        @Override
        public @Nullable String current() {
          return null;
        }

        @Override
        public String here() {
          return here;
        }
      };
    }
  }

  /** How many drafts wait, as the desk's side tells it; 0 for none. */
  public int draftsWaiting() {
    return entries.stream()
        .filter(entry -> entry.path().equals(DRAFTS))
        .map(Entry::count)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(0);
  }

  /**
   * One entry of the desk's side.
   *
   * @param icon its symbol in the sprite
   * @param count how many things wait there, or null
   * @param group the heading it stands under, or null; entries of one group follow each other
   */
  public record Entry(
      String path, String text, String icon, @Nullable Integer count, @Nullable String group) {

    public Entry(String path, String text, String icon, @Nullable Integer count) {
      this(path, text, icon, count, null);
    }
  }

  /** True on the entry's page and on those below it. */
  public boolean isAt(String entry) {
    return path.equals(entry) || path.startsWith(entry + "/");
  }

  /** For {@code aria-current}: the word for the nearest entry above this page, else nothing. */
  public @Nullable String current(String entry) {
    var nearer =
        entries.stream().anyMatch(it -> it.path().startsWith(entry + "/") && isAt(it.path()));
    return isAt(entry) && !nearer ? "page" : null;
  }

  /** The group's heading when the entry at this place is the first of it. */
  public @Nullable String groupStartingAt(int index) {
    var group = entries.get(index).group();
    return index > 0 && group != null && group.equals(entries.get(index - 1).group())
        ? null
        : group;
  }

  /** The address of this page in the other language. */
  public String inOtherLanguage() {
    return path + "?bahasa=" + (language.equals("en") ? "id" : "en");
  }
}
