package id.desbumi.registry;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.PartialDate;
import id.desbumi.core.Refusal;
import id.desbumi.core.Sex;
import id.desbumi.core.Verdict;
import id.desbumi.core.Viewer;
import id.desbumi.tally.Requests;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The rules of entering people, one or many at a time, written once: they are looked at in their
 * order, as if each came alone, with a handful of statements for all of them.
 */
@Component
class Entering {

  private final PersonTable table;
  private final LikenessTable alike;
  private final NikClaims niks;
  private final PersonSheet sheets;
  private final Vault vault;
  private final Journal journal;
  private final Requests requests;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Entering(
      PersonTable table,
      LikenessTable alike,
      NikClaims niks,
      PersonSheet sheets,
      Vault vault,
      Journal journal,
      Requests requests,
      Clock clock,
      ApplicationEventPublisher events) {
    this.table = table;
    this.alike = alike;
    this.niks = niks;
    this.sheets = sheets;
    this.vault = vault;
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
    this.events = events;
  }

  /** One of them on her way. */
  private static final class Line extends Requests.Line<Registration> {

    private final ToRegister entry;
    private final LikenessTable.Namesake namesake;
    private final List<ByteBuffer> niks;

    Line(ToRegister entry, List<ByteBuffer> niks) {
      super(
          new Requests.Sent(
              entry.request(), content(entry.person()), entry.person().id().toString()));
      this.entry = entry;
      this.niks = niks;
      this.namesake =
          new LikenessTable.Namesake(
              entry.person().place().village().value(), NameFold.line(name(entry.person())));
    }

    NewPerson person() {
      return entry.person();
    }

    @Override
    protected Registration before(String answer) {
      return new Registration.Done(person().id());
    }

    @Override
    protected boolean isDone(Registration answer) {
      return answer instanceof Registration.Done;
    }
  }

  /** In the running transaction of this viewer. */
  List<Verdict<Registration>> all(Viewer viewer, List<ToRegister> entries) {
    var lines = entries.stream().map(entry -> new Line(entry, niks(entry.person()))).toList();
    lines.stream()
        .filter(line -> !viewer.people().holds(line.person().place(), true))
        .forEach(line -> line.no(new Refusal("place.not-yours")));
    requests.beginAll(viewer, Requests.Line.open(lines));
    look(viewer, Requests.Line.open(lines));
    write(viewer, Requests.Line.open(lines));
    return requests.endAll(viewer, lines);
  }

  /** Whoever is known, or looks like somebody; also somebody earlier in the same lines. */
  private void look(Viewer viewer, List<Line> lines) {
    var holders = holders(viewer, lines);
    var alike = namesakes(viewer, lines);
    for (var line : lines) {
      var known =
          line.niks.stream()
              .map(holders::get)
              .filter(id -> id != null && !id.equals(line.person().id()))
              .findFirst();
      var others =
          line.entry.sure()
              ? List.<ListedPerson>of()
              : alike.getOrDefault(line.namesake, List.of()).stream()
                  .filter(other -> isAlike(other, line.person()))
                  .toList();
      if (known.isPresent()) {
        line.now(new Registration.AlreadyKnown(known.get()));
      } else if (!others.isEmpty()) {
        line.now(new Registration.LooksLike(others));
      } else {
        line.niks.forEach(nik -> holders.putIfAbsent(nik, line.person().id()));
        alike.computeIfAbsent(line.namesake, x -> new ArrayList<>()).add(listed(line.person()));
      }
    }
  }

  private Map<ByteBuffer, PersonId> holders(Viewer viewer, List<Line> lines) {
    var holders = new HashMap<ByteBuffer, PersonId>();
    var wanted = lines.stream().flatMap(line -> line.niks.stream()).map(ByteBuffer::array).toList();
    if (!wanted.isEmpty()) {
      var own = new HashMap<ByteBuffer, PersonId>();
      lines.forEach(line -> line.niks.forEach(nik -> own.put(nik, line.person().id())));
      for (var holder : alike.holders(viewer, wanted)) {
        var nik = ByteBuffer.wrap(holder.nikIndex());
        var id = new PersonId(holder.id());
        if (!id.equals(own.get(nik))) {
          holders.putIfAbsent(nik, id);
        }
      }
    }
    return holders;
  }

