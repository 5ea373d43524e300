package id.desbumi.casework.web;

import id.desbumi.casework.Contact;
import id.desbumi.casework.Door;
import id.desbumi.casework.NewCall;
import id.desbumi.core.PlaceCode;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Three answers as they were typed, and who must not know. */
public record CallForm(
    @Nullable String sending,
    @Nullable String story,
    @Nullable String whereabouts,
    @Nullable String way,
    @Nullable String number,
    @Nullable String times,
    @Nullable String notBy,
    @Nullable String named,
    @Nullable String list,
    @Nullable List<String> shutOut) {

  public CallForm {
    shutOut = shutOut == null ? List.of() : List.copyOf(shutOut);
  }

  static CallForm empty(UUID request) {
    return new CallForm(
        request.toString(), null, null, "NONE", null, null, null, null, null, List.of());
  }

  /** What was said about an account, as ids; what is none is left out. */
  Set<UUID> shutOutIds() {
    var typed = shutOut == null ? List.<String>of() : shutOut;
    return typed.stream().flatMap(id -> uuid(id).stream()).collect(Collectors.toSet());
  }

  /** The area chosen on the public page; the nation when none was. */
  PlaceCode areaOrNation() {
    return list == null || list.isBlank()
        ? PlaceCode.NATION
        : PlaceCode.parse(list).orElse(PlaceCode.NATION);
  }

  Optional<NewCall> read(
      Mistakes mistakes, Door door, PlaceCode home, @Nullable UUID writer, boolean crowded) {
    var id = mistakes.read("sending", sending, CallForm::uuid);
    var told = mistakes.read("story", story, Optional::of);
    told.filter(text -> text.length() > NewCall.LONGEST_STORY)
        .ifPresent(text ->
            mistakes.add(
                "story",
                "mistake.story.long",
                Formats.number(text.length()),
                Formats.number(NewCall.LONGEST_STORY)));
    var where = line(mistakes, "whereabouts", whereabouts);
    var how = mistakes.read("way", way, CallForm::way);
    var called = line(mistakes, "number", number);
    if (how.filter(it -> it != Contact.Way.NONE).isPresent() && called == null) {
      mistakes.add("number", "mistake.number.missing");
    }
    var when = line(mistakes, "times", times);
    var not = line(mistakes, "notBy", notBy);
    var who = line(mistakes, "named", named);
    return mistakes.whenNone(() ->
        new NewCall(
            id.orElseThrow(),
            door,
            home,
            told.orElseThrow(),
            where == null ? "" : where,
            new Contact(how.orElseThrow(), called, when, not),
            who == null ? "" : who,
            shutOutIds(),
            writer,
            crowded));
  }

  private static @Nullable String line(Mistakes mistakes, String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.strip().length() > NewCall.LONGEST_LINE) {
      mistakes.add(field, "mistake.line.long", Formats.number(NewCall.LONGEST_LINE));
    }
    return typed.strip();
  }

  private static Optional<Contact.Way> way(String typed) {
    for (var one : Contact.Way.values()) {
      if (one.name().equals(typed)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
