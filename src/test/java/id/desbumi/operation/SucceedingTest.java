package id.desbumi.operation;

import static id.desbumi.rounds.Walking.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.desbumi.access.DeskWorkers;
import id.desbumi.core.PlaceCode;
import id.desbumi.registry.People;
import id.desbumi.rounds.Houses;
import id.desbumi.rounds.Walking;
import id.desbumi.territory.Neighbourhoods;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import id.desbumi.territory.Succession;
import id.desbumi.testing.Viewers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;

/** A decree gives places another code, merges or splits them; who and what goes along. */
@SpringBootTest
class SucceedingTest {

  @Autowired ConfigurableApplicationContext rooms;
  @Autowired People people;
  @Autowired Places places;
  @Autowired Neighbourhoods neighbourhoods;
  @Autowired DeskWorkers workers;
  @Autowired Houses houses;
  @TempDir Path folder;

  private final StringWriter said = new StringWriter();
  private final Walking walking;

  SucceedingTest(@Autowired ConfigurableApplicationContext beans) {
    walking = new Walking(beans);
  }

  @Test
  void a_village_under_another_code_keeps_people_roles_dusun_and_rounds() throws IOException {
    var old = Viewers.officer("52.01.01.2002");
    var rts = walking.village(old, 2);
    var kader = walking.kader(rts.get(1));
    var her = walking.person(old, "Warga Contoh 1", rts.get(1), null);
    var round = walking.round(old, walking.today(), 7, List.of(walk(rts.get(1), kader)));
    houses.add(kader, UUID.randomUUID(), round, rts.get(1), UUID.randomUUID(), "pagar hijau");

    var file = decree("52.01.01.2002,52.01.01.2003,MOVE,2026-11-01");
    assertThat(run(file)).as(said.toString()).isZero();
    assertThat(said.toString())
        .contains("52.01.01.2002 -> 52.01.01.2003 (MOVE): 1 people and 1 roles went along");

    var fresh = Viewers.officer("52.01.01.2003");
    var rt = new PlaceCode("52.01.01.2003.01.002");
    assertThat(people.find(fresh, her).orElseThrow().place()).isEqualTo(rt);
    assertThat(people.find(old, her)).isEmpty();
    assertThat(neighbourhoods.of(fresh.home())).hasSize(3);
    assertThat(neighbourhoods.of(old.home())).isEmpty();
    assertThat(workers.of(fresh.home()))
        .anyMatch(one -> one.account().equals(kader.account()) && one.sees(rt));
    assertThat(workers.of(old.home())).isEmpty();
    assertThat(houses.of(fresh, round, rt).houses()).hasSize(1);
    assertThat(places.find(old.home()).map(Place::ended)).contains(true);
    assertThat(places.successors(old.home()))
        .extracting(Succession::successor, Succession::kind)
        .containsExactly(tuple(fresh.home(), Succession.Kind.MOVE));

    said.getBuffer().setLength(0);
    assertThat(run(file)).as("a second time").isZero();
    assertThat(said.toString()).contains("0 people and 0 roles went along, 0 roles ended");
  }

  @Test
  void merged_villages_give_their_people_to_one_and_a_split_moves_nobody() throws IOException {
    var merged = Viewers.officer("52.01.01.2005");
    var rts = walking.village(merged, 1);
    walking.kader(rts.getFirst());
    var her = walking.person(merged, "Warga Contoh 2", rts.getFirst(), null);
    var split = Viewers.officer("52.01.01.2007");
    var stays = walking.person(split, "Warga Contoh 3", split.home(), null);

    assertThat(
            run(
                decree(
                    "52.01.01.2005,52.01.01.2006,MERGE,2026-11-01",
                    "52.01.01.2007,52.01.01.2008,SPLIT,2026-11-01")))
        .as(said.toString())
        .isZero();
    assertThat(said.toString()).contains("1 people and 0 roles went along, 1 roles ended");
    var one = Viewers.officer("52.01.01.2006");
    assertThat(people.find(one, her).orElseThrow().place()).isEqualTo(one.home());
    assertThat(people.find(split, stays)).isPresent();
    assertThat(places.find(split.home()).map(Place::ended)).contains(false);
  }

  @Test
  void a_decree_that_cannot_be_meant_writes_nothing() throws IOException {
    assertThat(run(decree("52.01.01.2009,52.01.01.9999,MOVE,2026-11-01"))).isEqualTo(1);
    assertThat(run(decree("52.01.01.2009,52.01,MOVE,2026-11-01"))).isEqualTo(1);
    assertThat(run(decree("52.01.01.2009,52.01.01.2010,MOVE,soon"))).isEqualTo(1);
    assertThat(said.toString()).contains("Nothing was written", "line 2 cannot be read");
    assertThat(places.find(new PlaceCode("52.01.01.2009")).map(Place::ended)).contains(false);
  }

  private Path decree(String... lines) throws IOException {
    var file = folder.resolve("decree.csv");
    return Files.writeString(file, "old,new,kind,date\n" + String.join("\n", lines) + "\n");
  }

  private int run(Path file) {
    var house = new House(rooms);
    var out = new PrintWriter(said, true);
    return CommandLineMode.commandLine(house)
        .setOut(out)
        .setErr(out)
        .execute("places", "succeed", file.toString());
  }
}
