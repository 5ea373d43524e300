package id.desbumi.migration.web;

import id.desbumi.access.Sight;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.paper.Sheet;
import id.desbumi.paper.SheetFoot;
import id.desbumi.paper.SheetKind;
import id.desbumi.paper.Sheets;
import id.desbumi.paper.Written;
import id.desbumi.registry.ConsentKind;
import id.desbumi.registry.Consents;
import id.desbumi.registry.Homes;
import id.desbumi.registry.People;
import id.desbumi.registry.Registration;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /warga/baru}: consent, who she is, where she would like to go, who made the offer; at the
 * desk, or typed in from a sheet.
 */
@Controller
class NewResidentController {

  private final Sight sight;
  private final People people;
  private final Consents consents;
  private final Journeys journeys;
  private final Sheets sheets;
  private final NewResidentPages pages;
  private final Doors doors;
  private final Clock clock;

  NewResidentController(
      Sight sight,
      People people,
      Consents consents,
      Journeys journeys,
      Sheets sheets,
      NewResidentPages pages,
      Doors doors,
      Clock clock) {
    this.sight = sight;
    this.people = people;
    this.consents = consents;
    this.journeys = journeys;
    this.sheets = sheets;
    this.pages = pages;
    this.doors = doors;
    this.clock = clock;
  }

  @GetMapping("/warga/baru")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView form(
      Viewer viewer,
      @RequestParam(defaultValue = "") String kabar,
      @RequestParam(defaultValue = "") String rumah,
      @RequestParam(defaultValue = "") String lembar) {
    if (lembar.isEmpty()) {
      var home = doors.find(viewer, rumah);
      return pages.page(
          viewer,
          NewResidentForm.fresh(
              clock,
              home.map(Homes.Home::place).orElse(viewer.home()),
              !kabar.isEmpty(),
              Map.of("house", home.isPresent() ? rumah : "")));
    }
    var sheet = TypedSheet.find(sheets, viewer, lembar, SheetKind.REGISTRATION);
    return sheet.typed() == null
        ? pages.page(
            viewer,
            NewResidentForm.fresh(
                clock, viewer.home(), false, TypedSheet.start(sheets, viewer, sheet)))
        : TypedSheet.done(sheet.code());
  }

  @PostMapping("/warga")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView register(Viewer viewer, @RequestParam Map<String, String> typed) {
    var form = new NewResidentForm(typed);
    if (form.refused()) {
      return refused(viewer, form);
    }
    var mistakes = new Mistakes();
    var draft = form.read(viewer, LocalDate.now(clock), mistakes);
    var written =
        form.sheet().isEmpty()
            ? Optional.<Written>empty()
            : SheetFoot.read(typed, LocalDate.now(clock), mistakes);
    return draft.isPresent() && mistakes.none()
        ? enter(viewer, form, draft.get(), written.orElse(null))
        : pages.again(viewer, form, mistakes);
  }

  /** Nothing of the form is kept; a sheet that says no is closed, so that it can be destroyed. */
  private ModelAndView refused(Viewer viewer, NewResidentForm form) {
    form.sheet().ifPresent(code -> sheets.discard(viewer, code));
    return Pages.page(
        "migration/notRecorded",
        Map.of(
            "sheet", form.sheet().isPresent(), "back", doors.back(viewer, form.get("house"), "")));
  }

  private ModelAndView enter(
      Viewer viewer, NewResidentForm form, NewResidentForm.Draft draft, @Nullable Written written) {
    var request = form.request().orElseThrow();
    var outcome =
        sight.of(
            viewer,
            () -> {
              var sheet = form.sheet().map(code -> sheets.hold(viewer, code)).orElse(null);
              if (sheet != null && sheet.typed() != null) {
                return Optional.<Registration>empty(); // the first typing holds
              }
              var registration = people.register(viewer, request, draft.person(), form.sure());
              if (registration instanceof Registration.Done) {
                var plan = draft.journey().id().value();
                journeys.begin(viewer, plan, draft.journey());
                keepConsent(viewer, draft, written);
                keepSheet(viewer, draft, sheet, written);
                doors.entered(viewer, form.get("house"), draft.person().id());
              }
              return Optional.of(registration);
            });
    if (outcome.isEmpty()) {
      return TypedSheet.done(form.sheet().orElseThrow(NotThere::new));
    }
    return switch (outcome.get()) {
      case Registration.Done(var id) ->
          form.sheet()
              .map(TypedSheet::done)
              .orElseGet(
                  () -> Pages.redirect(doors.back(viewer, form.get("house"), "/warga/" + id)));
      case Registration.AlreadyKnown(var id) -> Pages.redirect("/warga/" + id + "?sudah");
      case Registration.LooksLike(var alike) -> pages.alike(viewer, form, alike);
    };
  }

  private void keepSheet(
      Viewer viewer,
      NewResidentForm.Draft draft,
      @Nullable Sheet sheet,
      @Nullable Written written) {
    if (sheet != null && written != null) {
      var person = draft.person();
      sheets.typed(
          viewer, sheet, written, person.id().value(), person.place(), person.keptInVillage());
    }
  }

  private void keepConsent(Viewer viewer, NewResidentForm.Draft draft, @Nullable Written written) {
    if (draft.consent() != NewResidentForm.Consent.NOT_ASKED) {
      consents.first(
          viewer,
          draft.person().id(),
          Map.of(
              ConsentKind.NOTICE,
              true,
              ConsentKind.SHARE,
              draft.consent() == NewResidentForm.Consent.YES),
          written == null ? "lisan" : "kertas",
          written == null ? LocalDate.now(clock) : written.on());
    }
  }
}
