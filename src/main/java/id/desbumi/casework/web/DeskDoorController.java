package id.desbumi.casework.web;

import id.desbumi.casework.Calls;
import id.desbumi.casework.Door;
import id.desbumi.core.Allowed;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /layanan/catat}: somebody at the desk or at a kader's phone writes down what she says. It
 * is sealed when it is sent; the desk has her number to give her, and nothing else. No person of
 * the register is named by it: only a case worker links one.
 */
@Controller
class DeskDoorController {

  private final Calls calls;
  private final CallPages pages;

  DeskDoorController(Calls calls, CallPages pages) {
    this.calls = calls;
    this.pages = pages;
  }

  @GetMapping("/layanan/catat")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView form(Viewer viewer) {
    return Pages.page(
        "casework/deskCall",
        Map.of("page", pages.desk(viewer.home().village(), pages.empty(), new Mistakes())));
  }

  @PostMapping("/layanan/catat")
  @Allowed({Role.OFFICER, Role.KADER})
  ModelAndView receive(Viewer viewer, @ModelAttribute CallForm form, HttpServletResponse response) {
    NoTrace.on(response);
    var village = viewer.home().village();
    var mistakes = new Mistakes();
    if (!pages.anybodyReads(village, form.shutOutIds())) {
      mistakes.add("shutOut", "mistake.shutOut");
    }
    var door = viewer.role() == Role.KADER ? Door.KADER : Door.DESK;
    return form.read(mistakes, door, village, viewer.account(), false)
        .map(call ->
            Pages.page(
                "casework/deskReceipt",
                Map.of("page", pages.receipt(calls.receive(call), "/layanan/catat"))))
        .orElseGet(() ->
            Pages.again("casework/deskCall", Map.of("page", pages.desk(village, form, mistakes))));
  }
}
