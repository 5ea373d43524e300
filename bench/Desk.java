import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One of the sample people of a trial at her browser, and the token she makes for a device. */
class Desk {

  final String address;
  final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .cookieHandler(new CookieManager())
          .build();

  private Desk(String address) {
    this.address = address;
  }

  /** Signs in by the button whose name begins so; the nth of several. */
  static Desk of(String address, String who, int nth) throws Exception {
    var desk = new Desk(address);
    var door = desk.get("/masuk");
    var accounts = all(door, "value=\"([0-9a-f-]{36})\">" + Pattern.quote(who));
    if (accounts.size() <= nth) {
      throw new IllegalStateException("nobody is called " + who);
    }
    var answer =
        desk.post("/masuk/contoh", "_csrf=" + proof(door) + "&akun=" + accounts.get(nth));
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("not signed in: " + answer.statusCode());
    }
    return desk;
  }

  /** A token for the work of this account; in a trial it needs no second factor. */
  String token() throws Exception {
    var form = "_csrf=" + proof(get("/akun/token")) + "&device=bench&days=30";
    return first(post("/akun/token", form).body(), "<code>(desbumi_[^<]+)</code>");
  }

  String get(String path) throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " at " + path);
    }
    return answer.body();
  }

  HttpResponse<String> post(String path, String form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Finds somebody by words; the page of those who may be meant. */
  String search(String proof, String words) throws Exception {
    var answer = post("/warga/cari", "_csrf=" + proof + "&cari=" + encoded(words));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " for a search");
    }
    return answer.body();
  }

  static String proof(String page) {
    return encoded(first(page, "name=\"_csrf\" value=\"([^\"]+)\""));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String first(String page, String pattern) {
    var all = all(page, pattern);
    if (all.isEmpty()) {
      throw new IllegalStateException("not on the page: " + pattern);
    }
    return all.getFirst();
  }

  static List<String> all(String page, String pattern) {
    var found = new ArrayList<String>();
    var matcher = Pattern.compile(pattern).matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
