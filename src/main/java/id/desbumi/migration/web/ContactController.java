package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.PartialDate;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journey;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewContact;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.SheetFoot;
import id.desbumi.paper.SheetKind;
import id.desbumi.paper.Sheets;
import id.desbumi.paper.Written;
import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.Person;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /warga/{id}/kabar}: she was heard of, visited, or tried. */
@Controller
class ContactController {

  private final Her her;
  private final Journeys journeys;
  private final Sheets sheets;
  private final SheetTyping typing;
  private final Clock clock;

  ContactController(Her her, Journeys journeys, Sheets sheets, SheetTyping typing, Clock clock) {
    this.her = her;
    this.journeys = journeys;
    this.sheets = sheets;
    this.typing = typing;
    this.clock = clock;
  }

  @GetMapping("/warga/{id}/kabar")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView form(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String kunjungan,
      @RequestParam(defaultValue = "") String lembar) {
    var person = her.find(viewer, id);
    var today = LocalDate.now(clock);
    var typed = new HashMap<String, String>();
    typed.put("journey", current(viewer, person).id().toString());
    typed.put("id", Uuid7.next(clock).toString());
    typed.put("request", Uuid7.next(clock).toString());
    if (lembar.isEmpty()) {
      typed.put("onDay", Integer.toString(today.getDayOfMonth()));
      typed.put("onMonth", Integer.toString(today.getMonthValue()));
      typed.put("onYear", Integer.toString(today.getYear()));
    } else {
      var sheet = TypedSheet.find(sheets, viewer, lembar, SheetKind.CONTACT);
      if (sheet.typed() != null) {
        return TypedSheet.done(sheet.code());
      }
      typed.putAll(TypedSheet.start(sheets, viewer, sheet));
    }
    if (kunjungan != null) {
      typed.put("channel", "kunjungan");
      typed.put("reached", "ya");
    }
    return Pages.page("migration/contact", model(viewer, person, typed, new Mistakes()));
  }

  @PostMapping("/warga/{id}/kabar")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView note(
      Viewer viewer, @PathVariable String id, @RequestParam Map<String, String> typed) {
    var person = her.find(viewer, id);
    var journey = current(viewer, person);
    var mistakes = new Mistakes();
    var contact = read(typed, mistakes);
    var request = mistakes.read("reached", typed.get("request"), ContactController::uuid);
    var sheet = SheetCode.parse(typed.getOrDefault("lembar", ""));
    var written =
        sheet.isEmpty()
            ? Optional.<Written>empty()
            : SheetFoot.read(typed, LocalDate.now(clock), mistakes);
    if (contact.isEmpty() || request.isEmpty() || !mistakes.none()) {
      return Pages.again("migration/contact", model(viewer, person, typed, mistakes));
    }
    if (sheet.isPresent()) {
      typing.once(
          viewer,
          sheet.get(),
          written.orElseThrow(),
          person,
          () -> {
            journeys.contact(viewer, request.get(), journey.id(), contact.get());
            return true;
          });
      return TypedSheet.done(sheet.get());
    }
    journeys.contact(viewer, request.get(), journey.id(), contact.get());
    return Pages.redirect(PersonPages.path(person) + "?tersimpan");
  }

  private Optional<NewContact> read(Map<String, String> typed, Mistakes mistakes) {
    var reached =
        mistakes.read("reached", typed.get("reached"), one -> oneOf(List.of("ya", "tidak"), one));
    var channel =
        mistakes.read("channel", typed.get("channel"), one -> oneOf(NewContact.CHANNELS, one));
    var whom = mistakes.read("withWhom", typed.get("withWhom"), one -> oneOf(NewContact.WITH, one));
    var wellbeing =
        mistakes.readIfTyped(
            "wellbeing", typed.get("wellbeing"), one -> oneOf(NewContact.WELLBEING, one));
    var id = mistakes.read("id", typed.get("id"), ContactController::uuid);
    var on =
        PartialDate.parse(
                typed.get("onDay"), typed.get("onMonth"), typed.getOrDefault("onYear", ""))
            .filter(date -> date.precision() == PartialDate.Precision.DAY);
    if (on.isEmpty()) {
      mistakes.add("on", "mistake.on");
    } else if (on.get().isAfter(LocalDate.now(clock).plusDays(1))) {
      mistakes.add("on", "mistake.on.future");
    }
    return mistakes.whenNone(() ->
        new NewContact(
            id.orElseThrow(),
            on.orElseThrow().earliest(),
            channel.orElseThrow(),
            whom.orElseThrow(),
            reached.orElseThrow().equals("ya"),
            wellbeing.orElse(null)));
  }

  private Map<String, Object> model(
      Viewer viewer, Person person, Map<String, String> typed, Mistakes mistakes) {
    var whom = current(viewer, person).answer(JourneyField.CONTACT_PERSON);
    return Map.of(
        "page",
        new ContactPage(
            person.name(),
            PersonPages.path(person),
            whom.value() == null
                ? t("migration.contact.ask-whom")
                : t("migration.contact.only", AnswerForm.words(JourneyField.CONTACT_PERSON, whom)),
            ContactQuestions.of(typed, mistakes),
            typing.sheet(viewer, typed, mistakes),
            typed,
            mistakes));
  }

  private static Optional<String> oneOf(List<String> values, String typed) {
    return Optional.of(typed).filter(values::contains);
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private Journey current(Viewer viewer, Person person) {
    return journeys.of(viewer, person.id()).stream().findFirst().orElseThrow(NotThere::new);
  }
}
