package id.desbumi.sync;

import static id.desbumi.sync.Sender.batch;
import static id.desbumi.sync.Sender.brief;
import static id.desbumi.sync.Sender.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.People;
import id.desbumi.testing.Viewers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Many entries in one batch come to the same as the same entries one by one: equal verdicts, equal
 * people, equal journeys. Random lives, also impossible ones.
 */
@SpringBootTest
@AutoConfigureMockMvc
class OneAndManyTest {

  private static final List<String> KINDS =
      List.of(
          "INTERESTED",
          "PAPERS",
          "READY",
          "CANCELLED",
          "DEPARTED",
          "WORKING",
          "NO_NEWS",
          "HOME_LEAVE",
          "RETURNED",
          "REINTEGRATION",
          "UNKNOWN",
          "PREVENTED");

  @Autowired People people;
  @Autowired Journeys journeys;
  private final Sender sender;

  OneAndManyTest(@Autowired MockMvc web) {
    sender = new Sender(web);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_hundred_at_once_come_to_the_same_as_a_hundred_in_a_row(long seed) {
    var one = "33.07.%02d.2001".formatted(seed);
    var many = "33.07.%02d.2002".formatted(seed);
    var alone = new ArrayList<String>();
    for (var entry : lives(seed, one)) {
      alone.addAll(brief(verdicts(sender.post(officer(one), batch(entry)))));
    }
    var together =
        brief(verdicts(sender.post(officer(many), batch(UUID.randomUUID(), lives(seed, many)))));

    assertThat(together).isEqualTo(alone);
    assertThat(together.stream().distinct()).hasSizeGreaterThan(4);
    assertThat(stories(many)).isEqualTo(stories(one));
  }

  /** The same entries for two villages, but for the village in every id and NIK. */
  private static List<String> lives(long seed, String village) {
    var random = new Random(seed);
    var entries = new ArrayList<String>();
    var persons = new ArrayList<UUID>();
    var trips = new ArrayList<UUID>();
    for (var n = 0; n < 240; n++) {
      var id = id(village, "x" + n);
      switch (random.nextInt(persons.isEmpty() ? 1 : 4)) {
        case 0 -> {
          var nik = "99%s00%08d".formatted(village.substring(9, 13), random.nextInt(30));
          var person =
              Sender.person(
                  id,
                  random.nextInt(20) == 0 ? "33.07.01.2009" : village,
                  "Warga Contoh " + random.nextInt(40),
                  "birth",
                  Integer.toString(1970 + random.nextInt(12)),
                  random.nextBoolean() ? "nik" : "address",
                  nik);
          entries.add(random.nextInt(3) == 0 ? Sender.sure(person) : person);
          persons.add(id);
        }
        case 1 -> {
          trips.add(id);
          entries.add(Sender.journey(id, any(random, persons), any(random, KINDS), day(random)));
        }
        case 2 -> {
          if (!trips.isEmpty()) {
            entries.add(
                Sender.event(
                    any(random, trips), 1 + random.nextInt(3), any(random, KINDS), day(random)));
          }
        }
        default ->
            entries.add(
                Sender.change(
                    "person",
                    any(random, persons),
                    1 + random.nextInt(2),
                    "education",
                    any(random, List.of("sd", "smp", "sma"))));
      }
    }
    return entries;
  }

  private List<String> stories(String village) {
    var officer = officer(village);
    return people.village(officer, new PlaceCode(village)).stream()
        .map(person -> story(officer, person))
        .sorted()
        .toList();
  }

  private String story(Viewer officer, ListedPerson person) {
    var whole = people.find(officer, person.id()).orElseThrow();
    var trips =
        journeys.of(officer, person.id()).stream()
            .map(trip ->
                trip.phase()
                    + " "
                    + trip.revision()
                    + trip.events().stream()
                        .map(event -> event.kind() + " " + event.happened())
                        .toList())
            .sorted()
            .toList();
    return person.name()
        + " "
        + person.born()
        + " "
        + whole.revision()
        + " "
        + whole.sealed()
        + trips;
  }

  private static Viewer officer(String village) {
    return Viewers.officer(village);
  }

  private static <T> T any(Random random, List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private static String day(Random random) {
    return "20%02d-%02d".formatted(18 + random.nextInt(8), 1 + random.nextInt(12));
  }

  private static UUID id(String village, String name) {
    return UUID.nameUUIDFromBytes((village + name).getBytes(StandardCharsets.UTF_8));
  }
}
