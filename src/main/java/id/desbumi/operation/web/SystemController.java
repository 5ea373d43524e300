package id.desbumi.operation.web;

import static id.desbumi.web.Text.t;

import id.desbumi.audit.Journal;
import id.desbumi.audit.JournalClock;
import id.desbumi.core.Allowed;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.database.BackgroundWork;
import id.desbumi.database.DataFolder;
import id.desbumi.database.ServerState;
import id.desbumi.operation.Version;
import id.desbumi.territory.Places;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the one who runs the system wants to know before she sleeps; no person appears on it. */
@Controller
class SystemController {

  private static final long LOW = 2L << 30;
  private static final Duration IN_TIME = Duration.ofSeconds(5);

  private final ServerState server;
  private final BackgroundWork background;
  private final DataFolder folder;
  private final Journal journal;
  private final JournalClock journalClock;
  private final ZoneId zone;
  private final Clock clock;

  SystemController(
      ServerState server,
      BackgroundWork background,
      DataFolder folder,
      Journal journal,
      JournalClock journalClock,
      Places places,
      Clock clock) {
    this.server = server;
    this.background = background;
    this.folder = folder;
    this.journal = journal;
    this.journalClock = journalClock;
    this.zone = places.zone(PlaceCode.NATION);
    this.clock = clock;
  }

  @Allowed(Role.ADMINISTRATOR)
  @GetMapping("/sistem")
  ModelAndView system(Viewer viewer) {
    var now = clock.instant();
    var disk = disk();
    var page =
        new SystemPage(
            journalClock.isBehind(),
            disk.filter(d -> d.free < LOW).isPresent(),
            List.of(version(), database(), room(disk), clockFact(now), entries(now)),
            background.states().stream().map(state -> work(state, now)).toList());
    return Pages.page("operation/system", Map.of("page", page));
  }

  private SystemPage.Fact version() {
    return new SystemPage.Fact(
        t("operation.version"),
        Version.text(),
        t(folder.trial() ? "operation.version.trial" : "operation.version.real"));
  }

  private SystemPage.Fact database() {
    var state = server.now();
    return new SystemPage.Fact(
        t("operation.database"),
        t(state.inside() ? "operation.database.inside" : "operation.database.outside"),
        t("operation.database.size", state.version(), size(state.bytes())));
  }

  private static SystemPage.Fact room(Optional<Disk> disk) {
    return new SystemPage.Fact(
        t("operation.disk"),
        disk.map(d -> t("operation.disk.free", size(d.free), size(d.total)))
            .orElseGet(() -> t("operation.disk.unknown")),
        null);
  }

  private SystemPage.Fact clockFact(Instant now) {
    return new SystemPage.Fact(t("operation.clock"), Formats.moment(now, zone), zone.getId());
  }

  private SystemPage.Fact entries(Instant now) {
    return new SystemPage.Fact(
        t("operation.journal"),
        journal
            .latest()
            .map(last -> Formats.ago(Duration.between(last, now)))
            .orElseGet(() -> t("operation.journal.none")),
        null);
  }

  private SystemPage.Work work(BackgroundWork.State state, Instant now) {
    var late = state.late(now);
    var done = state.lastDone();
    var kind = state.failing() ? "urgent" : late.compareTo(IN_TIME) > 0 ? "wait" : "done";
    return new SystemPage.Work(
        t("work." + state.name()),
        t("operation.work.every", span(state.rhythm())),
        done == null ? t("operation.work.never") : Formats.ago(Duration.between(done, now)),
        switch (kind) {
          case "urgent" -> t("operation.work.failing", String.valueOf(state.trouble()));
          case "wait" -> t("operation.work.late", span(late));
          default -> t("operation.work.fine");
        },
        kind);
  }

  private static String span(Duration span) {
    return span.toDays() > 0
        ? t("operation.days", span.toDays())
        : span.toHours() > 0
            ? t("operation.hours", span.toHours())
            : span.toMinutes() > 0
                ? t("operation.minutes", span.toMinutes())
                : t("operation.seconds", Math.max(1, span.toSeconds()));
  }

  /** 1,2 GB, 340 MB */
  private static String size(long bytes) {
    return bytes >= 1L << 30
        ? Formats.number((double) bytes / (1L << 30), 1) + " GB"
        : Formats.number(Math.max(1, bytes >> 20)) + " MB";
  }

  private record Disk(long free, long total) {}

  /** The disk the data folder is on, or will be. */
  private Optional<Disk> disk() {
    for (Path path = folder.path().toAbsolutePath(); path != null; path = path.getParent()) {
      try {
        if (Files.exists(path)) {
          var store = Files.getFileStore(path);
          return Optional.of(new Disk(store.getUsableSpace(), store.getTotalSpace()));
        }
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
