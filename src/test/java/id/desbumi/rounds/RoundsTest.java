package id.desbumi.rounds;

import static id.desbumi.rounds.Walking.officer;
import static id.desbumi.rounds.Walking.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.desbumi.access.Sight;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Erasure;
import id.desbumi.registry.Merging;
import id.desbumi.testing.Viewers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round from its plan to its end; each test has a village of its own. */
@SpringBootTest
class RoundsTest {

  @Autowired Rounds rounds;
  @Autowired Houses houses;
  @Autowired Coverage coverage;
  @Autowired Merging merging;
  @Autowired Erasure erasure;
  @Autowired Sight sight;
  @Autowired JdbcClient db;
  private final Walking walking;

  RoundsTest(@Autowired ApplicationContext beans) {
    walking = new Walking(beans);
  }

  @Test
  void a_round_goes_from_its_list_to_its_coverage() {
    var officer = officer("35.09.01.2001");
    var rts = walking.village(officer, 3);
    var kader = walking.kader(rts.get(0));
    assertThat(coverage.village(officer.home(), walking.today())).isEmpty();
    var round =
        walking.round(
            officer, walking.today(), 14, List.of(walk(rts.get(0), kader), walk(rts.get(1), null)));

    var house = add(kader, round, rts.get(0), "pagar hijau");
    add(kader, round, rts.get(0), null);
    answer(kader, round, rts.get(0), house, 0, HouseState.ABSENT);
    assertThatThrownBy(() -> finish(kader, round, rts.get(0)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("round.not-walked");
    answer(kader, round, rts.get(0), house, 1, HouseState.DONE);
    var second = houses.of(kader, round, rts.get(0)).houses().get(1);
    answer(kader, round, rts.get(0), second.id(), 0, HouseState.MOVED);
    finish(kader, round, rts.get(0));

    var list = houses.of(officer, round, rts.get(0));
    assertThat(list.houses())
        .extracting(House::number, House::sign, House::state, House::tries)
        .containsExactly(
            tuple(1, "pagar hijau", HouseState.DONE, 1), tuple(2, null, HouseState.MOVED, 0));
    var far = coverage.village(officer.home(), walking.today()).orElseThrow();
    assertThat(far.partsFinished()).isEqualTo(1);
    assertThat(far.parts()).as("the RT that was left out counts").isEqualTo(3);
    assertThat(far.houses()).isEqualTo(2);
    assertThat(far.housesAnswered()).isEqualTo(2);
    assertThat(far.lastVisit()).isEqualTo(walking.today());
    assertThat(coverage.area(new PlaceCode("35.09.01"), walking.today()).villages()).isEqualTo(1);

    rounds.close(officer, UUID.randomUUID(), round);
    assertThatThrownBy(() -> houses.of(officer, round, rts.get(0))).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> rounds.close(officer, UUID.randomUUID(), round))
        .isInstanceOf(Refusal.class);
    var next = walking.round(officer, walking.today(), 7, List.of(walk(rts.get(0), kader)));
    assertThat(houses.of(kader, next, rts.get(0)).houses())
        .as("the next round starts from the last one's houses")
        .extracting(House::sign, House::state)
        .containsExactly(tuple("pagar hijau", HouseState.NOT_YET), tuple(null, HouseState.NOT_YET));
  }

  @Test
  void an_enumerator_has_her_own_rt_on_the_days_of_the_round() {
    var officer = officer("35.09.01.2002");
    var rts = walking.village(officer, 2);
    var kader = walking.kader(rts.get(0));
    var other = walking.kader(rts.get(1));
    var days = 14;
    var round =
        walking.round(
            officer,
            walking.today().minusDays(days),
            days,
            List.of(walk(rts.get(0), kader), walk(rts.get(1), other)));
    add(officer, round, rts.get(0), "pagar hijau");

    assertThat(rounds.parts(kader, round)).as("the day after the last").isEmpty();
    assertThatThrownBy(() -> houses.of(kader, round, rts.get(0))).isInstanceOf(NotThere.class);
    assertThat(seen(kader)).as("behind the second wall").isZero();
    assertThat(seen(officer)).isEqualTo(1);

    rounds.run(officer, UUID.randomUUID(), round, days + 1);
    assertThat(rounds.parts(kader, round)).extracting(Part::place).containsExactly(rts.get(0));
    assertThat(houses.of(kader, round, rts.get(0)).houses()).hasSize(1);
    assertThat(seen(kader)).isEqualTo(1);
    assertThatThrownBy(() -> houses.of(kader, round, rts.get(1))).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> houses.of(other, round, rts.get(0))).isInstanceOf(NotThere.class);
    assertThat(seen(other)).isZero();
    assertThat(seen(Viewers.kader(rts.get(0).value()))).as("not named for it").isZero();
    for (var stranger :
        List.of(
            officer("35.09.01.2009"), Viewers.caseWorker("35.09"), Viewers.head("35.09.01.2002"))) {
      assertThatThrownBy(() -> houses.of(stranger, round, rts.get(0))).isInstanceOf(NotThere.class);
    }
  }

