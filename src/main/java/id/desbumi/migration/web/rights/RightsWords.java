package id.desbumi.migration.web.rights;

import static id.desbumi.web.Text.t;

import id.desbumi.audit.WhatLeft;
import id.desbumi.registry.rights.Outcome;
import id.desbumi.registry.rights.Right;
import id.desbumi.registry.rights.RightsRequest;
import id.desbumi.web.Choice;
import id.desbumi.web.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Requests, clocks and answers in plain words. */
@Component
class RightsWords {

  /** Why a request may be refused. */
  static final List<String> GROUNDS =
      List.of("identitas", "kuasa", "orang_lain", "perkara", "kewajiban");

  private final Clock clock;

  RightsWords(Clock clock) {
    this.clock = clock;
  }

  static String title(Right right) {
    return t("migration.rights.right." + right);
  }

  static List<Choice> rights() {
    return Arrays.stream(Right.values())
        .map(right -> new Choice(right.name(), title(right), t("migration.rights.note." + right)))
        .toList();
  }

  /** What can come of it. */
  static List<Choice> outcomes(Right right) {
    var possible =
        switch (right) {
          case COPY -> List.of(Outcome.DONE, Outcome.REFUSED);
          case CORRECT -> List.of(Outcome.DONE, Outcome.PARTLY, Outcome.DISPUTED, Outcome.REFUSED);
          case WITHDRAW, WHO -> List.of(Outcome.DONE);
          case ERASE -> List.of(Outcome.DONE, Outcome.REFUSED);
        };
    return possible.stream()
        .map(one -> new Choice(one.name(), t("migration.rights.outcome." + right + "." + one)))
        .toList();
  }

  static List<Choice> grounds() {
    return GROUNDS.stream()
        .map(ground -> new Choice(ground, t("migration.rights.ground." + ground)))
        .toList();
  }

  /** Until when, and how much of it is left. */
  String due(RightsRequest request, ZoneId zone) {
    var left = Duration.between(clock.instant(), request.due());
    var until = Formats.moment(request.due(), zone);
    return left.isNegative()
        ? t("migration.rights.due.late", until)
        : left.toHours() < 24
            ? t("migration.rights.due.hours", until, Formats.number(left.toHours()))
            : t("migration.rights.due.days", until, Formats.number(left.toDays()));
  }

  /** The same for a list. */
  static String shortDue(RightsRequest request, ZoneId zone) {
    return t("migration.rights.due.short", Formats.moment(request.due(), zone));
  }

  boolean isLate(RightsRequest request) {
    return request.isOpen()
        && Duration.between(clock.instant(), request.due()).compareTo(Duration.ofHours(24)) < 0;
  }

  static String asked(RightsRequest request, ZoneId zone) {
    return t(
        "migration.rights.asked",
        Formats.moment(request.asked(), zone),
        t("migration.rights.via." + request.via()));
  }

  /** Which part, which consents; empty when nothing was said. */
  static String about(RightsRequest request) {
    return request.about().stream()
        .map(code -> t("migration.rights.about." + code))
        .collect(Collectors.joining(", "));
  }

  static String left(WhatLeft left, ZoneId zone) {
    return t(
        "migration.rights.left",
        Formats.moment(left.at(), zone),
        t("migration.rights.left." + left.act()),
        t("web.role." + left.role()));
  }
}
