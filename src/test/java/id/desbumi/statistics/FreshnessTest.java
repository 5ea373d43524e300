package id.desbumi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import id.desbumi.tally.Delta;
import id.desbumi.tally.Tally;
import id.desbumi.testing.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens at a desk is in the nation's public total within seconds, with nobody's help. */
@SpringBootTest
class FreshnessTest {

  private static final Duration BOUND = Duration.ofSeconds(5);

  @Autowired Tally tally;
  @Autowired PublishedFigures figures;
  @Autowired DeskFigures desk;
  @Autowired PlatformTransactionManager transactions;

  private final Viewer officer = Viewers.officer("71.01.01.2001");

  @Test
  void a_person_entered_at_a_desk_is_in_the_nations_total_within_five_seconds() {
    enter(300);
    await(() -> headline().isExact());
    var before = headline().value();
    var enteredAt = Instant.now();
    enter(1);
    await(() -> headline().value() == before + 1);
    assertThat(Duration.between(enteredAt, Instant.now())).isLessThan(BOUND);
  }

  @Test
  void the_age_of_public_figures_grows_younger_also_when_nothing_happens() {
    await(() -> headline().looked().isAfter(Instant.EPOCH));
    var before = headline().looked();
    await(() -> headline().looked().isAfter(before));
    assertThat(headline().looked()).isAfter(Instant.now().minus(BOUND));
  }

  @Test
  void a_persons_own_desk_sees_her_at_once() {
    var village = new PlaceCode("71.01.01.2001");
    var before = desk.of(officer, village).people();
    enter(1);
    await(() -> desk.of(officer, village).people() == before + 1);
  }

  private Headline headline() {
    return figures.headline(PlaceCode.NATION);
  }

  private void enter(int people) {
    var deltas = new ArrayList<Delta>();
    for (var one = 0; one < people; one++) {
      var village = new PlaceCode("71.01.01.200" + (1 + one % 4));
      deltas.add(Delta.people(village, UUID.randomUUID(), Phase.INTERESTED, "MYS", Sex.P, 1));
    }
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> tally.count(officer, deltas));
  }

  private static void await(BooleanSupplier that) {
    var until = Instant.now().plus(BOUND);
    while (!that.getAsBoolean()) {
      assertThat(Instant.now()).as("waited for five seconds").isBefore(until);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