  private Map<LikenessTable.Namesake, List<ListedPerson>> namesakes(
      Viewer viewer, Collection<Line> lines) {
    var wanted = new LinkedHashSet<LikenessTable.Namesake>();
    lines.stream().filter(line -> !line.entry.sure()).forEach(line -> wanted.add(line.namesake));
    return wanted.isEmpty() ? new HashMap<>() : alike.namesakes(viewer, wanted);
  }

  private void write(Viewer viewer, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var now = clock.instant();
    readyKeys(lines);
    var fresh = new ArrayList<PersonTable.Fresh>();
    for (var line : lines) {
      var person = line.person();
      fresh.add(
          new PersonTable.Fresh(
              person, sheets.columns(sheets.of(person)), person.asked() && viewer.role().atDesk()));
    }
    var inserted = table.insert(fresh, now, viewer.account());
    var hashes = new ArrayList<byte[]>();
    var claimants = new ArrayList<java.util.UUID>();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var person = line.person();
      if (!inserted.remove(person.id().value())) {
        line.no(new Refusal("request.other-content"));
        continue;
      }
      var nik = fresh.get(i).columns().nikIndex();
      if (nik != null) {
        hashes.add(nik);
        claimants.add(person.id().value());
      }
      journal.note(
          viewer,
          Act.REGISTERED,
          person.place().village(),
          person.id().value(),
          People.names(person.answers()));
      events.publishEvent(new PersonRegistered(person.id().value()));
      line.now(new Registration.Done(person.id()));
    }
    if (!hashes.isEmpty()) {
      niks.claim(hashes, claimants, now);
    }
  }

  private void readyKeys(List<Line> lines) {
    for (var secrecy : List.of(Secrecy.S, Secrecy.K)) {
      var owners =
          lines.stream()
              .map(Line::person)
              .filter(person -> isSealed(person, secrecy))
              .map(person -> person.id().value())
              .toList();
      if (!owners.isEmpty()) {
        vault.ready(owners, secrecy);
      }
    }
  }

  private static boolean isSealed(NewPerson person, Secrecy secrecy) {
    return person.answers().entrySet().stream()
        .anyMatch(entry -> entry.getKey().secrecy() == secrecy && entry.getValue().value() != null);
  }

  private List<ByteBuffer> niks(NewPerson person) {
    var nik = person.answer(PersonField.NIK).value();
    return nik == null
        ? List.of()
        : vault.indexes(PersonField.NIK.code(), nik).stream().map(ByteBuffer::wrap).toList();
  }

  private static boolean isAlike(ListedPerson other, NewPerson person) {
    var born = born(person);
    return !other.id().equals(person.id())
        && (born == null || other.born() == null || Math.abs(other.born() - born) <= 2);
  }

  private static ListedPerson listed(NewPerson person) {
    var sex = person.answer(PersonField.SEX).value();
    return new ListedPerson(
        person.id(),
        name(person),
        sex == null ? null : Sex.valueOf(sex),
        born(person),
        person.place(),
        false,
        null);
  }

  private static @Nullable Integer born(NewPerson person) {
    return Optional.ofNullable(person.answer(PersonField.BIRTH).value())
        .flatMap(PartialDate::parse)
        .map(date -> date.earliest().getYear())
        .orElse(null);
  }

  private static String name(NewPerson person) {
    return Optional.ofNullable(person.answer(PersonField.NAME).value()).orElseThrow();
  }

  private static String content(NewPerson person) {
    var answers = new TreeMap<PersonField, String>();
    person.answers().forEach((field, answer) -> answers.put(field, answer.line()));
    return person.place()
        + "|"
        + person.keptInVillage()
        + "|"
        + person.asked()
        + "|"
        + person.id()
        + "|"
        + answers;
  }
}
