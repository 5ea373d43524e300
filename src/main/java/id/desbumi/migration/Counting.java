package id.desbumi.migration;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import id.desbumi.database.Rows;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import id.desbumi.registry.PersonWatcher;
import id.desbumi.registry.Whereabouts;
import id.desbumi.tally.Cohort;
import id.desbumi.tally.Delta;
import id.desbumi.tally.Measure;
import id.desbumi.tally.Tally;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the figures what changed. Counted is a person with at least one journey, confirmed by a
 * desk, not merged, not erased; whatever changes about her becomes minus what was told last, plus
 * what is so now. That is looked at once a transaction, before it commits: who comes into the
 * register with a journey and three events in one breath is one change of the figures.
 */
@Component
class Counting implements PersonWatcher {

  private final People people;
  private final JourneyTable journeys;
  private final Tally tally;
  private final JdbcClient db;

  Counting(People people, JourneyTable journeys, Tally tally, JdbcClient db) {
    this.people = people;
    this.journeys = journeys;
    this.tally = tally;
    this.db = db;
  }

  /** What the figures hold about somebody. */
  private record Told(
      String village,
      String phase,
      String country,
      @Nullable String sex,
      String sector,
      String cohort) {

    Delta delta(UUID person, int n) {
      return Delta.people(
          new PlaceCode(village),
          person,
          JourneyTable.phase(phase),
          country,
          sex == null ? null : Sex.valueOf(sex),
          sector,
          cohort,
          n);
    }
  }

  @Override
  public void changed(Viewer viewer, PersonId id) {
    changed(viewer, id, List.of());
  }

  /** Something about her changed, and these departures and returns came or went with it. */
  void changed(Viewer viewer, PersonId id, List<Delta> flows) {
    var hearing = hearing(viewer);
    hearing.changed.add(id);
    hearing.flows.addAll(flows);
  }

