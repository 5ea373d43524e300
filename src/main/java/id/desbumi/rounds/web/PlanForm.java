package id.desbumi.rounds.web;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import id.desbumi.rounds.NewRound;
import id.desbumi.rounds.Round;
import id.desbumi.web.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was typed about a new round: first day, days, and for each RT who walks it. */
public record PlanForm(Map<String, String> typed) {

  /** An RT this round leaves out. */
  static final String NOT = "tidak";

  /** The desk itself, or not known yet. */
  static final String DESK = "kantor";

  private static final int BACK = 60;

  public PlanForm {
    typed = Map.copyOf(typed);
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }

  Optional<UUID> request() {
    return uuid(get("request"));
  }

  Optional<NewRound> read(List<PlaceCode> places, LocalDate today, Mistakes mistakes) {
    var id = mistakes.read("id", get("id"), PlanForm::uuid);
    var starts =
        mistakes.read(
            "starts",
            get("startsYear"),
            year ->
                PartialDate.parse(get("startsDay"), get("startsMonth"), year)
                    .filter(date -> date.earliest().equals(date.latest()))
                    .map(PartialDate::earliest)
                    .filter(day ->
                        !day.isBefore(today.minusDays(BACK)) && !day.isAfter(today.plusYears(1))));
    var days = mistakes.read("runs", get("runs"), PlanForm::days);
    var walks =
        places.stream()
            .filter(place -> !get(field(place)).equals(NOT))
            .map(place -> new NewRound.Walk(place, uuid(get(field(place))).orElse(null)))
            .toList();
    if (walks.isEmpty()) {
      mistakes.add("walks", "mistake.walks.missing");
    }
    return mistakes.whenNone(
        () -> new NewRound(id.orElseThrow(), starts.orElseThrow(), days.orElseThrow(), walks));
  }

  static String field(PlaceCode place) {
    return "rt-" + place.value().replace('.', '-');
  }

  static Optional<Integer> days(String typed) {
    try {
      var days = Integer.parseInt(typed.strip());
      return days >= 1 && days <= Round.LONGEST ? Optional.of(days) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
