package id.desbumi.operation.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.Viewer;
import id.desbumi.testing.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class SystemPageTest {

  @Autowired MockMvcTester pages;

  @Test
  void the_administrator_sees_version_database_work_and_disk() {
    var page =
        pages.get().uri("/sistem").requestAttr(Viewer.class.getName(), Viewers.admin()).exchange();
    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("PostgreSQL")
        .contains("Di server lain")
        .contains("kosong dari")
        .contains("Menghitung angka")
        .doesNotContain("lebih awal daripada catatan terakhir");
  }
}
