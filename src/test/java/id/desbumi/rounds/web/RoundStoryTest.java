package id.desbumi.rounds.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.rounds.Walking;
import id.desbumi.testing.Browser;
import id.desbumi.testing.Viewers;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A round from list to coverage: the officer writes down the RT and plans, a kader walks with her
 * phone, and how far they are appears beside the totals.
 */
@SpringBootTest
@AutoConfigureMockMvc
class RoundStoryTest {

  private static final String ADDRESS = "http://desbumi.test";
  private static final String VILLAGE = "53.13.02.2001";

  @Autowired MockMvc pages;
  private final Walking walking;

  RoundStoryTest(@Autowired ApplicationContext beans) {
    walking = new Walking(beans);
  }

  @Test
  void a_round_goes_from_list_to_coverage() {
    var officer = Viewers.officer(VILLAGE);
    desk(
        officer,
        "/pendataan",
        page -> assertThat(Browser.settled(page).content()).contains("Tulis dulu dusun dan RT"));
    desk(officer, "/warga", page -> assertThat(text(page)).contains("Belum ada putaran pendataan"));
    writeDown(officer);

    var kader = walking.kader(new PlaceCode(VILLAGE + ".01.001"));
    walking.person(officer, "Warga Contoh 1", kader.home(), null);
    walking.person(officer, "Warga Contoh 2", kader.home(), null);
    plan(officer);
    walk(kader);

    for (var path : List.of("/warga", "/hari-ini", "/angka/" + VILLAGE)) {
      desk(
          officer,
          path,
          page ->
              assertThat(text(page))
                  .contains("Tercatat 1 dari 2 RT, putaran")
                  .contains("3 dari 4 rumah sudah menjawab. Kunjungan terakhir hari ini."));
    }
    look(officer, "/warga", "round-beside-list");
    look(officer, "/hari-ini", "round-beside-today");
    look(officer, "/angka/" + VILLAGE, "round-beside-figures");
    look(officer, "/pendataan", "round-desk");
    close(officer);
  }

  private void writeDown(Viewer officer) {
    desk(
        officer,
        "/pendataan/rt",
        page -> {
          page.locator("#hamletName").fill("Krajan");
          page.locator("button:has-text('Tambah dusun')").click();
          for (var rt : List.of("1", "2")) {
            page.locator("input[name=rt]").fill(rt);
            page.locator("input[name=rw]").fill("1");
            page.locator("button:has-text('Tambah RT')").click();
          }
          page.locator("input[name=rt]").fill("0");
          page.locator("button:has-text('Tambah RT')").click();
          assertThat(page.locator("input[name=rt]").inputValue()).isEqualTo("0");
          assertThat(text(page)).contains("RT 002/RW 001", "Nomor RT adalah angka");
        });
    look(officer, "/pendataan/rt", "round-rt");
  }

  private void plan(Viewer officer) {
    look(officer, "/pendataan/baru", "round-plan");
    desk(
        officer,
        "/pendataan/baru",
        page -> {
          page.locator("#runs").fill("0");
          page.locator("button:has-text('Mulai putaran')").click();
          assertThat(text(page)).contains("Isi banyaknya hari");
          page.locator("#runs").fill("14");
          page.locator("button:has-text('Mulai putaran')").click();
          assertThat(text(page)).contains("Kader Contoh", "Belum mulai", "hari ke-1 dari 14");
        });
  }

  private void walk(Viewer kader) {
    try (var phone = Browser.phone(ADDRESS)) {
      phone.answering("**/*", route -> answer(route, kader));
      var page = phone.open("/pendataan");
      phone.look("round-kader");
      page.locator("main .list a").first().click();
      phone.look("round-list-known");
      tap(page, "Warga Contoh 1", "Selesai");
      tap(page, "Warga Contoh 2", "Menolak");
      assertThat(text(page)).contains("Rumah 2: menolak.");
      phone.look("round-list-refused");
      page.locator("button:text-is('Batalkan')").click();
      assertThat(page.locator("#belum ~ ul").textContent()).contains("Rumah 2", "Warga Contoh 2");
      tap(page, "Rumah 2", "Selesai");
      for (var sign : List.of("pagar hijau", "depan musala")) {
        page.locator("#sign").fill(sign);
        page.locator("button:has-text('Tambah rumah')").click();
      }
      phone.look("round-list");
      tap(page, "pagar hijau", "Menolak");
      tap(page, "depan musala", "Tak di rumah");
      assertThat(text(page)).contains("3 dari 4 rumah sudah menjawab, 1 perlu didatangi lagi");
      page.locator("summary:has-text('Sudah menjawab')").click();
      phone.look("round-list-done");
      page.locator("button:has-text('RT ini sudah semua didatangi')").click();
      assertThat(text(page)).contains("Selesai");
      assertThat(page.locator("main").textContent()).doesNotContain("RT 002");
    }
  }

  private void close(Viewer officer) {
    desk(
        officer,
        "/pendataan",
        page -> {
          var list = page.locator("main .list a").first().getAttribute("href");
          look(officer, list + "/cetak", "round-print");
          page.navigate(ADDRESS + list + "/cetak");
          assertThat(page.locator("table").textContent())
              .contains("W. C.", "menolak", "tak di rumah")
              .doesNotContain("Warga Contoh");
          assertThat(Browser.settled(page).content())
              .contains("Simpan paling lama sampai", "Dicetak oleh Petugas Contoh");
          page.navigate(ADDRESS + "/pendataan");
          page.locator("summary:has-text('tutup putaran')").click();
          page.locator("button:has-text('Tutup putaran')").click();
          assertThat(text(page))
              .contains("Tercatat 1 dari 2 RT", "Ditutup")
              .doesNotContain("Warga Contoh", "Kader Contoh");
        });
    desk(
        officer,
        "/pendataan",
        page -> {
          assertThat(text(page)).contains("Putaran yang sudah ditutup");
          look(officer, page.locator("a.title").first().getAttribute("href"), "round-minutes");
        });
  }

  private static void tap(Page page, String house, String deed) {
    page.locator("li.house:has(h3:has-text('" + house + "')) .taps button:has-text('" + deed + "')")
        .click();
  }

  private static String text(Page page) {
    return Browser.settled(page).locator("body").innerText();
  }

  private void desk(Viewer viewer, String path, Consumer<Page> work) {
    try (var desk = Browser.desk(ADDRESS)) {
      desk.answering("**/*", route -> answer(route, viewer));
      work.accept(desk.open(path));
    }
  }

  private void look(Viewer viewer, String path, String name) {
    for (var browser : List.of(Browser.phone(ADDRESS), Browser.wide(ADDRESS, 1366))) {
      try (browser) {
        browser.answering("**/*", route -> answer(route, viewer));
        browser.open(path);
        browser.look(name);
      }
    }
  }

  private void answer(Route route, Viewer viewer) {
    try {
      var asked = route.request();
      var sent = asked.postData();
      var answer =
          perform(asked.method(), URI.create(asked.url()), sent == null ? "" : sent, viewer);
      while (answer.getStatus() == 303) {
        answer =
            perform("GET", URI.create(String.valueOf(answer.getHeader("Location"))), "", viewer);
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

  private MockHttpServletResponse perform(String method, URI address, String body, Viewer viewer)
      throws Exception {
    var ask =
        request(HttpMethod.valueOf(method), address)
            .requestAttr(Viewer.class.getName(), viewer)
            .with(csrf());
    if (!body.isEmpty()) {
      ask.contentType(MediaType.APPLICATION_FORM_URLENCODED).content(body);
    }
    return pages.perform(ask).andReturn().getResponse();
  }
}
