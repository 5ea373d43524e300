package id.desbumi.access.web;

import id.desbumi.access.signin.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to send somebody who is not inside yet, and where she wanted to go. */
final class Doors {

  private static final Pattern OWN =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~-]{0,300}(\\?[A-Za-z0-9=&._~-]{0,200})?");
  private static final String HOME = "/hari-ini";

  private Doors() {}

  /** The next step of this session towards the address, which is kept when it is one of ours. */
  static String next(@Nullable Session session, @Nullable String back) {
    if (session == null) {
      return with("/masuk", back);
    }
    return switch (session.step()) {
      case CODE -> with("/masuk/kode", back);
      case PASSWORD -> with("/akun/sandi", back);
      case FACTOR -> with("/akun/kode-kedua", back);
      case CURTAIN -> with("/tirai", back);
      case INSIDE -> session.chosen() == null ? "/akun" : own(back);
    };
  }

  /** The curtain before an address. */
  static String curtain(@Nullable String back) {
    return with("/tirai", back);
  }

  /** The door after too many wrong tries at the curtain. */
  static String ended(@Nullable String back) {
    var door = with("/masuk", back);
    return door + (door.contains("?") ? "&" : "?") + "tirai";
  }

  /** The address itself when it is a path of this site, else a desk's home. */
  static String own(@Nullable String back) {
    return back != null && isOwn(back) ? back : HOME;
  }

  private static String with(String door, @Nullable String back) {
    return back != null && isOwn(back) && !back.startsWith("/masuk") && !back.startsWith("/tirai")
        ? door + "?ke=" + URLEncoder.encode(back, StandardCharsets.UTF_8)
        : door;
  }

  private static boolean isOwn(String back) {
    return OWN.matcher(back).matches();
  }
}
