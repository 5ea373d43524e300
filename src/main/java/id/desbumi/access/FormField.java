package id.desbumi.access;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One field of a form as the browser sent it; a name may come several times. */
public record FormField(String name, String value) {

  /** As one text, to be sealed. */
  public static String write(List<FormField> fields) {
    return fields.stream()
        .map(field -> encode(field.name()) + "=" + encode(field.value()))
        .collect(Collectors.joining("&"));
  }

  /** Reads what {@link #write} wrote. */
  public static List<FormField> read(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split("&"))
            .map(pair -> pair.split("=", 2))
            .map(pair -> new FormField(decode(pair[0]), decode(pair[1])))
            .toList();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
