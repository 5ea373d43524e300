package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.access.Sight;
import id.desbumi.core.Allowed;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.ConsentKind;
import id.desbumi.registry.Consents;
import id.desbumi.registry.Homes;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.Registration;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /warga/baru}: consent, who she is, where she would like to go, who made the offer. */
@Controller
class NewResidentController {

  private final Sight sight;
  private final People people;
  private final Consents consents;
  private final Journeys journeys;
  private final CountryChoices countries;
  private final DeskPlaces places;
  private final Doors doors;
  private final Clock clock;

  NewResidentController(
      Sight sight,
      People people,
      Consents consents,
      Journeys journeys,
      CountryChoices countries,
      DeskPlaces places,
      Doors doors,
      Clock clock) {
    this.sight = sight;
    this.people = people;
    this.consents = consents;
    this.journeys = journeys;
    this.countries = countries;
    this.places = places;
    this.doors = doors;
    this.clock = clock;
  }

  @GetMapping("/warga/baru")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView form(
      Viewer viewer,
      @RequestParam(defaultValue = "") String kabar,
      @RequestParam(defaultValue = "") String rumah) {
    var home = doors.find(viewer, rumah);
    var form =
        NewResidentForm.fresh(
            clock,
            home.map(Homes.Home::place).orElse(viewer.home()),
            !kabar.isEmpty(),
            home.isPresent() ? rumah : "");
    return Pages.page("migration/newResident", model(viewer, form, new Mistakes(), List.of()));
  }

  @PostMapping("/warga")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView register(Viewer viewer, @RequestParam Map<String, String> typed) {
    var form = new NewResidentForm(typed);
    if (form.refused()) {
      return Pages.page(
          "migration/notRecorded", // nothing of the form is kept
          Map.of("back", doors.back(viewer, form.get("house"), "")));
    }
    var mistakes = new Mistakes();
    return form.read(viewer, LocalDate.now(clock), mistakes)
        .map(draft -> enter(viewer, form, draft))
        .orElseGet(
            () -> Pages.again("migration/newResident", model(viewer, form, mistakes, List.of())));
  }

  private ModelAndView enter(Viewer viewer, NewResidentForm form, NewResidentForm.Draft draft) {
    var request = form.request().orElseThrow();
    var outcome =
        sight.of(
            viewer,
            () -> {
              var registration = people.register(viewer, request, draft.person(), form.sure());
              if (registration instanceof Registration.Done) {
                var plan = draft.journey().id().value();
                journeys.begin(viewer, plan, draft.journey());
                keepConsent(viewer, draft);
                doors.entered(viewer, form.get("house"), draft.person().id());
              }
              return registration;
            });
    return switch (outcome) {
      case Registration.Done(var id) ->
          Pages.redirect(doors.back(viewer, form.get("house"), "/warga/" + id));
      case Registration.AlreadyKnown(var id) -> Pages.redirect("/warga/" + id + "?sudah");
      case Registration.LooksLike(var alike) -> {
        var page = Pages.page("migration/newResident", model(viewer, form, new Mistakes(), alike));
        page.setStatus(HttpStatus.CONFLICT);
        yield page;
      }
    };
  }

  private void keepConsent(Viewer viewer, NewResidentForm.Draft draft) {
    if (draft.consent() != NewResidentForm.Consent.NOT_ASKED) {
      consents.first(
          viewer,
          draft.person().id(),
          Map.of(
              ConsentKind.NOTICE,
              true,
              ConsentKind.SHARE,
              draft.consent() == NewResidentForm.Consent.YES));
    }
  }

  private Map<String, Object> model(
      Viewer viewer, NewResidentForm form, Mistakes mistakes, List<ListedPerson> alike) {
    var typed = form.typed();
    return Map.of(
        "page",
        new NewResidentPage(
            form,
            doors.find(viewer, form.get("house")).map(Homes.Home::label).orElse(null),
            mistakes,
            AnswerForm.again(List.of(PersonField.NO_NIK), typed, mistakes),
            AnswerForm.again(List.of(PersonField.BIRTH), typed, mistakes),
            AnswerForm.again(List.of(PersonField.SEX), typed, mistakes),
            AnswerForm.again(NewResidentForm.PLAN, typed, mistakes),
            countries.common(),
            countries.all(),
            places.within(viewer),
            sources(),
            places.readers(viewer, false),
            alike.stream()
                .map(
                    one -> NewResidentPage.Alike.of(one, about(one), viewer.role() == Role.OFFICER))
                .toList()));
  }

  private String about(ListedPerson person) {
    var born = person.born() == null ? t("web.not-asked") : person.born().toString();
    return t("migration.alike.about", born, places.nearby(person.place()));
  }

  private static List<Choice> sources() {
    return AnswerForm.choices(PersonField.SOURCE).stream()
        .filter(choice ->
            List.of("keluarga", "rt", "kader", "kepala_dusun", "lain").contains(choice.value()))
        .toList();
  }
}
