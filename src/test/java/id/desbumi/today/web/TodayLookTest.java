package id.desbumi.today.web;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.Handovers;
import id.desbumi.registry.People;
import id.desbumi.territory.Places;
import id.desbumi.testing.Browser;
import id.desbumi.testing.DeskBrowser;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The homes in a real browser, on a phone, between, and at a desk. */
@SpringBootTest
@AutoConfigureMockMvc
class TodayLookTest {

  private static final String VILLAGE = "53.13.01.2001";

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Handovers handovers;
  @Autowired Places places;
  @Autowired Clock clock;

  @Test
  void homes_fit_every_window_and_stand_in_nobodys_way() {
    var officer = fill();
    look(officer, "today-work");
    look(Viewers.officer("53.13.01.2002"), "today-start");
    look(Viewers.head(VILLAGE), "today-head");
    look(Viewers.caseWorker("53.13", "53.12"), "today-case-worker");
    look(Viewers.admin(), "today-administrator");
  }

  private Viewer fill() {
    var village = new AVillage(VILLAGE, people, journeys);
    var neighbour = new AVillage("53.13.01.2003", people, journeys);
    var today = LocalDate.ofInstant(clock.instant(), places.zone(village.code()));
    village.abroad("Warga Contoh 1", new PlaceCode(VILLAGE + ".01.003"), today.minusDays(18), 14);
    village.returned("Warga Contoh 2", today.minusDays(13));
    village.returned("Warga Contoh 9", today.minusDays(11));
    village.person("Warga Contoh 4", village.code(), true, false);
    village.person("Warga Contoh 12", village.code(), false, false);
    village.returned("Warga Contoh 15", today.minusDays(1));
    handovers.offer(
        village.officer(), village.person("Warga Contoh 7"), new PlaceCode("53.13.01.2004"));
    handovers.offer(neighbour.officer(), neighbour.person("Warga Contoh 8"), village.code());
    return village.officer();
  }

  private void look(Viewer viewer, String name) {
    for (var browser :
        List.of(
            Browser.phone(DeskBrowser.ADDRESS),
            Browser.wide(DeskBrowser.ADDRESS, 768),
            Browser.desk(DeskBrowser.ADDRESS))) {
      try (browser) {
        DeskBrowser.of(browser, pages, viewer);
        browser.open("/hari-ini");
        browser.look(name);
      }
    }
  }
}
