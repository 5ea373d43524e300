package id.desbumi.operation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.desbumi.core.Open;
import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.database.Worker;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.JourneyId;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewEvent;
import id.desbumi.migration.NewJourney;
import id.desbumi.registry.Answer;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.site.OfficialSeries;
import id.desbumi.statistics.Headline;
import id.desbumi.statistics.PublicTable;
import id.desbumi.statistics.PublishedFigures;
import id.desbumi.territory.Places;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Disclosure, T12: whoever reads every public address before and after one person's change, with
 * all headers, sees the exact totals move by one and not a byte else.
 */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
class SilentPagesTest {

  @Autowired SampleFilling filling;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Places places;
  @Autowired PublishedFigures figures;
  @Autowired MockMvc mvc;
  @Autowired Clock clock;
  @Autowired @Worker JdbcClient worker;
  @Autowired Collection<RequestMappingHandlerMapping> mappings;

  @Test
  @DisplayName("8.1: one persons change moves the exact totals and no other byte")
  void one_persons_change_moves_the_exact_totals_and_no_other_byte() throws Exception {
    filling.fill(LocalDate.now(clock));
    settled();
    var officer = anOfficer();
    for (var i = 0; i < 2; i++) { // so that hers is the largest province, and stays so
      arrives(officer, new PersonId(UUID.randomUUID()), new JourneyId(UUID.randomUUID()));
    }
    settled();
    var readings = readings(officer.home());
    assertThat(readings).hasSizeGreaterThan(30);
    var before = read(readings);
    assertThat(differences(before, read(readings))).as("nothing moves by itself").isEmpty();

    var person = new PersonId(UUID.randomUUID());
    var journey = new JourneyId(UUID.randomUUID());
    arrives(officer, person, journey);
    settled();
    var arrived = read(readings);
    var oneMore = new TreeMap<String, String>();
    for (var place : List.of("", officer.home().value().substring(0, 2), regency(officer))) {
      var headline = figures.headline(new PlaceCode(place));
      if (headline.state() == Headline.State.EXACT) {
        oneMore.put("\\b" + (headline.value() - 1) + "\\b", String.valueOf(headline.value()));
      }
    }
    var moved = new TreeSet<String>();
    for (var i = 0; i < readings.size(); i++) {
      if (!before.get(i).equals(arrived.get(i))) {
        moved.add(readings.get(i));
        assertThat(differentLines(arrived.get(i), before.get(i), oneMore))
            .as(readings.get(i))
            .isEmpty();
      }
    }
    assertThat(moved).anyMatch(one -> one.endsWith(" /data"));

    happens(officer, person, journey, EventKind.DEPARTED, "2026-02-01");
    happens(officer, person, journey, EventKind.RETURNED, "2026-10-01");
    settled();
    assertThat(differences(arrived, read(readings))).as("phase, departure and return").isEmpty();
  }

  /** Every open address a browser can ask for, in both languages, about every place around her. */
  private List<String> readings(PlaceCode village) {
    var paths = new TreeSet<String>();
    for (var mapping : mappings) {
      mapping
          .getHandlerMethods()
          .forEach((info, method) -> {
            // the door gives everybody a new token
            if (method.hasMethodAnnotation(Open.class)
                && info.getPatternValues().stream().noneMatch(it -> it.startsWith("/masuk"))
                && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
              paths.addAll(info.getPatternValues());
            }
          });
    }
    var around = new ArrayList<PlaceCode>();
    for (var place = village; !place.equals(PlaceCode.NATION); place = place.parent()) {
      around.add(place);
      places.children(place.parent()).stream().limit(12).forEach(it -> around.add(it.code()));
    }
    var all = new TreeSet<String>();
    for (var path : paths) {
      for (var one : filled(path)) {
        if (one.contains("{code}")) {
          around.forEach(place -> all.add(one.replace("{code}", place.value())));
        } else {
          all.add(one);
        }
      }
    }
    around.forEach(place -> all.add("/data/jumlah?tempat=" + place.value()));
    around.forEach(place -> all.add("/data/" + place.value() + "?banding=" + village.value()));
    for (var table : PublicTable.values()) {
      for (var kind : List.of(".csv", ".csv?hxl=1", ".json", ".svg")) {
        all.add("/data/indonesia/" + table.word() + kind);
      }
    }
    return all.stream().flatMap(path -> List.of("id " + path, "en " + path).stream()).toList();
  }