  private Hearing hearing(Viewer viewer) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("counting needs the transaction that writes the fact");
    }
    var running = (Hearing) TransactionSynchronizationManager.getResource(this);
    if (running != null) {
      return running;
    }
    var fresh = new Hearing(viewer);
    TransactionSynchronizationManager.bindResource(this, fresh);
    TransactionSynchronizationManager.registerSynchronization(fresh);
    return fresh;
  }

  /** What one transaction has to tell; before the journal, which is last of all. */
  private final class Hearing implements TransactionSynchronization {

    private final Viewer viewer;
    private final Set<PersonId> changed = new LinkedHashSet<>();
    private final List<Delta> flows = new ArrayList<>();

    Hearing(Viewer viewer) {
      this.viewer = viewer;
    }

    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      var deltas = new ArrayList<>(stock(viewer, changed));
      deltas.addAll(flows);
      tally.count(viewer, deltas);
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Counting.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Counting.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Counting.this);
    }
  }

  /** What the stock figures must hear so that they are up to what holds about these people now. */
  private List<Delta> stock(Viewer viewer, Collection<PersonId> ids) {
    var old = told(ids); // held first: what is read afterwards is what holds now
    var known = people.whereabouts(viewer, ids);
    known.entrySet().removeIf(one -> !one.getKey().equals(one.getValue().id())); // merged
    var deltas = new ArrayList<Delta>();
    var tell = new ArrayList<Fresh>();
    var forget = new ArrayList<UUID>();
    var standing = standing(viewer, known);
    for (var id : new TreeSet<>(ids.stream().map(PersonId::value).toList())) {
      var before = old.get(id);
      var now = standing.get(id);
      if (Objects.equals(before, now)) {
        continue;
      }
      if (before != null) {
        deltas.add(before.delta(id, -1));
      }
      if (now != null) {
        deltas.add(now.delta(id, 1));
        tell.add(new Fresh(Objects.requireNonNull(known.get(new PersonId(id))), now));
      } else {
        forget.add(id);
      }
    }
    if (!tell.isEmpty()) {
      tell(tell);
    }
    if (!forget.isEmpty()) {
      forget(forget);
    }
    return deltas;
  }

  /** A departure or return that is new (+1) or no longer holds (-1); nothing for other events. */
  static List<Delta> flow(EventTable.Row event, UUID person, int n) {
    var kind = EventKind.valueOf(event.kind());
    if (!kind.isFlow()) {
      return List.of();
    }
    var when = Optional.ofNullable(event.happened());
    var sex = event.sexThen();
    return List.of(
        Delta.flow(
            new PlaceCode(event.villageThen()),
            person,
            kind == EventKind.DEPARTED ? Measure.DEPARTURES : Measure.RETURNS,
            when.flatMap(date -> date.month()).orElse((YearMonth) null),
            when.map(date -> date.earliest().getYear()).orElse(null),
            event.country() == null ? Course.NO_COUNTRY : event.country(),
            sex == null ? null : Sex.valueOf(sex),
            n));
  }

  /** Where those who count stand. */
  private Map<UUID, Told> standing(Viewer viewer, Map<PersonId, Whereabouts> known) {
    var confirmed =
        known.values().stream()
            .filter(Whereabouts::confirmed)
            .map(person -> person.id().value())
            .toList();
    var standing = new HashMap<UUID, Told>();
    if (!confirmed.isEmpty()) {
      for (var row : journeys.standing(viewer, confirmed)) {
        var person = Objects.requireNonNull(known.get(new PersonId(row.person())));
        standing.put(
            row.person(),
            new Told(
                person.place().village().value(),
                row.phase(),
                row.country(),
                person.sex() == null ? null : person.sex().name(),
                row.sector(),
                Cohort.of(person.bornYear())));
      }
    }
    return standing;
  }

  private record ToldRow(
      UUID person,
      String village,
      String phase,
      String country,
      @Nullable String sex,
      String sector,
      String cohort) {

    Told told() {
      return new Told(village, phase, country, sex, sector, cohort);
    }
  }

  private Map<UUID, Told> told(Collection<PersonId> ids) {
    var told = new HashMap<UUID, Told>();
    db.sql(
            """
            select person, village, phase, country, sex, sector, cohort
              from migration.counted
             where person = any(:people)
             order by person
               for update
            """)
        .param("people", ids.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(ToldRow.class)
        .list()
        .forEach(row -> told.put(row.person, row.told()));
    return told;
  }

  private record Fresh(Whereabouts person, Told now) {}

  private void tell(List<Fresh> fresh) {
    var of = new Rows<>(fresh);
    db.sql(
            """
            insert into migration.counted
                   (person, place_now, kept_in_village, village, phase, country, sex, sector, cohort)
            select person, place, kept, village, phase, country, sex, sector, cohort
              from unnest(:people::uuid[], :places::text[], :kept::boolean[], :villages::text[],
                          :phases::text[], :countries::text[], :sexes::text[],
                          :sectors::text[], :cohorts::text[])
                   c(person, place, kept, village, phase, country, sex, sector, cohort)
                on conflict (person) do update
               set village = excluded.village,
                   phase = excluded.phase,
                   country = excluded.country,
                   sex = excluded.sex,
                   sector = excluded.sector,
                   cohort = excluded.cohort
            """)
        .param("people", of.uuids(row -> row.person.id().value()))
        .param("places", of.texts(row -> row.person.place()))
        .param("kept", of.flags(row -> row.person.keptInVillage()))
        .param("villages", of.texts(row -> row.now.village))
        .param("phases", of.texts(row -> row.now.phase))
        .param("countries", of.texts(row -> row.now.country))
        .param("sexes", of.texts(row -> row.now.sex))
        .param("sectors", of.texts(row -> row.now.sector))
        .param("cohorts", of.texts(row -> row.now.cohort))
        .update();
  }

  private void forget(List<UUID> people) {
    db.sql("delete from migration.counted where person = any(:people)")
        .param("people", people.toArray(UUID[]::new))
        .update();
  }
}
