package id.desbumi.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The words of the pages, by key, in the language of the request; Indonesian is the source.
 *
 * <p>Static, because templates and formats use it on every line; there is one set of words in a
 * program.
 */
@Component
public final class Text {

  static final Locale INDONESIAN = Locale.of("id", "ID");

  private static volatile MessageSource words =
      new org.springframework.context.support.StaticMessageSource();

  Text(MessageSource messages) {
    words = messages;
  }

  /**
   * The text of a key, its {@code {0}} filled in; a missing key is a fault, and a test finds it.
   */
  public static String t(String key, Object... arguments) {
    return words.getMessage(key, arguments, locale());
  }

  /** True when there are words for a key; for hints that not every question has. */
  public static boolean has(String key) {
    return words.getMessage(key, null, null, locale()) != null;
  }

  /** The language of the request; outside of one, Indonesian. */
  public static Locale locale() {
    var context = LocaleContextHolder.getLocaleContext();
    var chosen = context == null ? null : context.getLocale();
    return chosen == null ? INDONESIAN : chosen;
  }
}
