package id.desbumi.access.web;

import id.desbumi.access.Official;
import id.desbumi.access.Official.Acting;
import id.desbumi.access.Official.Office;
import id.desbumi.web.Mistakes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An office to be written down. */
public record OfficialForm(
    @Nullable String id,
    @Nullable String office,
    @Nullable String acting,
    @Nullable String forHead,
    @Nullable String title,
    @Nullable String fullName,
    @Nullable String sinceDay,
    @Nullable String sinceMonth,
    @Nullable String sinceYear) {

  static OfficialForm empty(UUID id, LocalDate since) {
    return new OfficialForm(
        id.toString(),
        null,
        "NONE",
        null,
        null,
        null,
        String.valueOf(since.getDayOfMonth()),
        String.valueOf(since.getMonthValue()),
        String.valueOf(since.getYear()));
  }

  /**
   * What was typed, when all of it could be read.
   *
   * @param headTitle the title of this village's head, for when none was typed
   */
  Optional<Official> read(Mistakes mistakes, String headTitle) {
    var key = mistakes.read("office", id, Ids::read);
    var which =
        mistakes.read(
            "office",
            office,
            typed ->
                Arrays.stream(Office.values()).filter(it -> it.name().equals(typed)).findFirst());
    var how =
        mistakes.read(
            "acting",
            acting == null ? "NONE" : acting,
            typed ->
                Arrays.stream(Acting.values()).filter(it -> it.name().equals(typed)).findFirst());
    var name = mistakes.read("fullName", fullName, typed -> within(typed, 120));
    var written =
        which.filter(it -> it == Office.HEAD).isPresent() && (title == null || title.isBlank())
            ? Optional.of(headTitle)
            : mistakes.read("title", title, typed -> within(typed, 80));
    var from = Days.read("since", sinceDay, sinceMonth, sinceYear, mistakes);
    return mistakes.whenNone(() -> {
      var office = which.orElseThrow();
      return new Official(
          key.orElseThrow(),
          office,
          office == Office.HEAD ? how.orElseThrow() : Acting.NONE,
          forHead != null && office.maySignForHead(),
          written.orElseThrow().strip(),
          name.orElseThrow().strip(),
          from.orElseThrow(),
          null,
          false);
    });
  }

  private static Optional<String> within(String typed, int most) {
    return typed.strip().length() <= most ? Optional.of(typed) : Optional.empty();
  }
}
