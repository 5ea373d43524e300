package id.desbumi.migration.web;

import id.desbumi.core.Allowed;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.NewContact;
import id.desbumi.registry.Person;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
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

/**
 * {@code /warga/{id}/kabar-wa}: she wrote by WhatsApp, noted with a second tap. The same page asks
 * to delete pictures from the chat; how she is stays sealed like any other news.
 */
@Controller
class ChatNewsController {

  private static final Map<String, String> WELLBEING = Map.of("baik", "baik", "bicara", "mengeluh");

  private final Her her;
  private final Journeys journeys;
  private final Clock clock;

  ChatNewsController(Her her, Journeys journeys, Clock clock) {
    this.her = her;
    this.journeys = journeys;
    this.clock = clock;
  }

  @GetMapping("/warga/{id}/kabar-wa")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView ask(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String tersimpan) {
    var person = her.find(viewer, id);
    return Pages.page("migration/chatNews", Map.of("page", page(person, tersimpan != null)));
  }

  @PostMapping("/warga/{id}/kabar-wa")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ModelAndView note(
      Viewer viewer,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String request,
      @RequestParam(defaultValue = "") String isi) {
    var person = her.find(viewer, id);
    var journey = journeys.of(viewer, person.id()).stream().findFirst();
    var once = uuid(request);
    var wellbeing = WELLBEING.get(isi);
    if (journey.isEmpty() || once.isEmpty() || wellbeing == null) {
      return Pages.again("migration/chatNews", Map.of("page", page(person, false)));
    }
    journeys.contact(
        viewer,
        once.get(),
        journey.get().id(),
        new NewContact(
            once.get(), LocalDate.now(clock), "whatsapp", "ia_sendiri", true, wellbeing));
    return Pages.redirect(PersonPages.path(person) + "/kabar-wa?tersimpan");
  }

  private ChatNewsPage page(Person person, boolean saved) {
    return new ChatNewsPage(
        person.name(), PersonPages.path(person), Uuid7.next(clock).toString(), saved);
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
