package id.desbumi.access.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Account;
import id.desbumi.access.Appointing;
import id.desbumi.access.Letterhead;
import id.desbumi.access.Officials;
import id.desbumi.access.OpenWork;
import id.desbumi.access.TermHandover;
import id.desbumi.access.TermHandovers;
import id.desbumi.access.Today;
import id.desbumi.access.VillageKind;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts handovers at the end of a term into words. */
@Component
class TermPages {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final String DOTS = "………………………………";

  private final TermHandovers handovers;
  private final Appointing appointing;
  private final Officials officials;
  private final PlaceNames names;
  private final Letterhead letterhead;
  private final Clock clock;

  TermPages(
      TermHandovers handovers,
      Appointing appointing,
      Officials officials,
      PlaceNames names,
      Letterhead letterhead,
      Clock clock) {
    this.handovers = handovers;
    this.appointing = appointing;
    this.officials = officials;
    this.names = names;
    this.letterhead = letterhead;
    this.clock = clock;
  }

  TermsPage.Line line(TermHandover one) {
    return new TermsPage.Line(
        one.id().toString(),
        one.leaverName(),
        names.name(one.area()) + " · " + Formats.moment(one.first().at(), JAKARTA),
        state(one),
        one.waits() ? "wait" : "done");
  }

  TermPage page(Viewer viewer, TermHandover one, Mistakes mistakes) {
    var until = Today.of(clock).plusYears(1);
    var second = one.second();
    return new TermPage(
        one.id().toString(),
        one.leaverName(),
        names.name(one.area()),
        ends(one),
        one.open() == null ? null : open(one.open()),
        said("access.term.first", one.first()),
        second == null ? null : said("access.term.second", second),
        one.successorName(),
        one.begunAt() == null ? null : t("access.term.begun", moment(one.begunAt())),
        one.withdrawn(),
        handovers.mayConfirm(viewer, one),
        one.waits() && one.first().account().equals(viewer.account()),
        second != null,
        t(one.gone() ? "access.term.needs.gone" : "access.term.needs"),
        second != null && one.begunAt() == null && handovers.appoints(viewer, one.area())
            ? workers(viewer, one)
            : List.of(),
        String.valueOf(until.getDayOfMonth()),
        String.valueOf(until.getMonthValue()),
        String.valueOf(until.getYear()),
        mistakes);
  }

  /** What ended, or would. */
  List<String> ends(TermHandover one) {
    return one.second() != null
        ? one.held().stream().map(held -> role(held.role(), held.area())).toList()
        : ends(one.account(), one.area());
  }

  List<String> ends(UUID account, PlaceCode area) {
    return handovers.held(account, area).stream()
        .map(grant -> role(grant.role(), grant.area()))
        .toList();
  }

  List<String> open(List<OpenWork.Line> open) {
    return open.stream()
        .map(line -> t("access.term.count", t(line.words()), Formats.number(line.count())))
        .toList();
  }

  TermPaper paper(Viewer viewer, TermHandover one) {
    var second = one.second();
    var day = on(second == null ? one.first().at() : second.at());
    return new TermPaper(
        "/akses/serah-terima/" + one.id(),
        letterhead.of(one.area()),
        t(
            "access.record.opening",
            IndonesianWords.day(day),
            Formats.date(day),
            names.name(one.area())),
        one.leaverName(),
        one.successorName(),
        ends(one),
        one.open() == null ? null : open(one.open()),
        t(
            one.gone() ? "access.record.said.gone" : "access.record.said",
            one.first().name(),
            t("web.role." + one.first().role()),
            second == null ? DOTS : second.name(),
            second == null ? DOTS : t("web.role." + second.role())),
        boxes(one, day),
        viewer.name());
  }

  private List<TermPaper.Box> boxes(TermHandover one, LocalDate day) {
    var boxes = new ArrayList<TermPaper.Box>();
    boxes.add(
        new TermPaper.Box(
            t(one.gone() ? "access.record.gone" : "access.record.leaves"),
            List.of(),
            one.gone() ? one.first().name() : one.leaverName()));
    boxes.add(
        new TermPaper.Box(
            t("access.record.takes"),
            List.of(),
            one.successorName() == null ? DOTS : one.successorName()));
    var second = one.second();
    var byHead = second != null && second.role() == Role.VILLAGE_HEAD;
    if (second != null) {
      boxes.add(
          new TermPaper.Box(
              t(byHead ? "access.record.knows-and-agrees" : "access.record.witness"),
              byHead
                  ? officials
                      .signer(one.area().village(), day)
                      .map(it -> it.lines())
                      .orElse(List.of(headTitle(one.area())))
                  : List.of(t("web.role." + second.role())),
              second.name()));
    }
    if (!byHead && one.area().level().compareTo(PlaceLevel.VILLAGE) >= 0) {
      var signer = officials.signer(one.area().village(), day);
      boxes.add(
          new TermPaper.Box(
              t("access.record.knows"),
              signer.map(it -> it.lines()).orElse(List.of(headTitle(one.area()))),
              signer.map(it -> it.name()).orElse(DOTS)));
    }
    return boxes;
  }

  private static String headTitle(PlaceCode area) {
    return t("access.village.head." + VillageKind.of(area));
  }

  private List<Choice> workers(Viewer viewer, TermHandover one) {
    return appointing.stewardships(viewer).stream()
        .filter(own -> own.area().holds(one.area()))
        .flatMap(own -> appointing.workers(viewer, own).keySet().stream())
        .filter((Account account) -> account.endedAt() == null)
        .filter(account -> !account.id().equals(one.account()))
        .filter(account -> !account.id().equals(viewer.account()))
        .distinct()
        .map(account ->
            new Choice(account.id().toString(), account.name() + " · " + account.signInName()))
        .toList();
  }

  private String state(TermHandover one) {
    var second = one.second();
    return one.withdrawn()
        ? t("access.term.withdrawn")
        : second == null
            ? t("access.term.waits")
            : one.begunAt() == null
                ? t("access.term.ended", moment(second.at()))
                : t("access.term.handed", moment(second.at()));
  }

  private static String said(String key, TermHandover.Said said) {
    return t(key, said.name(), t("web.role." + said.role()), moment(said.at()));
  }

  private String role(Role role, PlaceCode area) {
    return t("web.role." + role) + " · " + names.name(area);
  }

  private static String moment(Instant at) {
    return Formats.moment(at, JAKARTA);
  }

  private static LocalDate on(@Nullable Instant at) {
    return LocalDate.ofInstant(at == null ? Instant.EPOCH : at, JAKARTA);
  }
}
