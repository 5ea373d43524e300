package id.desbumi.casework.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Accounts;
import id.desbumi.access.WithoutCaseWorker;
import id.desbumi.casework.Incoming;
import id.desbumi.casework.ListedCall;
import id.desbumi.casework.OpenedCall;
import id.desbumi.casework.ReadingHours;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.People;
import id.desbumi.web.Mistakes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the list together. */
@Component
class IncomingPages {

  private final Incoming incoming;
  private final People people;
  private final Accounts accounts;
  private final HourWords hours;
  private final WithoutCaseWorker without;
  private final Clock clock;

  IncomingPages(
      Incoming incoming,
      People people,
      Accounts accounts,
      HourWords hours,
      WithoutCaseWorker without,
      Clock clock) {
    this.incoming = incoming;
    this.people = people;
    this.accounts = accounts;
    this.hours = hours;
    this.without = without;
    this.clock = clock;
  }

  IncomingPage list(Viewer viewer) {
    var now = clock.instant();
    var calls = incoming.list(viewer);
    var names =
        accounts.names(calls.stream().map(ListedCall::takenBy).filter(id -> id != null).toList());
    return new IncomingPage(
        rows(calls.stream().filter(call -> waits(call, now) && !call.crowded()).toList(), names),
        rows(calls.stream().filter(call -> waits(call, now) && call.crowded()).toList(), names),
        rows(calls.stream().filter(call -> !waits(call, now)).toList(), names),
        ReadingHours.lists(viewer).stream()
            .map(list -> new CallPage.Reader(hours.who(list), hours.when(list), hours.where(list)))
            .toList(),
        viewer.role() == Role.CASE_DESK
            ? without.all().stream().map(hours::where).toList()
            : List.of());
  }

  /** A call that waits to be read: its row and the button. */
  OpenedPage closed(Viewer viewer, ListedCall call) {
    return page(viewer, call, null, Typed.nothing(), null);
  }

  OpenedPage opened(Viewer viewer, OpenedCall call, Typed typed, @Nullable String note) {
    return page(viewer, call.listed(), call, typed, note);
  }

  /** What a reader has typed that came back to her. */
  record Typed(
      @Nullable String answer,
      @Nullable String request,
      @Nullable String unsafe,
      @Nullable String searched,
      List<ListedPerson> found,
      Mistakes mistakes) {
    static Typed nothing() {
      return new Typed(null, null, null, null, List.of(), new Mistakes());
    }
  }

  private OpenedPage page(
      Viewer viewer,
      ListedCall call,
      @Nullable OpenedCall whole,
      Typed typed,
      @Nullable String note) {
    var names = names(call, whole);
    var linked = whole == null ? null : whole.person();
    return new OpenedPage(
        path(call),
        call.pseudonym(),
        row(call, names),
        t("casework.state." + call.state().code()),
        whole == null ? null : words(whole, names),
        !viewer.account().equals(call.takenBy()),
        viewer.role() == Role.CASE_WORKER,
        viewer.role() == Role.CASE_WORKER,
        linked == null
            ? null
            : people.byIds(viewer, List.of(linked)).values().stream()
                .findFirst()
                .map(this::linked)
                .orElse(null),
        typed.found().stream().map(this::linked).toList(),
        typed.searched(),
        typed.answer(),
        typed.request() == null ? Uuid7.next(clock).toString() : typed.request(),
        typed.unsafe(),
        note,
        typed.mistakes());
  }

  private Map<UUID, String> names(ListedCall call, @Nullable OpenedCall whole) {
    var ids = new HashSet<UUID>();
    if (call.takenBy() != null) {
      ids.add(call.takenBy());
    }
    if (whole != null) {
      whole
          .said()
          .forEach(said -> {
            if (said.by() != null) {
              ids.add(said.by());
            }
          });
      whole
          .steps()
          .forEach(step -> {
            if (step.by() != null) {
              ids.add(step.by());
            }
          });
      if (whole.origin().writer() != null) {
        ids.add(whole.origin().writer());
      }
    }
    return accounts.names(ids);
  }

