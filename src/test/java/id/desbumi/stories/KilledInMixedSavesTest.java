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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the program in the middle of saves of every kind that writes more than one
 * row: taps of a round, sheets typed in, calls for help, desks ruled out, ends of a term.
 */
class KilledInMixedSavesTest {

  private static final String VILLAGE = "53.13.02.2001";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern COOKIE = Pattern.compile("desbumi_form=([^;]+)");

  @TempDir Path folder;
  private final String database = TestDatabase.get().fresh();

  /** One save among many of different kinds, and how it is seen whether it is there. */
  private record Save(Hands hands, String path, Map<String, String> fields, String rows) {}

  /** Who sits at a browser: what it keeps, and the proof its forms carry. */
  private record Hands(String cookie, String proof) {}

  @Test
  void of_every_kind_of_save_each_is_there_whole_or_not_at_all() throws Exception {
    var officer = somebody("OFFICER");
    var head = somebody("VILLAGE_HEAD");
    somebody("CASE_WORKER");
    var leavers = List.of(somebody("OFFICER"), somebody("OFFICER"), somebody("OFFICER"));
    List<Save> saves;
    var answered = ConcurrentHashMap.<Save>newKeySet();
    var whole = new HashSet<Save>();
    try (var program = new Program(database, folder);
        var http = HttpClient.newHttpClient();
        var desks = Executors.newFixedThreadPool(4)) {
      saves = mixed(http, program, officer, head, leavers);
      for (var save : saves) {
        desks.submit(() -> {
          if (post(program, http, save) < 400) {
            answered.add(save);
          }
          return null;
        });
      }
      while (answered.size() < saves.size() / 3) {
        Thread.sleep(2);
      }
      program.kill();
      desks.shutdownNow();
    }
    try (var connection = TestDatabase.get().superuser(database)) {
      for (var save : saves) {
        var rows = rows(connection, save.rows());
        assertThat(rows).as("by halves: %s", save).isIn(NOTHING, ALL);
        assertThat(answered.contains(save) && rows.equals(NOTHING)).as("lost: %s", save).isFalse();
        if (rows.equals(ALL)) {
          whole.add(save);
        }
      }
      assertThat(whole).hasSizeBetween(answered.size(), saves.size());
      countsFollow(connection);
    }
    try (var again = new Program(database, folder);
        var http = HttpClient.newHttpClient()) {
      awake();
      for (var save : saves) {
        // whom she ruled out finds her nowhere, not even to be told once more that it is done
        var gone = save.path().endsWith("/meja") && whole.contains(save);
        assertThat(post(again, http, save) < 400).as("sent once more: %s", save).isEqualTo(!gone);
      }
    }
    try (var connection = TestDatabase.get().superuser(database)) {
      for (var save : saves) {
        assertThat(rows(connection, save.rows())).as(save.toString()).isEqualTo(ALL);
      }
      countsFollow(connection);
    }
  }

  private static final String NOTHING = "f";
  private static final String ALL = "t";

  /** Taps of a round, sheets typed in, calls for help, desks ruled out, ends of a term. */
  private List<Save> mixed(
      HttpClient http, Program program, String own, String head, List<String> leavers)
      throws Exception {
    var officer = hands(program, http, own);
    var saves = new ArrayList<Save>();
    sent(program, http, officer, "/pendataan/rt/dusun", Map.of("hamletName", "Krajan"));
    sent(
        program,
        http,
        officer,
        "/pendataan/rt/" + VILLAGE + ".01/rt",
        Map.of("rt", "1", "rw", "1"));
    var plan = hidden(program, http, officer, "/pendataan/baru", "putaran");
    var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    plan.put("startsDay", Integer.toString(today.minusDays(1).getDayOfMonth()));
    plan.put("startsMonth", Integer.toString(today.minusDays(1).getMonthValue()));
    plan.put("startsYear", Integer.toString(today.minusDays(1).getYear()));
    plan.put("runs", "9");
    sent(program, http, officer, "/pendataan", plan);
    var walk = "/pendataan/" + plan.get("id") + "/" + VILLAGE + ".01.001";
    for (var n = 0; n < EACH; n++) {
      var house = UUID.randomUUID().toString();
      sent(
          program,
          http,
          officer,
          walk + "/rumah",
          Map.of("request", id(), "house", house, "sign", "rumah " + n));
      saves.add(
          new Save(
              officer,
              walk + "/rumah/" + house,
              Map.of("request", id(), "seen", "0", "deed", "DONE"),
              """
              select count(*) from rounds.visit where house = '%s' and state = 'DONE'
              """
                  .formatted(house)));
      saves.add(sheet(program, http, officer, walk));
      saves.add(call(officer, n));
      saves.add(ruledOut(program, http, officer, n));
    }
    for (var leaver : leavers) {
      var one = hands(program, http, leaver);
      var term = id();
      sent(program, http, one, "/akses/serah-terima", Map.of("id", term, "wilayah", VILLAGE));
      saves.add(
          new Save(
              hands(program, http, head),
              "/akses/serah-terima/" + term + "/setuju",
              Map.of(),
              """
              select x.n
                from access.term_handover t
               cross join lateral (
                     values ((t.second_at is not null)::int),
                            ((select count(*)::int from access.account a
                               where a.id = t.account and a.ended_at is not null)),
                            ((select count(*)::int from access.role_grant g
                               where g.account = t.account and g.ended_at is not null)),
                            ((select 1 - count(*)::int from access.session s
                               where s.account = t.account))) x(n)
               where t.id = '%s'
              """
                  .formatted(term)));
    }
    Collections.shuffle(saves, new Random(7));
    return saves;
  }

