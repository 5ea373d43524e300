package id.desbumi.migration;

import static id.desbumi.migration.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.access.NamedExclusions;
import id.desbumi.access.Sight;
import id.desbumi.audit.Finding;
import id.desbumi.audit.Verification;
import id.desbumi.core.NotThere;
import id.desbumi.core.PhoneNumber;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Refusal;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Answer;
import id.desbumi.registry.ConsentKind;
import id.desbumi.registry.Consents;
import id.desbumi.registry.Erasure;
import id.desbumi.registry.Families;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.Registration;
import id.desbumi.registry.Relative;
import id.desbumi.registry.Search;
import id.desbumi.testing.Dump;
import id.desbumi.testing.Viewers;
import id.desbumi.vault.KeyDestroyed;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Hapus catatan saya": what is left of her is where and when, and nothing opens any more. */
@SpringBootTest
class ErasureTest {

  private static final PlaceCode VILLAGE = new PlaceCode("35.09.17.2006");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired People people;
  @Autowired Families families;
  @Autowired Consents consents;
  @Autowired NamedExclusions named;
  @Autowired Journeys journeys;
  @Autowired Erasure erasure;
  @Autowired Search search;
  @Autowired Vault vault;
  @Autowired Verification verification;
  @Autowired Sight sight;
  @Autowired JdbcClient db;
  @Autowired Clock clock;

  private final Viewer officer = Story.officer(VILLAGE);

  /** One for each test, so that none finds another's. */
  private static final List<String> WORDS =
      List.of("Zwintarra", "Qelmundo", "Vraxibel", "Hjorkanu", "Blistepo", "Ykrandif", "Ufgomsel");

  private final int number = NUMBER.getAndIncrement();
  private final String word = WORDS.get(number);
  private final String nik = "990917410190%04d".formatted(number);

  @Test
  void nothing_of_her_is_left_in_any_column_and_nothing_opens() throws Exception {
    var id = registered();
    var journey = journey(id);
    sealEverythingAbout(id, journey);
    var words =
        List.of(
            word,
            "gading" + word,
            nik,
            "81299887766",
            "suamizwint",
            "tetanggazwint",
            "majikanzwint",
            "perekrutzwint",
            "bintangtimurzwint");
    awaitNames();
    assertThat(Dump.find(database(), words)).isNotEmpty();
    var sealed = sealedNik(id);
    assertThat(open(id, sealed)).isEqualTo(nik);

    erasure.erase(officer, id, UUID.randomUUID(), Erasure.Reason.ASKED);

    awaitNames();
    assertThat(Dump.find(database(), words)).isEmpty();
    assertThatThrownBy(() -> open(id, sealed)).isInstanceOf(KeyDestroyed.class);
    assertThatThrownBy(() ->
            sight.of(
                officer, () -> vault.seal(id.value(), Secrecy.S, "registry.person.nik", "again")))
        .isInstanceOf(KeyDestroyed.class);
    assertThat(verification.run()).isInstanceOf(Finding.Whole.class);
  }

