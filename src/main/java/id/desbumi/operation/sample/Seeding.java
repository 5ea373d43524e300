package id.desbumi.operation.sample;

import id.desbumi.audit.Act;
import id.desbumi.audit.JournalLoading;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.database.BulkLoading;
import id.desbumi.database.CopyRows;
import id.desbumi.migration.JourneyLoading;
import id.desbumi.registry.PeopleLoading;
import id.desbumi.registry.PersonField;
import id.desbumi.vault.Secrecy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Fills a trial with as many sample people as a nation has, by COPY: what the front doors would
 * leave of them, at a hundred times their speed. The figures are made afterwards, by a rebuild.
 *
 * <p>Not made: the requests they came with (kept for 90 days only), family, consents, contacts,
 * changes and handovers.
 */
@Component
public class Seeding {

  private static final int LOT = 4_000;
  private static final int THREADS = 2;
  private static final UUID ACCOUNT = new UUID(0x7365656400007000L, 0x8000000000000001L);

  private final BulkLoading bulk;
  private final PeopleLoading people;
  private final JourneyLoading journeys;
  private final JournalLoading journal;
  private final Nation nation;
  private final Clock clock;

  Seeding(
      BulkLoading bulk,
      PeopleLoading people,
      JourneyLoading journeys,
      JournalLoading journal,
      Nation nation,
      Clock clock) {
    this.bulk = bulk;
    this.people = people;
    this.journeys = journeys;
    this.journal = journal;
    this.nation = nation;
    this.clock = clock;
  }

  /** How many people of which village, and the number of the first. */
  record Home(PlaceCode village, int from, int people) {}

  /** The eyes of the invented officer who enters the people of a village. */
  static Viewer officer(PlaceCode village) {
    return SampleDesks.eyes(ACCOUNT, "Petugas Contoh", Role.OFFICER, village);
  }

  /**
   * Enters so many people all over the nation, in one transaction.
   *
   * @param loaded told now and then how many are in
   */
  public void fill(long seed, int number, IntConsumer loaded) {
    fill(seed, nation.homes(seed, number), loaded);
  }

  void fill(long seed, List<Home> homes, IntConsumer loaded) {
    var now = clock.instant();
    var heads = journal.heads();
    var tables =
        Stream.of(PeopleLoading.TABLES, JourneyLoading.TABLES, JournalLoading.TABLES)
            .flatMap(List::stream)
            .toList();
    bulk.run(
        tables,
        load -> {
          people.begin(load);
          journal.begin(load);
          copy(seed, homes, heads, now, load, loaded);
          people.end(load, now);
          journal.end(load);
        });
  }

  /** Two threads make rows while the third, this one, hands them to the database. */
  private void copy(
      long seed,
      List<Home> homes,
      JournalLoading.Heads heads,
      Instant now,
      BulkLoading.Load load,
      IntConsumer loaded) {
    var done = 0;
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var made = new ArrayDeque<Future<List<CopyRows>>>();
      var sizes = new ArrayDeque<Integer>();
      for (var lot : lots(homes)) {
        made.add(threads.submit(() -> rows(seed, lot, heads, now)));
        sizes.add(lot.stream().mapToInt(Home::people).sum());
        while (made.size() > THREADS + 1) {
          made.remove().get().forEach(load::copy);
          done += sizes.remove();
          loaded.accept(done);
        }
      }
      while (!made.isEmpty()) {
        made.remove().get().forEach(load::copy);
        done += sizes.remove();
      }
      loaded.accept(done);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<CopyRows> rows(long seed, List<Home> lot, JournalLoading.Heads heads, Instant now) {
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var rows = new ArrayList<CopyRows>();
    var told = lot.stream().map(home -> lives(seed, home, day)).toList();
    readyKeys(told.stream().flatMap(List::stream).toList());
    for (var i = 0; i < lot.size(); i++) {
      var village = lot.get(i).village();
      var officer = officer(village);
      var lives = told.get(i);
      rows.addAll(people.rows(officer, lives.stream().map(SeedLife.Told::register).toList(), now));
      rows.addAll(journeys.rows(officer, lives.stream().map(SeedLife.Told::life).toList(), now));
      rows.addAll(journal.rows(officer, village, notes(lives), heads, now));
    }
    return CopyRows.together(rows);
  }

  static List<SeedLife.Told> lives(long seed, Home home, LocalDate day) {
    var lives = new ArrayList<SeedLife.Told>();
    for (var n = home.from(); n < home.from() + home.people(); n++) {
      lives.add(new SeedLife(seed, n, home.village(), day).tell());
    }
    return lives;
  }

  private void readyKeys(List<SeedLife.Told> lives) {
    var ordinary = new ArrayList<UUID>();
    var closed = new ArrayList<UUID>();
    for (var one : lives) {
      var person = one.register().person();
      if (Stream.of(PersonField.NIK, PersonField.PHONE, PersonField.KK)
          .anyMatch(field -> person.answer(field).value() != null)) {
        ordinary.add(person.id().value());
      }
      if (one.life().begin().journey().answers().keySet().stream()
          .anyMatch(field -> field.secrecy() == Secrecy.K)) {
        closed.add(person.id().value());
      }
    }
    people.readyKeys(ordinary, Secrecy.S);
    people.readyKeys(closed, Secrecy.K);
  }

  private static List<JournalLoading.Note> notes(List<SeedLife.Told> lives) {
    var notes = new ArrayList<JournalLoading.Note>();
    for (var one : lives) {
      var person = one.register().person();
      var id = person.id().value();
      notes.add(new JournalLoading.Note(Act.REGISTERED, id, PeopleLoading.told(person)));
      notes.add(new JournalLoading.Note(Act.JOURNEY_BEGUN, id, ""));
      one.life()
          .events()
          .forEach(event -> notes.add(new JournalLoading.Note(Act.EVENT_RECORDED, id, "")));
    }
    return notes;
  }

  /** Whole villages, some thousand people together. */
  private static List<List<Home>> lots(List<Home> homes) {
    var lots = new ArrayList<List<Home>>();
    var lot = new ArrayList<Home>();
    var size = 0;
    for (var home : homes) {
      lot.add(home);
      size += home.people();
      if (size >= LOT) {
        lots.add(List.copyOf(lot));
        lot.clear();
        size = 0;
      }
    }
    if (!lot.isEmpty()) {
      lots.add(List.copyOf(lot));
    }
    return lots;
  }
}
