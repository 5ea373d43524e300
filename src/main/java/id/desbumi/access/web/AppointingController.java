package id.desbumi.access.web;

import id.desbumi.access.AccountMaking;
import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.Today;
import id.desbumi.access.signin.FactorResets;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.Mistakes;
import id.desbumi.web.Pages;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /akses}: who works here, as what and until when. Whoever appoints nobody, and is no
 * administrator, finds nothing at this address, whatever her role.
 */
@Controller
@Allowed({
  Role.KADER,
  Role.OFFICER,
  Role.VILLAGE_HEAD,
  Role.CASE_WORKER,
  Role.CASE_DESK,
  Role.ANALYST,
  Role.AUDITOR,
  Role.ADMINISTRATOR
})
class AppointingController {

  private final Accounts accounts;
  private final Appointing appointing;
  private final FactorResets resets;
  private final WhoWorks whoWorks;
  private final Clock clock;

  AppointingController(
      Accounts accounts,
      Appointing appointing,
      FactorResets resets,
      WhoWorks whoWorks,
      Clock clock) {
    this.accounts = accounts;
    this.appointing = appointing;
    this.resets = resets;
    this.whoWorks = whoWorks;
    this.clock = clock;
  }

  @GetMapping("/akses")
  ModelAndView show(Viewer viewer) {
    return Pages.page(
        "access/whoWorks",
        Map.of("page", whoWorks.page(viewer, whoWorks.empty(viewer), new Mistakes())));
  }

  /** Makes an account with its first role, and shows the code to be handed over. */
  @PostMapping("/akses/akun")
  ModelAndView make(Viewer viewer, @ModelAttribute GrantForm form) {
    var mistakes = new Mistakes();
    var account = form.account(mistakes);
    var grant =
        form.grant(
            mistakes,
            account.map(it -> it.id()).orElse(new UUID(0, 0)),
            Today.of(clock),
            whoWorks.areas(viewer));
    if (account.isEmpty() || grant.isEmpty()) {
      return again(viewer, form, mistakes);
    }
    return switch (appointing.make(viewer, account.get(), grant.get())) {
      case AccountMaking.Done(_, var code) ->
          Pages.page(
              "access/paper",
              Map.of(
                  "page",
                  new PaperPage(account.get().name(), account.get().signInName(), code.printed())));
      case AccountMaking.HadIt(_) -> throw new Refusal("access.code-shown");
      case AccountMaking.NameTaken() -> {
        mistakes.add("signInName", "mistake.signInName.taken");
        yield again(viewer, form, mistakes);
      }
    };
  }

  @GetMapping("/akses/{account}/peran")
  ModelAndView askForRole(Viewer viewer, @PathVariable UUID account) {
    return Pages.page(
        "access/giveRole",
        Map.of("page", giveRole(viewer, account, whoWorks.empty(viewer), new Mistakes())));
  }

  /** Gives another role to somebody with an account. */
  @PostMapping("/akses/{account}/peran")
  ModelAndView grant(Viewer viewer, @PathVariable UUID account, @ModelAttribute GrantForm form) {
    if (!appointing.knows(viewer, account)) {
      throw new NotThere();
    }
    var mistakes = new Mistakes();
    var grant = form.grant(mistakes, account, Today.of(clock), whoWorks.areas(viewer));
    if (grant.isEmpty()) {
      return Pages.again(
          "access/giveRole", Map.of("page", giveRole(viewer, account, form, mistakes)));
    }
    appointing.grant(viewer, grant.get());
    return Pages.redirect("/akses");
  }

  @PostMapping("/akses/peran/{grant}/akhiri")
  ModelAndView end(Viewer viewer, @PathVariable UUID grant) {
    appointing.end(viewer, grant);
    return Pages.redirect("/akses");
  }

  @PostMapping("/akses/{account}/kode")
  ModelAndView newCode(Viewer viewer, @PathVariable UUID account) {
    var code = appointing.newCode(viewer, account);
    var whose = accounts.find(account).orElseThrow(NotThere::new);
    return Pages.page(
        "access/paper",
        Map.of("page", new PaperPage(whose.name(), whose.signInName(), code.printed())));
  }

  @PostMapping("/akses/{account}/kode-kedua")
  ModelAndView resetFactor(Viewer viewer, @PathVariable UUID account) {
    return switch (resets.reset(viewer, account)) {
      case FIRST, DONE, NONE -> Pages.redirect("/akses");
      case AGAIN -> throw new Refusal("access.second-person");
    };
  }

  /** The second person's yes to somebody who will appoint. */
  @PostMapping("/akses/pengangkat/{id}/setuju")
  ModelAndView confirmSteward(Viewer viewer, @PathVariable UUID id) {
    appointing.confirm(viewer, id);
    return Pages.redirect("/akses");
  }

  @PostMapping("/akses/pengangkat/{id}/akhiri")
  ModelAndView endSteward(Viewer viewer, @PathVariable UUID id) {
    appointing.endSteward(viewer, id);
    return Pages.redirect("/akses");
  }

  /** Proposes that somebody may give, in the same area, what the proposer may give. */
  @PostMapping("/akses/{account}/pengangkat")
  ModelAndView proposeSteward(Viewer viewer, @PathVariable UUID account) {
    whoWorks.propose(viewer, account);
    return Pages.redirect("/akses");
  }

  private GiveRolePage giveRole(Viewer viewer, UUID account, GrantForm form, Mistakes mistakes) {
    var page = whoWorks.page(viewer, form, mistakes);
    var whose = accounts.find(account).filter(it -> appointing.knows(viewer, account));
    return new GiveRolePage(
        account.toString(),
        whose.orElseThrow(NotThere::new).name(),
        form,
        mistakes,
        page.roles(),
        page.areas());
  }

  private ModelAndView again(Viewer viewer, GrantForm form, Mistakes mistakes) {
    return Pages.again("access/whoWorks", Map.of("page", whoWorks.page(viewer, form, mistakes)));
  }
}
