package id.desbumi.web;

import static id.desbumi.web.Text.t;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * "Cara memakai": what a page is for and how, in steps that can be read aloud, and the way to a
 * practice village, which is a trial of its own (decision 21).
 */
@Component
public final class HowTo {

  private static volatile @Nullable String practice;

  HowTo(@Value("${desbumi.practice.address:}") String address) {
    practice = address.isBlank() ? null : checked(address);
  }

  /** The steps of a page; the message keeps them apart by a bar. */
  public static List<String> steps(String key) {
    return Arrays.stream(t(key).split("\\|", -1)).map(String::strip).toList();
  }

  /** Where mistakes cost nothing; null when the operator runs no practice village. */
  public static @Nullable String practice() {
    return practice;
  }

  private static String checked(String address) {
    try {
      var uri = new URI(address.strip());
      if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null) {
        return uri.toString();
      }
    } catch (URISyntaxException noAddress) {
      // told below, in words
    }
    throw new IllegalStateException(
        "desbumi.practice.address must be an address that begins with http:// or https://, not "
            + address);
  }
}
