import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A device at the batch door: writes batches of people with a journey and an event each. */
class Door {

  private static final String[] COUNTRIES = {"MYS", "TWN", "HKG", "SGP", "SAU", "KOR"};
  private static final String[] JOBS = {"rumah_tangga", "perawat_lansia", "pabrik", "ladang"};

  final String village;
  private final String address;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Door(String address, String token, String village) {
    this.address = address;
    this.token = token;
    this.village = village;
  }

  /** A batch to be sent, and what to look for afterwards. */
  record Batch(String json, int entries, String person, String name) {}

  record Answer(int status, String body, double millis) {
    int count(String verdict) {
      return body.split("\"verdict\":\"" + verdict + "\"", -1).length - 1;
    }
  }

  Batch people(int people) {
    return people(people, -1);
  }

  /**
   * @param wrong the number of the person whose birth is no date; -1 for none
   */
  Batch people(int people, int wrong) {
    var chance = ThreadLocalRandom.current();
    var persons = new ArrayList<String>();
    var journeys = new ArrayList<String>();
    var events = new ArrayList<String>();
    var id = "";
    var name = "";
    for (var i = 0; i < people; i++) {
      var number = chance.nextInt(1_000_000, 9_999_999); // eight digits are a telephone
      var born =
          LocalDate.of(
              1970 + chance.nextInt(34), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
      var woman = chance.nextInt(10) < 7;
      id = id();
      name = "Warga Contoh " + number;
      var journey = id();
      var left = LocalDate.now().minusDays(30 + chance.nextInt(1500));
      persons.add(
          """
          {"entry":"%s","type":"person","id":"%s","place":"%s","sure":true,"answers":{"name":"%s",\
          "sex":"%s","birth":"%s","nik":"%s","phone":"+62800%07d","source":"sendiri",\
          "marital":"kawin_tercatat","education":"smp"}}"""
              .formatted(
                  id(),
                  id,
                  village,
                  name,
                  woman ? "P" : "L",
                  i == wrong ? "kemarin" : born,
                  nik(chance.nextInt(1_000_000), born, woman, number),
                  number % 10_000_000));
      journeys.add(
          """
          {"entry":"%s","type":"journey","id":"%s","person":"%s","answers":{"country":"%s",\
          "job":"%s"},"first":{"id":"%s","kind":"INTERESTED","happened":"%s"}}"""
              .formatted(
                  id(),
                  journey,
                  id,
                  COUNTRIES[number % COUNTRIES.length],
                  JOBS[number % JOBS.length],
                  id(),
                  left.minusDays(90)));
      events.add(
          """
          {"entry":"%s","type":"event","id":"%s","journey":"%s","base":1,"kind":"DEPARTED",\
          "happened":"%s","country":"%s"}"""
              .formatted(id(), id(), journey, left, COUNTRIES[number % COUNTRIES.length]));
    }
    var all = new ArrayList<>(persons);
    all.addAll(journeys);
    all.addAll(events);
    return new Batch(batch(all), all.size(), id, name);
  }

  /** The same persons changed by several: a base revision and one answer each. */
  Batch changes(List<String> people, int base, String field, String value) {
    return new Batch(
        batch(
            people.stream()
                .map(person ->
                    """
                    {"entry":"%s","type":"person","id":"%s","base":%d,"answers":{"%s":"%s"}}"""
                        .formatted(id(), person, base, field, value))
                .toList()),
        people.size(),
        "",
        "");
  }

  Answer send(String json) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/batches"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    var start = System.nanoTime();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(
        answer.statusCode(), answer.body(), (System.nanoTime() - start) / 1e6);
  }

  private static String batch(List<String> entries) {
    return "{\"batch\":\"" + id() + "\",\"entries\":[" + String.join(",", entries) + "]}";
  }

  /** Of version 7, as a device makes them. */
  static String id() {
    var chance = ThreadLocalRandom.current();
    return new UUID(
            System.currentTimeMillis() << 16 | 0x7000L | chance.nextInt(0x1000),
            0x8000_0000_0000_0000L | chance.nextLong() >>> 2)
        .toString();
  }

  private static String nik(int where, LocalDate born, boolean woman, int number) {
    return String.format(
        Locale.ROOT,
        "99%04d%02d%02d%02d%04d",
        where % 10_000,
        born.getDayOfMonth() + (woman ? 40 : 0),
        born.getMonthValue(),
        born.getYear() % 100,
        1 + number % 9999);
  }
}