  private static final int EACH = 8;

  private Save sheet(Program program, HttpClient http, Hands officer, String walk)
      throws Exception {
    var printed = sent(program, http, officer, walk + "/lembar", Map.of("request", id()));
    var codes =
        Pattern.compile("<b>([2-9A-Z]{4})-([2-9A-Z]{4})</b>").matcher(printed).results().toList();
    var code = codes.getLast().group(1) + codes.getLast().group(2);
    var fields = new LinkedHashMap<String, String>();
    var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    fields.put("request", id());
    fields.put("lembar", code);
    for (var line = 1; line <= 3; line++) {
      fields.put("tanda-b" + line, code + " " + line);
      fields.put("hasil-b" + line, "ABSENT");
    }
    fields.put("writer", "Kader Contoh");
    fields.put("writtenDay", Integer.toString(today.getDayOfMonth()));
    fields.put("writtenMonth", Integer.toString(today.getMonthValue()));
    fields.put("writtenYear", Integer.toString(today.getYear()));
    return new Save(
        officer,
        "/pendataan/lembar/" + code,
        fields,
        """
        values ((select count(*) from paper.sheet where code = '%1$s' and typed is not null)),
               ((select count(*) / 3.0 from rounds.house where sign like '%1$s %%')),
               ((select count(*) / 3.0 from rounds.visit v join rounds.house h on h.id = v.house
                  where h.sign like '%1$s %%')),
               ((select count(*) from tally.request where id = '%2$s'))
        """
            .formatted(code, fields.get("request")));
  }

  /** Nothing clear of a call is kept; that each has its first step is asked of all at once. */
  private static Save call(Hands officer, int n) {
    return new Save(
        officer,
        "/layanan/catat",
        Map.of("sending", id(), "story", "Ceritacontoh " + n, "whereabouts", "Kota", "way", "NONE"),
        """
        select 1
        """);
  }

  private Save ruledOut(Program program, HttpClient http, Hands officer, int n) throws Exception {
    var form = hidden(program, http, officer, "/warga/baru", "warga-baru");
    form.putAll(Map.of("consent", "YES", "name", "Warga Contoh Padam " + n, "sure", "ya"));
    form.putAll(Map.of("birthYear", "1990", "sex", "P", "country", "TWN"));
    form.put("place", VILLAGE + ".01.001");
    sent(program, http, officer, "/warga", form);
    var request = id();
    return new Save(
        officer,
        "/warga/" + form.get("id") + "/siapa/meja",
        Map.of("request", request, "meja", "tidak"),
        """
        values ((select count(*) from access.exclusion where person = '%1$s' and ended_at is null)),
               ((select count(*) from registry.partner_care where person = '%1$s' and ended is null)),
               ((select count(*) from tally.request where id = '%2$s'))
        """
            .formatted(form.get("id"), request));
  }

  /** {@code t} when all numbers are one, {@code f} when all are nothing. */
  private static String rows(Connection connection, String sql) throws Exception {
    try (var statement = connection.prepareStatement(sql);
        var rows = statement.executeQuery()) {
      var found = new TreeSet<String>();
      while (rows.next()) {
        found.add(Integer.toString((int) (rows.getDouble(1) * 3)));
      }
      return found.equals(Set.of("3"))
          ? ALL
          : found.equals(Set.of("0")) ? NOTHING : found.toString();
    }
  }

