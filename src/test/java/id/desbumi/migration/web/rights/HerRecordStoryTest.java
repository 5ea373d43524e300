package id.desbumi.migration.web.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Answer;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.testing.Browser;
import id.desbumi.testing.Desks;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A woman rules out her brother-in-law, who is the officer; asks for her data, takes a consent
 * back; her husband's family asks where she is. In a real browser, on a phone and at a desk.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Desks.class)
class HerRecordStoryTest {

  private static final String ADDRESS = "http://desbumi.test";
  private static final String VILLAGE = "33.07.10.2031";

  @Autowired MockMvc pages;
  @Autowired Desks desks;
  @Autowired People people;

  @Test
  void a_woman_rules_out_her_brother_in_law_who_is_the_officer() {
    var officer = desks.worker(Role.OFFICER, VILLAGE, "Ipar Contoh");
    var kader = desks.worker(Role.KADER, VILLAGE + ".01.001", "Kader Contoh");
    var partner = desks.worker(Role.CASE_WORKER, "33.07.10", "Pendamping Contoh");
    var her = enter(desks.eyes(kader), "Warga Contoh Kenanga");

    try (var desk = at(Browser.desk(ADDRESS), officer)) {
      desk.open("/warga");
      says(desk, "Warga Contoh Kenanga");
    }
    try (var phone = at(Browser.phone(ADDRESS), kader)) {
      phone.open("/warga/" + her);
      phone.page().locator("a:has-text('Siapa yang tidak boleh melihat')").click();
      phone.look("her-who");
      phone.page().fill("#named", "Pak Joko Santoso");
      phone.page().locator("button:has-text('Simpan nama')").click();
      says(phone, "Pak Joko Santoso");
      phone
          .page()
          .locator("li:has-text('Ipar Contoh') button:has-text('Jangan boleh melihat')")
          .click();
      says(phone, "Tinggal satu orang di meja desa");
      phone.look("her-who-last");
    }
    try (var desk = at(Browser.desk(ADDRESS), officer)) {
      for (var path : List.of("/warga", "/hari-ini", "/ditanyakan", "/darurat")) {
        desk.open(path);
        assertThat(desk.page().content())
            .as(path)
            .doesNotContain("Kenanga", her.toString(), "tersembunyi");
      }
      desk.open("/warga");
      desk.page().fill("#cari", "Kenanga");
      desk.page().locator("form.search button").click();
      assertThat(desk.page().content()).doesNotContain(her.toString());
      desk.look("her-officer-finds-nobody");
    }
    try (var phone = at(Browser.phone(ADDRESS), kader)) {
      phone.open("/warga/" + her + "/siapa");
      phone.page().locator("button:has-text('Jangan siapa pun di meja desa')").click();
      assertThat(phone.page().content()).doesNotContain("Kenanga");
    }
    try (var desk = at(Browser.desk(ADDRESS), partner)) {
      desk.open("/titipan");
      says(desk, "Warga Contoh Kenanga");
      desk.look("her-care");
      desk.open("/warga/" + her + "/siapa");
      desk.look("her-who-partner");
    }
    try (var phone = at(Browser.phone(ADDRESS), partner)) {
      phone.open("/titipan");
      phone.look("her-care");
    }
  }

  @Test
  void she_asks_for_her_data_and_gets_a_letter() {
    var officer = desks.worker(Role.OFFICER, "33.07.10.2032", "Petugas Contoh");
    var her = enter(desks.eyes(officer), "33.07.10.2032", "Warga Contoh Dahlia");
    for (var browser : List.of(Browser.phone(ADDRESS), Browser.desk(ADDRESS))) {
      try (var page = at(browser, officer)) {
        page.open("/warga/" + her);
        page.page().locator("a:has-text('Hak pemilik data')").click();
        page.look("her-rights");
        page.page().locator("button:has-text('Catat permintaan')").click();
        says(page, "Pilih apa yang ia minta");
        page.shoot("her-rights-mistake");
        page.page().locator("input[name=right][value=COPY]").check(force());
        page.page().locator("button:has-text('Catat permintaan')").click();
        says(page, "Jawab paling lambat", "Pasal 32");
        page.look("her-request-copy");
        page.page().locator("button:has-text('Cetak di kertas')").click();
        says(page, "Warga Contoh Dahlia");
        page.look("her-copy");
        for (var kind : List.of("CORRECT", "WITHDRAW", "ERASE", "WHO")) {
          page.open("/warga/" + her + "/hak");
          page.page().locator("input[name=right][value=" + kind + "]").check(force());
          page.page().locator("input[name=consents][value=CONTACT]").check(force());
          page.page().locator("#part").selectOption("diri");
          page.page().locator("button:has-text('Catat permintaan')").click();
          says(page, "Jawab paling lambat");
          page.look("her-request-" + kind.toLowerCase(Locale.ROOT));
        }
        page.page().locator("input[name=outcome][value=DONE]").check(force());
        page.page().locator("button:has-text('Simpan jawaban')").click();
        page.page().locator("a:has-text('Cetak surat jawaban')").click();
        says(page, "Bila Anda tidak setuju");
        page.look("her-letter");
        page.paper("her-letter", 1, "Dicetak");
        page.open("/hari-ini");
        says(page, "Ada permintaan tentang datanya sendiri");
        page.look("her-today");
      }
    }
  }

