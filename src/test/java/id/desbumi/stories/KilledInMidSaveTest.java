package id.desbumi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.testing.TestDatabase;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the program while desks save: each form is recorded whole, or not at all, and
 * then its draft is there for whoever typed it.
 */
class KilledInMidSaveTest {

  private static final String VILLAGE = "53.13.06.2001";
  private static final int FORMS = 40;
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern COOKIE = Pattern.compile("desbumi_form=([^;]+)");

  @TempDir Path folder;
  private final String database = TestDatabase.get().fresh();
  private final UUID account = UUID.randomUUID();
  private final String session = secret();

  @Test
  void a_form_is_recorded_whole_or_not_at_all_and_then_its_draft_is_there() throws Exception {
    anOfficer();
    var forms = new ArrayList<Map<String, String>>();
    var answered = new AtomicInteger();
    String cookie;
    try (var program = started();
        var http = HttpClient.newHttpClient();
        var desks = Executors.newFixedThreadPool(4)) {
      cookie = cookie(program, http);
      var browser = cookie;
      for (var n = 0; n < FORMS; n++) {
        forms.add(form(program, http, cookie, n));
      }
      for (var form : forms) {
        desks.submit(() -> {
          if (post(program, http, browser, "/warga", form) == 303) {
            answered.incrementAndGet();
          }
          return null;
        });
      }
      while (answered.get() < FORMS / 4) {
        Thread.sleep(2);
      }
      program.kill();
      desks.shutdownNow();
    }
    var whole = 0;
    try (var connection = TestDatabase.get().superuser(database)) {
      for (var form : forms) {
        var person = count(connection, "registry.person where id = ?", form.get("id"));
        var journey = count(connection, "migration.journey where id = ?", form.get("journey"));
        var event = count(connection, "migration.event where id = ?", form.get("event"));
        var draft = count(connection, "access.draft where id = ?", form.get("_draf"));
        assertThat(List.of(journey, event)).as("by halves").containsOnly(person);
        assertThat(person + draft).as("lost").isPositive();
        whole += person;
      }
      assertThat(whole).isGreaterThanOrEqualTo(answered.get());
    }
    try (var again = started();
        var http = HttpClient.newHttpClient()) {
      for (var form : forms) {
        var before = get(again, http, cookie, "/draf/" + form.get("_draf") + "/isi");
        if (before.statusCode() == 200) {
          assertThat(before.body()).contains(form.get("name"));
        }
        // sent once more, as the script does: the first answer, or the record
        assertThat(post(again, http, cookie, "/warga", form)).isEqualTo(303);
      }
      assertThat(get(again, http, cookie, "/draf").body()).contains("Tidak ada draf");
    }
    try (var connection = TestDatabase.get().superuser(database)) {
      assertThat(count(connection, "registry.person where place_now like ?", VILLAGE + "%"))
          .isEqualTo(FORMS);
    }
  }

  private void anOfficer() throws Exception {
    try (var connection = TestDatabase.get().superuser(database)) {
      run(
          connection,
          "insert into access.account (id, sign_in_name, display_name, made_at, made_by, totp)"
              + " values (?::uuid, 'petugas.padam', 'Petugas Contoh', now(), ?::uuid, '\\x00')",
          account.toString(),
          account.toString());
      run(
          connection,
          "insert into access.role_grant (id, account, role, area, from_day, to_day, granted_by,"
              + " granted_at) values (?::uuid, ?::uuid, 'OFFICER', ?, current_date - 1,"
              + " current_date + 100, ?::uuid, now())",
          UUID.randomUUID().toString(),
          account.toString(),
          VILLAGE,
          account.toString());
      begin(connection);
    }
  }

  /** Signs her in, or in again: the curtain does not fall in the middle of this test. */
  private void begin(Connection connection) throws Exception {
    var hash =
        MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
    try (var statement =
        connection.prepareStatement(
            "insert into access.session (secret, account, made_at, last_seen, factor_done,"
                + " password_due) values (?, ?, now(), now(), true, false) on conflict (secret) do"
                + " update set last_seen = now()")) {
      statement.setBytes(1, hash);
      statement.setObject(2, account);
      statement.execute();
    }
  }

  private static void run(Connection connection, String sql, String... parameters)
      throws Exception {
    try (var statement = connection.prepareStatement(sql)) {
      for (var n = 0; n < parameters.length; n++) {
        statement.setString(n + 1, parameters[n]);
      }
      statement.execute();
    }
  }

  private static int count(Connection connection, String what, String value) throws Exception {
    try (var statement = connection.prepareStatement("select count(*)::int from " + what)) {
      if (what.endsWith("id = ?")) {
        statement.setObject(1, UUID.fromString(value));
      } else {
        statement.setString(1, value);
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static String secret() {
    var bytes = new byte[32];
    new Random().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Program started() throws Exception {
    var program = new Program(database, folder);
    try (var connection = TestDatabase.get().superuser(database)) {
      begin(connection);
    }
    return program;
  }

  /** What the browser keeps: the session, and the secret by which forms are known as ours. */
  private String cookie(Program program, HttpClient http) throws Exception {
    var page = get(program, http, "desbumi=" + session, "/warga/baru");
    var found = COOKIE.matcher(String.join(" ", page.headers().allValues("set-cookie")));
    assertThat(found.find()).as(page.statusCode() + " " + page.headers().map()).isTrue();
    return "desbumi=" + session + "; desbumi_form=" + found.group(1);
  }

  private static HttpResponse<String> get(
      Program program, HttpClient http, String cookie, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(program.at(path)).header("Cookie", cookie).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Opens the form, types, and has it kept as a draft. */
  private static Map<String, String> form(Program program, HttpClient http, String cookie, int n)
      throws Exception {
    var form = new LinkedHashMap<String, String>();
    HIDDEN
        .matcher(
            get(program, http, cookie, "/warga/baru").body().split("data-draft=\"warga-baru\"")[1])
        .results()
        .forEach(field -> form.putIfAbsent(field.group(1), field.group(2)));
    form.put("consent", "YES");
    form.put("name", "Warga Contoh Mati Lampu " + n);
    form.put("sure", "ya");
    form.put("birthYear", Integer.toString(1960 + n));
    form.put("sex", "P");
    form.put("country", "TWN");
    form.put("_draf", UUID.randomUUID().toString());
    var draft = new LinkedHashMap<>(form);
    draft.put("_draf_formulir", "warga-baru");
    draft.put("_draf_judul", "Catat warga");
    draft.put("_draf_halaman", "/warga/baru?uji=" + n); // a place of its own each
    draft.put("_draf_tujuan", "/warga");
    draft.put("_draf_setelah", "consent");
    draft.put("_draf_ditolak", "NO");
    assertThat(post(program, http, cookie, "/draf", draft)).isEqualTo(200);
    return form;
  }

  private static int post(
      Program program, HttpClient http, String cookie, String path, Map<String, String> fields)
      throws Exception {
    var body = new StringBuilder();
    fields.forEach((name, value) ->
        body.append(body.isEmpty() ? "" : "&")
            .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return http.send(
            HttpRequest.newBuilder(program.at(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
