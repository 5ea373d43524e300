package id.desbumi.sync.web;

import id.desbumi.sync.BatchRefused;
import id.desbumi.sync.BatchRefused.Why;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What was sent, unpacked; a little that unpacks into very much is refused as too large. */
final class Body {

  private static final int MOST = 8 << 20;

  private Body() {}

  static byte[] read(HttpServletRequest request) throws IOException {
    if (!isJson(request.getContentType())) {
      throw new BatchRefused(Why.NOT_JSON);
    }
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    var packed =
        switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
          case "", "identity" -> false;
          case "gzip" -> true;
          default -> throw new BatchRefused(Why.ENCODING);
        };
    if (request.getContentLengthLong() > MOST) {
      throw new BatchRefused(Why.TOO_LARGE);
    }
    return packed ? unpack(request.getInputStream()) : limited(request.getInputStream());
  }

  private static byte[] unpack(InputStream packed) throws IOException {
    try (var unpacked = new GZIPInputStream(packed, 1 << 13)) {
      return limited(unpacked);
    } catch (ZipException | java.io.EOFException notGzip) {
      throw new BatchRefused(Why.UNREADABLE);
    }
  }

  private static byte[] limited(InputStream body) throws IOException {
    var bytes = body.readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      throw new BatchRefused(Why.TOO_LARGE);
    }
    return bytes;
  }

  private static boolean isJson(@org.jspecify.annotations.Nullable String type) {
    try {
      return type != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type));
    } catch (InvalidMediaTypeException notAType) {
      return false;
    }
  }
}
