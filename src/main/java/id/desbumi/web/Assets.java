package id.desbumi.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The static files and the addresses they are known under: each carries a piece of its content's
 * hash, so that a phone keeps it for a year and still gets the new one the day it changes.
 */
public final class Assets {

  private static final Map<String, String> HASHES = hashes();

  private Assets() {}

  /** The address of a file below {@code static/}: {@code url("css/desbumi.css")}. */
  public static String url(String file) {
    var hash = HASHES.get(file);
    if (hash == null) {
      throw new IllegalArgumentException("no static file " + file);
    }
    return "/" + file + "?v=" + hash;
  }

  /** True when there is such a file. */
  static boolean knows(String file) {
    return HASHES.containsKey(file);
  }

  /** True when this file under this version never changes: its name or its hash says so. */
  static boolean lasts(String file, @Nullable String version) {
    return file.startsWith("fonts/")
        || file.startsWith("vendor/")
        || (version != null && version.equals(HASHES.get(file)));
  }

  private static Map<String, String> hashes() {
    try {
      var found = new HashMap<String, String>();
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*")) {
        var url = file.getURL().toString();
        if (!file.isReadable() || url.endsWith("/")) {
          continue; // a folder with a dot in its name
        }
        var digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
        found.put(
            url.substring(url.lastIndexOf("/static/") + "/static/".length()),
            HexFormat.of().formatHex(digest, 0, 5));
      }
      return Map.copyOf(found);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