  private OpenedPage.Words words(OpenedCall call, Map<UUID, String> names) {
    var list = call.listed().list();
    var contact = call.contact();
    return new OpenedPage.Words(
        call.happened(),
        call.whereabouts(),
        t("casework.way." + contact.way()),
        contact.number(),
        contact.times(),
        contact.notBy(),
        call.named(),
        origin(call, names),
        call.said().stream()
            .map(said ->
                new OpenedPage.Said(
                    said.by() == null ? t("casework.she") : name(names, said.by()),
                    hours.at(said.at(), list),
                    said.text(),
                    said.by() == null))
            .toList(),
        call.steps().stream()
            .map(step ->
                new OpenedPage.Step(
                    hours.at(step.at(), list),
                    step.by() == null
                        ? t("casework.step." + step.kind())
                        : t(
                            "casework.step.by",
                            t("casework.step." + step.kind()),
                            name(names, step.by()))))
            .toList());
  }

  private String origin(OpenedCall call, Map<UUID, String> names) {
    var origin = call.origin();
    var where =
        origin.home().equals(PlaceCode.NATION)
            ? t("casework.origin.unsaid")
            : hours.where(origin.home());
    return origin.writer() == null
        ? t("casework.origin.public", where)
        : t("casework.origin.desk", where, name(names, origin.writer()));
  }

  private List<IncomingPage.Row> rows(List<ListedCall> calls, Map<UUID, String> names) {
    return calls.stream().map(call -> row(call, names)).toList();
  }

  private IncomingPage.Row row(ListedCall call, Map<UUID, String> names) {
    var now = clock.instant();
    var waiting = call.waitingSince();
    var late = call.isLate(now) || call.isForgotten(now);
    var clockWords =
        waiting == null
            ? t("casework.state." + call.state().code())
            : t("casework.clock", span(Duration.between(waiting, now)));
    var promise =
        waiting != null
            ? t(
                late ? "casework.promise.late" : "casework.promise",
                hours.at(call.readBy(), call.list()))
            : whose(call, names) + unanswered(call, late);
    return new IncomingPage.Row(
        path(call), call.pseudonym(), where(call), clockWords, promise, late);
  }

  private static String whose(ListedCall call, Map<UUID, String> names) {
    return call.takenBy() == null
        ? t("casework.nobody-has-it")
        : t("casework.has-it", name(names, call.takenBy()));
  }

  /** Until when she should have an answer; the nation's own list has nobody above it. */
  private String unanswered(ListedCall call, boolean late) {
    if (call.answerBy() == null) {
      return "";
    }
    var kind =
        !late
            ? "casework.unanswered"
            : call.list().equals(PlaceCode.NATION)
                ? "casework.unanswered.passed"
                : "casework.unanswered.late";
    return ". " + t(kind, hours.at(call.answerBy(), call.list()));
  }

  private String where(ListedCall call) {
    return call.list().equals(PlaceCode.NATION)
        ? t("casework.list.nation")
        : hours.where(call.list());
  }

  /** "3 jam": how long nobody has opened it. */
  private static String span(Duration since) {
    return since.toMinutes() < 60
        ? t("casework.span.minutes", Math.max(0, since.toMinutes()))
        : since.toHours() < 48
            ? t("casework.span.hours", since.toHours())
            : t("casework.span.days", since.toDays());
  }

  private OpenedPage.Linked linked(ListedPerson person) {
    return new OpenedPage.Linked(
        person.id().toString(), person.name(), hours.where(person.place().village()));
  }

  private static String name(Map<UUID, String> names, UUID account) {
    return names.getOrDefault(account, "");
  }

  private static boolean waits(ListedCall call, Instant now) {
    return call.waitingSince() != null || call.isForgotten(now);
  }

  private static String path(ListedCall call) {
    return "/kasus/masuk/" + call.id();
  }

  /** The first word of a text that could harm her if somebody else reads it; null for none. */
  static @Nullable String unsafe(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    for (var word : t("casework.unsafe").split(",\\s*")) {
      if (lower.contains(word)) {
        return word;
      }
    }
    return null;
  }
}
