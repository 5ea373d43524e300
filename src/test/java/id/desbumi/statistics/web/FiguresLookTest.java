package id.desbumi.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.Phase;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Sex;
import id.desbumi.core.Viewer;
import id.desbumi.statistics.DeskFigures;
import id.desbumi.tally.Delta;
import id.desbumi.tally.Measure;
import id.desbumi.tally.Tally;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.Viewers;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of exact figures in a real browser, on a phone and at a desk. */
@SpringBootTest
@AutoConfigureMockMvc
class FiguresLookTest {

  @Autowired MockMvc pages;
  @Autowired Tally tally;
  @Autowired DeskFigures figures;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void figures_fit_every_window_and_stand_in_nobodys_way() throws Exception {
    fill();
    look(Viewers.analyst("62"), "/angka/62", "figures-province");
    look(Viewers.officer("62.01.01.2001"), "/angka/62.01.01.2001", "figures-village");
  }

  @Test
  void another_village_is_found_from_the_desk_by_its_name() {
    try (var browser = Browser.desk(DeskBrowser.ADDRESS)) {
      DeskBrowser.of(browser, pages, Viewers.officer("62.01.01.2001"));
      var page = browser.open("/angka/62.01.01.2001");
      page.fill("#cari", "Kuripan Lombok");
      page.locator("main form[action='/data'] button").click();
      page.waitForURL("**/data?cari=*");
      assertThat(Browser.settled(page).innerText("main")).contains("Kuripan");
    }
  }

  private void look(Viewer viewer, String path, String name) {
    for (var browser :
        List.of(
            Browser.phone(DeskBrowser.ADDRESS),
            Browser.wide(DeskBrowser.ADDRESS, 768),
            Browser.desk(DeskBrowser.ADDRESS))) {
      try (browser) {
        DeskBrowser.of(browser, pages, viewer);
        browser.open(path);
        browser.look(name);
      }
    }
  }

  private void fill() throws InterruptedException {
    var random = new Random(4);
    var all = new ArrayList<Delta>();
    for (var one = 0; one < 900; one++) {
      var village =
          new PlaceCode("62.0%d.01.200%d".formatted(1 + random.nextInt(4), 1 + random.nextInt(3)));
      var country = List.of("MYS", "TWN", "HKG", "SAU", "SGP", "???").get(random.nextInt(6));
      var sex = random.nextInt(10) < 6 ? Sex.P : Sex.L;
      var phase = Phase.values()[random.nextInt(6)];
      all.add(Delta.people(village, UUID.randomUUID(), phase, country, sex, 1));
      var measure = random.nextBoolean() ? Measure.DEPARTURES : Measure.RETURNS;
      var month = YearMonth.now(clock).minusMonths(random.nextInt(24));
      all.add(Delta.flow(village, UUID.randomUUID(), measure, month, null, country, sex, 1));
    }
    var officer = Viewers.officer("62.01.01.2001");
    new TransactionTemplate(transactions).executeWithoutResult(status -> tally.count(officer, all));
    var until = Instant.now().plusSeconds(5);
    while (figures.of(Viewers.analyst("62"), new PlaceCode("62")).people() < 900
        && Instant.now().isBefore(until)) {
      Thread.sleep(50);
    }
  }
}