  /** Counters beside the houses are those of the houses; each call has its beginning. */
  private static void countsFollow(Connection connection) throws Exception {
    assertThat(
            rows(
                connection,
                """
                select (p.done = (select count(*) from rounds.visit v
                                   where v.round = p.round and v.state = 'DONE')
                    and p.absent = (select count(*) from rounds.visit v
                                     where v.round = p.round and v.state = 'ABSENT')
                    and (select count(*) from casework.call)
                      = (select count(*) from casework.step where n = 1))::int
                  from rounds.part p
                """))
        .as("counters")
        .isEqualTo(ALL);
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  /** The curtain does not fall on anybody here. */
  private void awake() throws Exception {
    try (var connection = TestDatabase.get().superuser(database)) {
      run(connection, "update access.session set last_seen = now()");
    }
  }

  /** Somebody with a role in the village, signed in; what her browser keeps. */
  private String somebody(String role) throws Exception {
    var secret = secret();
    var who = UUID.randomUUID().toString();
    try (var connection = TestDatabase.get().superuser(database)) {
      run(
          connection,
          "insert into access.account (id, sign_in_name, display_name, made_at, made_by, totp)"
              + " values (?::uuid, 'x.' || left(?, 8), 'Petugas Contoh', now(), ?::uuid, '\\x00')",
          who,
          who,
          who);
      run(
          connection,
          "insert into access.role_grant (id, account, role, area, from_day, to_day, granted_by,"
              + " granted_at) values (?::uuid, ?::uuid, ?, ?, current_date - 1,"
              + " current_date + 100, ?::uuid, now())",
          id(),
          who,
          role,
          VILLAGE,
          who);
      begin(connection, secret, UUID.fromString(who));
    }
    return secret;
  }

  private static void begin(Connection connection, String secret, UUID account) throws Exception {
    var hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    try (var statement =
        connection.prepareStatement(
            "insert into access.session (secret, account, made_at, last_seen, factor_done,"
                + " password_due) values (?, ?, now(), now(), true, false)")) {
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

  private static String secret() {
    var bytes = new byte[32];
    new Random().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What the browser keeps: the session, and the secret by which forms are known as ours. */
  private static Hands hands(Program program, HttpClient http, String session) throws Exception {
    var page = get(program, http, "desbumi=" + session, "/hari-ini");
    var found = COOKIE.matcher(String.join(" ", page.headers().allValues("set-cookie")));
    assertThat(found.find()).as(page.statusCode() + " " + page.headers().map()).isTrue();
    var cookie = "desbumi=" + session + "; desbumi_form=" + found.group(1);
    var proof =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"")
            .matcher(get(program, http, cookie, "/hari-ini").body());
    assertThat(proof.find()).isTrue();
    return new Hands(cookie, proof.group(1));
  }

  /** What a form carries without being typed. */
  private static Map<String, String> hidden(
      Program program, HttpClient http, Hands hands, String path, String form) throws Exception {
    var fields = new LinkedHashMap<String, String>();
    HIDDEN
        .matcher(
            get(program, http, hands.cookie(), path).body().split("data-draft=\"" + form + "\"")[1])
        .results()
        .forEach(field -> fields.putIfAbsent(field.group(1), field.group(2)));
    return fields;
  }

  /** Sends before the plug is pulled; what came back. */
  private static String sent(
      Program program, HttpClient http, Hands hands, String path, Map<String, String> fields)
      throws Exception {
    var answer = send(program, http, hands, path, fields);
    assertThat(answer.statusCode()).as(path + answer.body()).isLessThan(400);
    return answer.body();
  }

  private static int post(Program program, HttpClient http, Save save) throws Exception {
    return send(program, http, save.hands(), save.path(), save.fields()).statusCode();
  }

  private static HttpResponse<String> get(
      Program program, HttpClient http, String cookie, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(program.at(path)).header("Cookie", cookie).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(
      Program program, HttpClient http, Hands hands, String path, Map<String, String> fields)
      throws Exception {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", hands.proof());
    var body = new StringBuilder();
    all.forEach((name, value) ->
        body.append(body.isEmpty() ? "" : "&")
            .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return http.send(
        HttpRequest.newBuilder(program.at(path))
            .header("Cookie", hands.cookie())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