  @Test
  void she_stands_in_no_list_and_no_search_and_a_stone_answers_for_her() {
    var id = registered();
    var _ = journey(id);
    erasure.erase(officer, id, UUID.randomUUID(), Erasure.Reason.ASKED);

    assertThat(people.find(officer, id)).isEmpty();
    assertThatThrownBy(() -> people.open(officer, id)).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> people.print(officer, id)).isInstanceOf(NotThere.class);
    assertThat(people.village(officer, VILLAGE)).noneMatch(one -> one.id().equals(id));
    assertThat(people.list(officer, VILLAGE, Optional.empty(), 50))
        .noneMatch(one -> one.id().equals(id));
    assertThat(search.find(officer, word).people()).isEmpty();
    assertThat(search.find(officer, nik).people()).isEmpty();
    assertThat(journeys.unheard(officer, 50)).noneMatch(due -> due.person().equals(id));
    assertThat(erasure.stone(officer, id))
        .get()
        .extracting(Erasure.Stone::village)
        .isEqualTo(VILLAGE);
    assertThat(erasure.stone(Story.officer(Story.NEIGHBOUR), id)).isEmpty();
  }

  @Test
  void whom_she_ruled_out_learns_nothing_of_the_stone_either() {
    var id = registered();
    erasure.erase(officer, id, UUID.randomUUID(), Erasure.Reason.ASKED);
    assertThat(erasure.stone(Viewers.without(officer, id.value()), id)).isEmpty();
  }

  @Test
  void her_nik_is_free_again() {
    var id = registered();
    erasure.erase(officer, id, UUID.randomUUID(), Erasure.Reason.WRONGLY_RECORDED);
    var again = new PersonId(UUID.randomUUID());
    assertThat(people.register(officer, UUID.randomUUID(), draft(again), true))
        .isEqualTo(new Registration.Done(again));
  }

  @Test
  void what_must_be_kept_is_not_erased_until_the_ground_is_gone() {
    var id = registered();
    var hold = UUID.randomUUID();
    erasure.hold(officer, hold, id, Erasure.Ground.LEGAL);
    erasure.hold(officer, hold, id, Erasure.Ground.LEGAL);
    assertThat(erasure.holds(officer, id))
        .hasSize(1)
        .first()
        .extracting(Erasure.Hold::by)
        .isEqualTo(officer.name());
    assertThatThrownBy(() -> erasure.erase(officer, id, UUID.randomUUID(), Erasure.Reason.ASKED))
        .isInstanceOf(Refusal.class)
        .hasMessage("erasure.held");

    erasure.release(officer, UUID.randomUUID(), id, erasure.holds(officer, id).getFirst().id());
    erasure.erase(officer, id, UUID.randomUUID(), Erasure.Reason.ASKED);
    assertThat(people.find(officer, id)).isEmpty();
  }

  @Test
  void sent_twice_she_is_erased_once_and_others_may_not() {
    var id = registered();
    var request = UUID.randomUUID();
    assertThatThrownBy(() ->
            erasure.erase(
                Story.officer(Story.NEIGHBOUR), id, UUID.randomUUID(), Erasure.Reason.ASKED))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() ->
            erasure.erase(
                Viewers.kader(VILLAGE.value()), id, UUID.randomUUID(), Erasure.Reason.ASKED))
        .isInstanceOf(NotThere.class);
    erasure.erase(officer, id, request, Erasure.Reason.ASKED);
    var at = erasure.stone(officer, id).orElseThrow().erased();
    erasure.erase(officer, id, request, Erasure.Reason.ASKED);
    assertThat(erasure.stone(officer, id).orElseThrow().erased()).isEqualTo(at);
  }

  private PersonId registered() {
    var id = new PersonId(UUID.randomUUID());
    assertThat(people.register(officer, UUID.randomUUID(), draft(id), true))
        .isEqualTo(new Registration.Done(id));
    return id;
  }

  private NewPerson draft(PersonId id) {
    return new NewPerson(
        id,
        VILLAGE,
        false,
        true,
        Map.of(
            PersonField.NAME, Answer.of(word + " Contoh"),
            PersonField.ADDRESS, Answer.of("Jalan Gading" + word),
            PersonField.SEX, Answer.of("P"),
            PersonField.NIK, Answer.of(nik),
            PersonField.SAFE_WORD, Answer.of("bintangtimurzwint"),
            PersonField.PHONE, Answer.of("+6281299887766")));
  }

  private JourneyId journey(PersonId person) {
    var id = new JourneyId(UUID.randomUUID());
    journeys.begin(
        officer,
        UUID.randomUUID(),
        new NewJourney(
            id,
            person,
            new EnumMap<>(
                Map.of(
                    JourneyField.COUNTRY, Answer.of("TWN"),
                    JourneyField.CITY, Answer.of("Kota Gading" + word),
                    JourneyField.EMPLOYER, Answer.of("Majikanzwint"),
                    JourneyField.RECRUITER, Answer.of("Perekrutzwint"))),
            new NewEvent(
                UUID.randomUUID(), EventKind.DEPARTED, day("2026-01-14"), "TWN", null, null)));
    return id;
  }

  private void sealEverythingAbout(PersonId id, JourneyId journey) {
    people.change(
        officer,
        UUID.randomUUID(),
        id,
        1,
        new EnumMap<>(Map.of(PersonField.NICKNAME, Answer.of(word + " Kecil"))));
    families.add(
        officer,
        UUID.randomUUID(),
        id,
        new Relative(
            UUID.randomUUID(),
            "suami",
            "Suamizwint",
            1980,
            null,
            PhoneNumber.parse("081299887766").orElseThrow(),
            true,
            1,
            true,
            null));
    consents.record(officer, id, ConsentKind.SHARE, true, "lisan");
    named.add(officer, id.value(), VILLAGE, "Tetanggazwint");
    journeys.contact(
        officer,
        UUID.randomUUID(),
        journey,
        new NewContact(
            UUID.randomUUID(), LocalDate.now(clock), "telepon", "ia_sendiri", true, "baik"));
    journeys.change(
        officer,
        UUID.randomUUID(),
        journey,
        1,
        Map.of(JourneyField.CITY, Answer.of("Kota " + word)));
  }

  private byte[] sealedNik(PersonId id) {
    return sight.of(
        officer,
        () ->
            db.sql("select decode(sealed ->> 'nik', 'base64') from registry.person where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single());
  }

  private String open(PersonId id, byte[] sealed) {
    return sight.of(
        officer, () -> vault.open(id.value(), Secrecy.S, "registry.person.nik", sealed));
  }

  private String database() {
    return db.sql("select current_database()").query(String.class).single();
  }

  /** The worker writes names a moment later; what it has not taken yet counts as a trace. */
  private void awaitNames() throws InterruptedException {
    for (var tries = 0; tries < 100; tries++) {
      if (Dump.rows(database(), "registry.name_queue") == 0) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the names were not indexed");
  }
}
