package id.desbumi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.Operator;
import id.desbumi.core.NotThere;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.testing.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A call that somebody read must not lie there as if it were answered. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(MovableClock.Moving.class)
class ForgottenCallTest {

  private static final Duration PROMISED = Duration.ofHours(24); // nobody has said any hours
  private static int regencies = 0;

  @Autowired Calls calls;
  @Autowired Incoming incoming;
  @Autowired Reading reading;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired JdbcClient db;
  @Autowired MovableClock clock;
  @Autowired MockMvc pages;

  private Staff staff;
  private String regency;
  private Viewer worker;
  private Viewer desk;

  @BeforeEach
  void appoint() {
    staff = new Staff(accounts, appointing, clock);
    regency = "92.%02d".formatted(++regencies);
    worker = staff.appoint(Role.CASE_WORKER, regency);
    desk = staff.appoint(Role.CASE_DESK, "");
  }

  @Test
  void read_and_not_answered_in_the_hours_promised_it_reaches_the_nation() throws Exception {
    var kin = staff.appoint(Role.CASE_WORKER, regency);
    var kinAtTheDesk = staff.also(kin.account(), Role.CASE_DESK, "");
    calls.receive(Told.from(village(), kin.account()));
    var id = incoming.list(worker).getFirst().id();
    incoming.read(worker, id);
    incoming.take(worker, id); // says: mine, and forgets it: that stops no clock
    assertThat(incoming.waiting(worker)).isZero();
    assertThat(page(worker)).contains("Dijawab paling lambat");
    notThere(desk, id);

    clock.on(PROMISED.plusHours(1));
    assertThat(incoming.waiting(worker)).isOne();
    assertThat(page(worker)).contains("Seharusnya dijawab", "Meja nasional kini juga melihatnya");
    assertThat(incoming.find(desk, id).isForgotten(clock.instant())).isTrue();
    assertThat(incoming.waiting(desk)).isPositive();
    assertThat(incoming.open(desk, id).happened()).isEqualTo(Told.STORY);
    // whoever is named in it learns nothing of all that, in no role
    for (var named : new Viewer[] {kin, kinAtTheDesk}) {
      notThere(named, id);
      assertThat(incoming.list(named)).extracting(ListedCall::id).doesNotContain(id);
    }
    assertThat(incoming.waiting(kin)).isZero();
    assertThat(page(kin)).doesNotContain("Seharusnya dijawab", "Dijawab paling lambat");

    incoming.answer(desk, id, UUID.randomUUID(), "Kami hubungi malam nanti.");
    assertThat(incoming.waiting(worker)).isZero();
    assertThat(incoming.find(desk, id).answerBy()).as("who answered may come again").isNull();
  }

  @Test
  void an_answer_stops_the_clock_and_a_word_of_hers_starts_it_again() {
    var receipt = calls.receive(Told.from(village()));
    var id = incoming.list(worker).getFirst().id();
    incoming.read(worker, id);
    incoming.answer(worker, id, UUID.randomUUID(), "Kami hubungi malam nanti.");
    clock.on(PROMISED.multipliedBy(3));
    notThere(desk, id);
    receipts.add(receipt.code().digits(), UUID.randomUUID(), "Belum ada yang datang");
    incoming.read(worker, id);
    notThere(desk, id);
    clock.on(PROMISED.plusHours(1));
    assertThat(incoming.find(desk, id).isForgotten(clock.instant())).isTrue();
  }

  @Autowired Receipts receipts;

  @Test
  void when_only_the_one_named_in_it_is_left_the_nation_reads_it_at_once() {
    var kin = staff.appoint(Role.CASE_WORKER, regency);
    calls.receive(Told.from(village(), kin.account()));
    calls.receive(Told.from(village()));
    var id =
        incoming.list(worker).stream()
            .map(ListedCall::id)
            .filter(one -> incoming.list(kin).stream().map(ListedCall::id).noneMatch(one::equals))
            .findFirst()
            .orElseThrow();
    notThere(desk, id);
    leave(worker);
    assertThat(incoming.find(desk, id).isLate(clock.instant())).isFalse();
    assertThat(incoming.list(desk)).extracting(ListedCall::id).contains(id);
    notThere(kin, id);
    assertThat(incoming.list(kin)).as("the other call is hers to read").hasSize(1);
    assertThat(incoming.list(desk).stream().map(ListedCall::list))
        .as("that one is not the nation's yet")
        .containsOnlyOnce(new PlaceCode(regency));
    // a new colleague reads it as any other, and it is the partner's again
    var next = staff.appoint(Role.CASE_WORKER, regency);
    assertThat(incoming.list(next)).hasSize(2);
    notThere(desk, id);
  }

  private void leave(Viewer viewer) {
    var grant =
        db.sql("select id from access.role_grant where account = :account")
            .param("account", viewer.account())
            .query(UUID.class)
            .single();
    appointing.end(Operator.viewer(), grant);
  }

  private void notThere(Viewer viewer, UUID id) {
    assertThatThrownBy(() -> incoming.find(viewer, id)).isInstanceOf(NotThere.class);
    assertThat(
            reading.of(
                viewer,
                () ->
                    db.sql("select count(*) from casework.call where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()))
        .as("the second wall")
        .isZero();
  }

  private String page(Viewer viewer) throws Exception {
    return pages
        .perform(get("/kasus/masuk").requestAttr(Viewer.class.getName(), viewer))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String village() {
    return regency + ".01.2001";
  }
}
