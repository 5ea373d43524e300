package id.desbumi.migration.web;

import id.desbumi.core.Allowed;
import id.desbumi.core.PhoneNumber;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.guide.SafeMessages;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /telepon-meja}: the desk's own telephone, which may stand in every text that is sent. */
@Controller
@Allowed(Role.OFFICER)
class DeskPhoneController {

  private final SafeMessages messages;

  DeskPhoneController(SafeMessages messages) {
    this.messages = messages;
  }

  @GetMapping("/telepon-meja")
  ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String tersimpan) {
    return Pages.page(
        "migration/deskPhone",
        Map.of(
            "page",
            new DeskPhonePage(
                messages.phone(viewer.home().village()), tersimpan != null, new Mistakes())));
  }

  @PostMapping("/telepon-meja")
  ModelAndView set(Viewer viewer, @RequestParam(defaultValue = "") String deskPhone) {
    var mistakes = new Mistakes();
    var phone = mistakes.read("deskPhone", deskPhone, PhoneNumber::parse);
    if (phone.isEmpty()) {
      return Pages.again(
          "migration/deskPhone", Map.of("page", new DeskPhonePage(deskPhone, false, mistakes)));
    }
    messages.deskPhone(viewer, viewer.home().village(), phone.get());
    return Pages.redirect("/telepon-meja?tersimpan");
  }
}