  /** An address for each table, series, goal and theme it can be about; places come later. */
  private static List<String> filled(String path) {
    if (path.contains("{table}")) {
      return Arrays.stream(PublicTable.values())
          .map(table -> path.replace("{table}", table.word()))
          .toList();
    }
    if (path.contains("{series}")) {
      return Arrays.stream(OfficialSeries.Kind.values())
          .map(kind -> path.replace("{series}", kind.word()))
          .toList();
    }
    return List.of(path.replace("{slug}", "perlindungan").replace("{id}", "orang-tercatat"));
  }

  private List<String> read(List<String> readings) throws Exception {
    var all = new ArrayList<String>();
    for (var one : readings) {
      var words = one.split(" ");
      var answer =
          mvc.perform(get(words[1]).cookie(new Cookie("bahasa", words[0])))
              .andReturn()
              .getResponse();
      var headers = new StringBuilder();
      answer.getHeaderNames().stream()
          .sorted()
          .forEach(name -> headers.append(name).append(answer.getHeaders(name)));
      all.add(one + " " + answer.getStatus() + " " + headers + answer.getContentAsString());
    }
    return all;
  }

  private static List<String> differences(List<String> one, List<String> other) {
    return IntStream.range(0, one.size())
        .filter(i -> !one.get(i).equals(other.get(i)))
        .mapToObj(i -> {
          var text = one.get(i);
          var at = Arrays.mismatch(text.toCharArray(), other.get(i).toCharArray());
          return text.substring(0, 40)
              + ": "
              + text.substring(Math.max(0, at - 80), Math.min(at + 80, text.length()));
        })
        .toList();
  }

  /** Lines that differ by more than an exact total grown by one. */
  private static List<String> differentLines(String now, String then, Map<String, String> oneMore) {
    var different = new ArrayList<String>();
    var lines = now.lines().toList();
    var old = then.lines().toList();
    if (lines.size() != old.size()) {
      return List.of("other length");
    }
    for (var i = 0; i < lines.size(); i++) {
      var grown = old.get(i);
      for (var total : oneMore.entrySet()) {
        grown = grown.replaceAll(total.getKey(), total.getValue());
      }
      // the bar beside an exact total grows with it
      if (!bar(lines.get(i)).equals(bar(grown)) && !lines.get(i).equals(old.get(i))) {
        different.add(old.get(i) + " -> " + lines.get(i));
      }
    }
    return different;
  }

  private static String bar(String line) {
    return line.replaceAll("<rect width=\"[0-9.]+\"", "<rect");
  }

  private static String regency(Viewer officer) {
    return officer.home().value().substring(0, 5);
  }

  private Viewer anOfficer() {
    var village =
        worker
            .sql("select left(max(place_now), 13) from registry.person_facts")
            .query(String.class)
            .single();
    return SampleDesks.eyes(UUID.randomUUID(), "Petugas", Role.OFFICER, new PlaceCode(village));
  }

  private void arrives(Viewer officer, PersonId person, JourneyId journey) {
    people.register(
        officer,
        UUID.randomUUID(),
        new NewPerson(
            person,
            officer.home(),
            false,
            true,
            Map.of(
                PersonField.NAME, Answer.of("Warga Contoh Sendiri"),
                PersonField.SEX, Answer.of("P"))),
        true);
    journeys.begin(
        officer,
        UUID.randomUUID(),
        new NewJourney(
            journey,
            person,
            Map.of(JourneyField.COUNTRY, Answer.of("TWN")),
            event(EventKind.INTERESTED, "2026-01-01")));
  }

  private void happens(
      Viewer officer, PersonId person, JourneyId journey, EventKind kind, String day) {
    journeys.record(
        officer,
        UUID.randomUUID(),
        journey,
        journeys.of(officer, person).getFirst().revision(),
        event(kind, day));
  }

  private static NewEvent event(EventKind kind, String day) {
    return new NewEvent(
        UUID.randomUUID(), kind, PartialDate.parse(day).orElseThrow(), null, null, null);
  }

  /** Until nothing waits to be folded. */
  private void settled() throws InterruptedException {
    var until = System.nanoTime() + 60_000_000_000L;
    while (waiting() > 0 && System.nanoTime() < until) {
      Thread.sleep(100);
    }
    assertThat(waiting()).isZero();
  }

  private long waiting() {
    return worker.sql("select count(*) from tally.delta").query(Long.class).single();
  }
}