  @Test
  void nobody_is_named_for_an_rt_she_does_not_see_anyway() {
    var officer = officer("35.09.01.2003");
    var rts = walking.village(officer, 2);
    var kader = walking.kader(rts.get(0));
    assertThatThrownBy(
            () -> walking.round(officer, walking.today(), 7, List.of(walk(rts.get(1), kader))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("round.enumerator");
  }

  @Test
  void known_households_stand_on_the_list_until_a_house_is_noted_for_them() {
    var officer = officer("35.09.01.2004");
    var rts = walking.village(officer, 1);
    var kader = walking.kader(rts.get(0));
    var one = walking.person(officer, "Warga Contoh 1", rts.get(0), "9909012001990001");
    var two = walking.person(officer, "Warga Contoh 2", rts.get(0), "9909012001990001");
    var alone = walking.person(officer, "Warga Contoh 3", rts.get(0), null);
    var round = walking.round(officer, walking.today(), 7, List.of(walk(rts.get(0), kader)));

    var list = houses.of(kader, round, rts.get(0));
    assertThat(list.known())
        .extracting(household -> household.stream().map(it -> it.id()).toList())
        .containsExactly(List.of(one, two), List.of(alone));
    var house = UUID.randomUUID();
    houses.answer(
        kader, UUID.randomUUID(), round, rts.get(0), house, List.of(one, two), HouseState.ABSENT);
    var after = houses.of(kader, round, rts.get(0));
    assertThat(after.known()).hasSize(1);
    assertThat(after.houses()).hasSize(1);
    assertThat(after.houses().getFirst().people()).hasSize(2);
  }

  @Test
  void a_refusal_keeps_only_the_fact_and_can_be_taken_back_at_once() {
    var officer = officer("35.09.01.2005");
    var rts = walking.village(officer, 1);
    var kader = walking.kader(rts.get(0));
    var her = walking.person(officer, "Warga Contoh 1", rts.get(0), null);
    var round = walking.round(officer, walking.today(), 7, List.of(walk(rts.get(0), kader)));
    var house = UUID.randomUUID();
    houses.answer(
        kader, UUID.randomUUID(), round, rts.get(0), house, List.of(her), HouseState.ABSENT);
    houses.sign(kader, UUID.randomUUID(), round, rts.get(0), house, "pagar hijau");

    var wiped = answer(kader, round, rts.get(0), house, 1, HouseState.REFUSED);
    var refused = houses.of(kader, round, rts.get(0));
    assertThat(refused.houses().getFirst().sign()).isNull();
    assertThat(refused.houses().getFirst().people()).isEmpty();
    assertThat(refused.known()).as("and she is not asked again").isEmpty();
    assertThat(linked(officer, house)).isZero();
    assertThat(wiped).isEqualTo(new Wiped("pagar hijau", List.of(her)));

    houses.undo(kader, UUID.randomUUID(), round, rts.get(0), house, 2, wiped);
    var back = houses.of(kader, round, rts.get(0)).houses().getFirst();
    assertThat(back.sign()).isEqualTo("pagar hijau");
    assertThat(back.state()).isEqualTo(HouseState.NOT_YET);
    assertThat(back.people()).hasSize(1);
  }

  @Test
  void a_house_of_somebody_who_excluded_her_looks_like_any_other() {
    var officer = officer("35.09.01.2006");
    var rts = walking.village(officer, 1);
    var kader = walking.kader(rts.get(0));
    var her = walking.person(officer, "Warga Contoh Rahasia", rts.get(0), null);
    var round = walking.round(officer, walking.today(), 7, List.of(walk(rts.get(0), kader)));
    var without = Viewers.without(kader, her.value());
    assertThat(houses.of(without, round, rts.get(0)).known()).isEmpty();

    var hers = UUID.randomUUID();
    houses.answer(kader, UUID.randomUUID(), round, rts.get(0), hers, List.of(her), HouseState.DONE);
    var any = add(kader, round, rts.get(0), null);
    answer(kader, round, rts.get(0), any, 0, HouseState.DONE);

    var list = houses.of(without, round, rts.get(0)).houses();
    assertThat(list.get(0))
        .usingRecursiveComparison()
        .ignoringFields("id", "number")
        .isEqualTo(list.get(1));
    assertThat(rounds.parts(without, round)).isEqualTo(rounds.parts(kader, round));
  }

  @Test
  void an_answer_sent_twice_is_one_and_an_old_look_is_told() {
    var officer = officer("35.09.02.2001");
    var rts = walking.village(officer, 1);
    var round = walking.round(officer, walking.today(), 7, List.of(walk(rts.get(0), null)));
    var house = add(officer, round, rts.get(0), null);
    var request = UUID.randomUUID();
    for (var twice = 0; twice < 2; twice++) {
      houses.answer(officer, request, round, rts.get(0), house, 0, HouseState.ABSENT);
    }
    assertThat(houses.of(officer, round, rts.get(0)).houses().getFirst().seq()).isEqualTo(1);
    assertThatThrownBy(() -> answer(officer, round, rts.get(0), house, 0, HouseState.DONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("round.answered");
    assertThatThrownBy(
            () -> walking.round(officer, walking.today(), 7, List.of(walk(rts.get(0), null))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("round.open");
  }

  @Test
  void a_struck_house_is_gone_and_its_number_is_not_given_again() {
    var officer = officer("35.09.02.2002");
    var rts = walking.village(officer, 1);
    var round = walking.round(officer, walking.today(), 7, List.of(walk(rts.get(0), null)));
    var house = add(officer, round, rts.get(0), null);
    houses.strike(officer, UUID.randomUUID(), round, rts.get(0), house);
    add(officer, round, rts.get(0), null);
    var list = houses.of(officer, round, rts.get(0));
    assertThat(list.houses()).extracting(House::number).containsExactly(2);
    assertThat(list.part().houses()).isEqualTo(1);
  }

  @Test
  void an_rt_written_down_since_takes_part_once_it_is_walked() {
    var officer = officer("35.09.04.2001");
    var rts = walking.village(officer, 1);
    var round = walking.round(officer, walking.today(), 7, List.of(walk(rts.get(0), null)));
    var fresh = walking.another(officer, rts.get(0).parent(), 2);
    assertThat(rounds.missing(officer, round)).extracting(it -> it.code()).containsExactly(fresh);
    var kader = walking.kader(fresh);
    rounds.assign(officer, UUID.randomUUID(), round, fresh, kader.account());
    assertThat(rounds.missing(officer, round)).isEmpty();
    assertThat(houses.of(kader, round, fresh).houses()).isEmpty();
    assertThat(coverage.village(officer.home(), walking.today()).orElseThrow().parts())
        .isEqualTo(2);
  }

  @Test
  void no_house_remembers_an_erased_record_and_two_made_one_live_in_one() {
    var officer = officer("35.09.04.2002");
    var rts = walking.village(officer, 1);
    var round = walking.round(officer, walking.today(), 7, List.of(walk(rts.get(0), null)));
    var house = UUID.randomUUID();
    var gone = walking.person(officer, "Warga Contoh 1", rts.get(0), null);
    var stays = walking.person(officer, "Warga Contoh Satu", rts.get(0), null);
    houses.answer(
        officer, UUID.randomUUID(), round, rts.get(0), house, List.of(gone), HouseState.DONE);

    var pair = merging.look(officer, stays, gone);
    merging.merge(
        officer,
        UUID.randomUUID(),
        stays,
        gone,
        new Merging.Choice(
            pair.stays().revision(),
            pair.gone().revision(),
            Set.of(),
            Merging.Reason.RECORDED_TWICE));
    var list = houses.of(officer, round, rts.get(0));
    assertThat(list.houses().getFirst().people())
        .extracting(person -> person.id())
        .containsExactly(stays);
    assertThat(list.known()).isEmpty();

    erasure.erase(officer, stays, UUID.randomUUID(), Erasure.Reason.values()[0]);
    assertThat(linked(officer, house)).isZero();
    assertThat(houses.of(officer, round, rts.get(0)).houses()).hasSize(1);
  }

  private UUID add(Viewer viewer, UUID round, PlaceCode rt, @Nullable String sign) {
    var house = UUID.randomUUID();
    houses.add(viewer, UUID.randomUUID(), round, rt, house, sign);
    return house;
  }

  private Wiped answer(
      Viewer viewer, UUID round, PlaceCode rt, UUID house, int seen, HouseState state) {
    return houses.answer(viewer, UUID.randomUUID(), round, rt, house, seen, state);
  }

  private void finish(Viewer viewer, UUID round, PlaceCode rt) {
    houses.finish(viewer, UUID.randomUUID(), round, rt, true);
  }

  /** What a statement that forgot the first wall would show. */
  private int seen(Viewer viewer) {
    return sight.of(
        viewer,
        () -> {
          db.sql("select rounds.look(:account, :desk, :today)::text")
              .param("account", viewer.account())
              .param("desk", viewer.role() == Role.OFFICER)
              .param("today", walking.today())
              .query(String.class)
              .optional();
          return db.sql("select count(*) from rounds.house").query(Integer.class).single();
        });
  }

  private int linked(Viewer officer, UUID house) {
    return sight.of(
        officer,
        () -> {
          db.sql("select rounds.look(:account, true, :today)::text")
              .param("account", officer.account())
              .param("today", walking.today())
              .query(String.class)
              .optional();
          return db.sql("select count(*) from rounds.resident where house = :house")
              .param("house", house)
              .query(Integer.class)
              .single();
        });
  }
}
