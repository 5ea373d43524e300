package id.desbumi.migration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.core.Viewer;
import id.desbumi.migration.Journeys;
import id.desbumi.registry.People;
import id.desbumi.testing.Viewers;
import id.desbumi.today.AVillage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** A partner's case worker comes to several villages, and chooses one. */
@SpringBootTest
@AutoConfigureMockMvc
class VillagesOfWorkTest {

  @Autowired MockMvc pages;
  @Autowired People people;
  @Autowired Journeys journeys;

  @Test
  void her_home_lists_her_villages_and_each_shows_its_own_people() throws Exception {
    new AVillage("36.03.05.2001", people, journeys).person("Warga Contoh Satu");
    new AVillage("36.03.05.2002", people, journeys).person("Warga Contoh Dua");
    new AVillage("36.03.05.2003", people, journeys).person("Warga Contoh Tiga");
    var worker = Viewers.caseWorker("36.03.05.2001", "36.03.05.2002");
    assertThat(body(worker, "/hari-ini"))
        .contains("Desa yang saya dampingi", "/warga?desa=36.03.05.2001")
        .contains("/warga?desa=36.03.05.2002")
        .doesNotContain("/warga?desa=36.03.05.2003", "Warga Contoh");
    assertThat(body(worker, "/warga?desa=36.03.05.2001"))
        .contains("Warga Contoh Satu", "name=\"desa\"")
        .doesNotContain("Warga Contoh Dua");
    assertThat(body(worker, "/warga")).contains("Warga Contoh Satu", "Warga Contoh Dua");
    for (var other : new String[] {"36.03.05.2003", "99.99", "x"}) {
      pages
          .perform(get("/warga").param("desa", other).requestAttr(Viewer.class.getName(), worker))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void of_a_wider_area_its_desbumi_villages_are_listed() throws Exception {
    assertThat(body(Viewers.caseWorker("53.13"), "/hari-ini"))
        .contains("Desa yang saya dampingi", "/warga?desa=53.13.");
  }

  private String body(Viewer viewer, String path) throws Exception {
    return pages
        .perform(get(path).requestAttr(Viewer.class.getName(), viewer).with(csrf()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
