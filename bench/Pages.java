import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Times pages of a running trial as one reader after the other sees them: signs in by the sample
 * buttons and prints median and p95 in milliseconds. {@code java bench/Pages.java ADDRESS [TIMES]}
 */
class Pages {

  static HttpClient http = visitor();

  static HttpClient visitor() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  public static void main(String[] arguments) throws Exception {
    var address = arguments[0];
    var times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
    System.out.println("| page | answers | p50 ms | p95 ms |\n|---|---|---|---|");
    time(address, "/", "theme page", times);
    time(address, "/data", "public data", times);
    time(address, "/bantuan", "help", times);
    signIn(address, "Petugas Contoh");
    time(address, "/hari-ini", "today", times);
    time(address, "/warga", "list of 50 of a village with total", times);
    var person = first(get(address + "/warga"), "href=\"(/warga/[0-9a-f-]{36})\"");
    time(address, person, "person page with its journalled opening", times);
    signIn(address, "Analis Contoh, nasional");
    time(address, "/angka/nasional", "nation's exact figures", times);
  }

  static void time(String address, String path, String name, int times) throws Exception {
    for (var i = 0; i < times / 5; i++) {
      get(address + path);
    }
    List<Double> took = new ArrayList<>();
    for (var i = 0; i < times; i++) {
      var start = System.nanoTime();
      get(address + path);
      took.add((System.nanoTime() - start) / 1e6);
    }
    Collections.sort(took);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f |%n",
        name,
        times,
        took.get(times / 2),
        took.get(times * 95 / 100));
  }

  static void signIn(String address, String who) throws Exception {
    http = visitor();
    var door = get(address + "/masuk");
    var proof = first(door, "name=\"_csrf\" value=\"([^\"]+)\"");
    var account = first(door, "value=\"([0-9a-f-]{36})\">" + who);
    var form =
        "_csrf=" + URLEncoder.encode(proof, StandardCharsets.UTF_8) + "&akun=" + account;
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address + "/masuk/contoh"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("not signed in: " + answer.statusCode());
    }
  }

  static String get(String address) throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " at " + address);
    }
    return answer.body();
  }

  static String first(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("not on the page: " + pattern);
    }
    return found.group(1);
  }
}