  @Test
  void a_family_asks_and_an_emergency_opens() {
    var officer = desks.worker(Role.OFFICER, "33.07.10.2033", "Petugas Contoh");
    var head = desks.worker(Role.VILLAGE_HEAD, "33.07.10.2033", "Kades Contoh");
    var her = enter(desks.eyes(officer), "33.07.10.2033", "Warga Contoh Teratai");
    for (var browser : List.of(Browser.phone(ADDRESS), Browser.desk(ADDRESS))) {
      try (var page = at(browser, officer)) {
        page.open("/ditanyakan");
        page.look("her-family-words");
        page.open("/warga/" + her + "/ditanyakan");
        page.page().locator("input[name=asking][value=suami]").check(force());
        page.page().fill("#asker", "Pak Penanya");
        page.page().locator("button:has-text('Catat pertanyaan')").click();
        says(page, "Belum ada yang bisa kami sampaikan");
        page.look("her-family-question");
      }
    }
    for (var browser : List.of(Browser.phone(ADDRESS), Browser.desk(ADDRESS))) {
      try (var page = at(browser, head)) {
        page.open("/darurat");
        page.page().fill("#who", "Warga Contoh Teratai");
        page.page().fill("#village", "33.07.10.2033");
        page.page().locator("button:has-text('Buka satu jam')").click();
        says(page, "Pilih mengapa tidak bisa menunggu");
        page.shoot("her-emergency-mistake");
        page.page().locator("input[name=reason][value=nyawa]").check(force());
        page.page().fill("#why", "Kecelakaan di jalan, perlu keluarganya");
        page.look("her-emergency");
        page.page().locator("button:has-text('Buka satu jam')").click();
        says(page, "Warga Contoh Teratai");
        page.look("her-emergency-open");
      }
    }
    for (var browser : List.of(Browser.phone(ADDRESS), Browser.desk(ADDRESS))) {
      try (var page = at(browser, officer)) {
        page.open("/hari-ini");
        page.page().locator("li:has-text('keadaan darurat') a.btn").first().click();
        page.look("her-emergency-review");
        page.page().locator("input[name=verdict][value=wajar]").check(force());
        page.page().locator("#told").check(force());
        page.page().locator("button:has-text('Simpan')").click();
        page.page().waitForSelector("h1:has-text('hari ini')");
      }
    }
  }

  private PersonId enter(Viewer viewer, String name) {
    return enter(viewer, VILLAGE + ".01.001", name);
  }

  private PersonId enter(Viewer viewer, String place, String name) {
    var id = new PersonId(UUID.randomUUID());
    var _ =
        people.register(
            viewer,
            UUID.randomUUID(),
            new NewPerson(
                id,
                new PlaceCode(place),
                false,
                true,
                Map.of(
                    PersonField.NAME, Answer.of(name),
                    PersonField.SEX, Answer.of("P"),
                    PersonField.BIRTH, Answer.of("1999"),
                    PersonField.NO_NIK, Answer.of("belum_punya"),
                    PersonField.PHONE, Answer.of("+62811000001"))),
            true);
    return id;
  }

  /** The program behind the browser, through the eyes she has at each request. */
  private Browser at(Browser browser, Desks.Worker who) {
    return browser.answering("**/*", route -> answer(route, who));
  }

  private void answer(Route route, Desks.Worker who) {
    try {
      var request = route.request();
      var path = request.url().substring(ADDRESS.length());
      var answer =
          request.method().equals("POST")
              ? ask(
                  post(URI.create(path))
                      .content(Objects.requireNonNullElse(request.postData(), ""))
                      .contentType("application/x-www-form-urlencoded"),
                  who)
              : ask(get(URI.create(path)), who);
      var next = answer.getRedirectedUrl();
      if (next != null) {
        answer = ask(get(URI.create(next)), who);
      }
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(answer.getStatus())
              .setContentType(String.valueOf(answer.getContentType()))
              .setBodyBytes(answer.getContentAsByteArray()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, Desks.Worker who)
      throws Exception {
    return pages
        .perform(request.requestAttr(Viewer.class.getName(), desks.eyes(who)).with(csrf()))
        .andReturn()
        .getResponse();
  }

  /** Waits for the words: a form is sent in the background and its answer put into the page. */
  private static void says(Browser browser, String... words) {
    for (var word : words) {
      browser
          .page()
          .getByText(word)
          .first()
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }
  }

  private static Locator.CheckOptions force() {
    return new Locator.CheckOptions().setForce(true);
  }
}
