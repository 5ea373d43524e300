package id.desbumi.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.testing.Browser;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers send to a real server: long, broken, forged. Always a page of ours. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DoorTest {

  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void an_unknown_address_is_a_friendly_page() throws Exception {
    var one = get("/tidak/ada");
    var other = get("/juga-tidak-ada");
    assertThat(one.statusCode()).isEqualTo(404);
    assertThat(one.body()).contains("Halaman ini tidak ada").isEqualTo(other.body());
    try (var phone = Browser.phone("http://localhost:" + port)) {
      phone.open("/tidak/ada");
      phone.shoot("not-there");
      phone.nothingStandsInTheWay();
      phone.fits();
    }
  }

  @Test
  void a_request_that_cannot_be_read_meets_no_server_page() throws Exception {
    for (var broken :
        new String[] {
          "GET /warga?q=<\u0000> HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET /{}|^ HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "NONSENSE\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: b@d host\r\n\r\n",
          "GET /..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET /a%00b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "GET /a;b=c//d HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "GET /tidak-ada?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        }) {
      assertThat(raw(broken))
          .as(broken.substring(0, Math.min(40, broken.length())))
          .doesNotContain("Tomcat", "tomcat", "Exception", "HTTP Status", "at org.", "Whitelabel")
          .startsWith("HTTP/1.1 4");
    }
  }

  @Test
  void a_form_larger_than_five_megabytes_is_told_so() throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/warga"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=" + "x".repeat(6_000_000)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("Kirimannya terlalu besar");
  }

  @Test
  void half_a_file_is_told_so() throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/warga"))
                .header("Content-Type", "multipart/form-data")
                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nbroken"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).contains("<h1>").doesNotContain("Exception");
  }

  @Test
  void static_files_are_kept_for_a_year_under_their_hash() throws Exception {
    var css = get(Assets.url("css/desbumi.css"));
    assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(get("/css/desbumi.css").headers().firstValue("Cache-Control").orElseThrow())
        .isEqualTo("no-cache");
    assertThat(get("/css/desbumi.css?v=0000").headers().firstValue("Cache-Control").orElseThrow())
        .isEqualTo("no-cache");
    assertThat(
            get("/fonts/plus-jakarta-sans-5.3.0.woff2")
                .headers()
                .firstValue("Cache-Control")
                .orElseThrow())
        .contains("immutable");
    assertThat(get("/favicon.ico").statusCode()).isEqualTo(200);
  }

  @Test
  void pages_and_styles_are_compressed() throws Exception {
    var css =
        http.send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + Assets.url("css/desbumi.css")))
                .header("Accept-Encoding", "gzip")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(css.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(css.body().length).isLessThan(12_000);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
