package id.desbumi;

import id.desbumi.core.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The hand-written table of who may ask what: {@code matrix.txt}, one address a line. */
public record EndpointMatrix(List<Row> rows) {

  private static final AtomicInteger ASKED = new AtomicInteger();

  /** What an address is about. */
  public enum Kind {
    /** For everyone, signed in or not. */
    OPEN,
    /** One's own account, behind the first step of signing in. */
    ACCOUNT,
    /** One person: {@code {id}} is hers. */
    PERSON,
    /** A part of one person, of which there may be none just now. */
    PART,
    /** Tells of people, of those within reach. */
    PEOPLE,
    /** Something else that has a number of its own; a number nobody has is not there. */
    OTHER,
    /** Nothing about anybody. */
    PLAIN
  }

  public record Row(String verb, String pattern, Kind kind, Set<Role> roles) {

    public String address() {
      return verb + " " + pattern;
    }

    private static Row of(String line) {
      var words = line.strip().split("\\s+");
      var roles = EnumSet.noneOf(Role.class);
      Arrays.stream(words).skip(3).map(Role::valueOf).forEach(roles::add);
      return new Row(words[0], words[1], Kind.valueOf(words[2].toUpperCase()), roles);
    }
  }

  /** Each from an address of its own: the door for help makes a crowd from one address wait. */
  public static RequestPostProcessor fromSomewhere() {
    return request -> {
      var n = ASKED.incrementAndGet();
      request.setRemoteAddr("10.%d.%d.%d".formatted(n >> 16 & 255, n >> 8 & 255, n & 255));
      return request;
    };
  }

  public static EndpointMatrix read() {
    try (var file = EndpointMatrix.class.getResourceAsStream("/matrix.txt")) {
      return new EndpointMatrix(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Row::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
