package id.desbumi.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.StewardGrant;
import id.desbumi.access.Today;
import id.desbumi.access.WithoutCaseWorker;
import id.desbumi.casework.Staff;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Where nobody could take a record that a woman takes from her desk, somebody is told in time. */
@SpringBootTest
@AutoConfigureMockMvc
class WithoutCaseWorkerTest {

  private static final String REGENCY = "Kabupaten Banggai";

  @Autowired MockMvc pages;
  @Autowired WithoutCaseWorker without;
  @Autowired Accounts accounts;
  @Autowired Appointing appointing;
  @Autowired Clock clock;

  @Test
  void whoever_appoints_there_and_the_nation_see_it_until_somebody_is_appointed() throws Exception {
    var staff = new Staff(accounts, appointing, clock);
    var here = steward(staff, "72.01", EnumSet.allOf(Role.class));
    var there = steward(staff, "72.02", EnumSet.allOf(Role.class));
    var forDesksOnly = steward(staff, "72.01", Set.of(Role.OFFICER));
    var nation = staff.appoint(Role.CASE_DESK, "");
    assertThat(without.of(here)).isEmpty();

    staff.appoint(Role.OFFICER, "72.01.01.1005");
    assertThat(without.of(here)).containsExactly(new PlaceCode("72.01"));
    assertThat(without.of(there)).isEmpty();
    assertThat(without.of(forDesksOnly)).as("not hers to appoint").isEmpty();
    assertThat(page(here, "/akses")).contains("Tidak ada pendamping di " + REGENCY);
    assertThat(page(nation, "/kasus/masuk")).contains("Tidak ada pendamping di", REGENCY);

    var worker = staff.appoint(Role.CASE_WORKER, "72.01");
    assertThat(without.of(here)).isEmpty();
    assertThat(without.all()).doesNotContain(new PlaceCode("72.01"));
    assertThat(page(here, "/akses")).doesNotContain("Tidak ada pendamping di");
    assertThat(page(worker, "/kasus/masuk")).doesNotContain("Tidak ada pendamping di");
  }

  private Viewer steward(Staff staff, String area, Set<Role> roles) {
    var viewer = staff.appoint(Role.ANALYST, area);
    var today = Today.of(clock);
    appointing.first(
        new StewardGrant(
            UUID.randomUUID(),
            viewer.account(),
            roles,
            new PlaceCode(area),
            today,
            today.plusYears(1),
            "Warga Contoh 1",
            false),
        "Warga Contoh 2");
    return viewer;
  }

  private String page(Viewer viewer, String path) throws Exception {
    return pages
        .perform(get(path).requestAttr(Viewer.class.getName(), viewer))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
