package id.desbumi.migration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.core.Viewer;
import id.desbumi.migration.EventKind;
import id.desbumi.migration.JourneyField;
import id.desbumi.migration.Journeys;
import id.desbumi.migration.Story;
import id.desbumi.registry.Answer;
import id.desbumi.registry.People;
import id.desbumi.testing.Viewers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Do no harm, 1: two lives that differ only in how they left, who sent them and why they came back
 * are one and the same on every page, list, sheet and print, to the last byte.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Story.class)
class ChannelStandsNowhereTest {

  private static final List<String> PAGES =
      List.of(
          "",
          "/cetak",
          "/riwayat",
          "/ubah",
          "/perjalanan?bagian=plan",
          "/kabar",
          "/perkembangan",
          "/persetujuan");

  @Autowired MockMvc mvc;
  @Autowired Story story;
  @Autowired Journeys journeys;
  @Autowired People people;

  @Test
  @DisplayName("8.1: nothing on any page tells how somebody left")
  void nothing_on_any_page_tells_how_somebody_left() throws Exception {
    var one = life(true);
    var other = life(false);
    for (var viewer : List.of(story.officer(), Viewers.caseWorker("35.09"))) {
      for (var page : PAGES) {
        if (viewer == story.officer()
            || List.of("", "/cetak", "/riwayat", "/kabar").contains(page)) {
          assertThat(plain(viewer, one, page))
              .as(viewer.role() + page)
              .isEqualTo(plain(viewer, other, page));
        }
      }
    }
  }

  @Test
  @DisplayName("8.1: nor does a plan that ended say who ended it")
  void nor_does_a_plan_that_ended_say_who_ended_it() throws Exception {
    var one = story.interested("2025-01-01");
    story.then(one, EventKind.PREVENTED, "2025-02-01");
    var other = story.interested("2025-01-01");
    story.then(other, EventKind.CANCELLED, "2025-02-01");
    for (var page : PAGES) {
      assertThat(plain(story.officer(), one, page))
          .as(page)
          .isEqualTo(plain(story.officer(), other, page));
    }
  }

  private Story.Her life(boolean procedural) {
    var her = story.interested("2025-01-01");
    story.then(her, EventKind.DEPARTED, "2025-06-01");
    story.then(her, procedural ? EventKind.WORKING : EventKind.LEFT_WORKPLACE, "2025-07-01");
    story.then(her, EventKind.RETURNED, "2026-05-01");
    journeys.change(
        story.officer(),
        UUID.randomUUID(),
        her.journey(),
        story.journey(her).revision(),
        Map.of(
            JourneyField.CHANNEL, Answer.of(procedural ? "prosedural" : "nonprosedural"),
            JourneyField.VISA, Answer.of(procedural ? "kerja" : "kunjungan"),
            JourneyField.SCHEME, Answer.of(procedural ? "p2p" : "mandiri"),
            JourneyField.OFFER, Answer.of(procedural ? "p3mi" : "orang_datang"),
            JourneyField.RETURN_REASON, Answer.of(procedural ? "habis_kontrak" : "dipulangkan")));
    return her;
  }

  /** A page with what must differ taken out: ids, names, tokens and the number of looks before. */
  private String plain(Viewer viewer, Story.Her her, String page) throws Exception {
    var name = people.find(story.officer(), her.person()).orElseThrow().name();
    return mvc.perform(
            get("/warga/" + her.person() + page).requestAttr(Viewer.class.getName(), viewer))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString()
        .replaceAll("(?s)<ul class=\"lookers\">.*?</ul>", "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
        .replace(name, "NAME");
  }
}
