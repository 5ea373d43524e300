package id.desbumi.rounds.web;

import static id.desbumi.rounds.Walking.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.desbumi.core.Viewer;
import id.desbumi.rounds.Houses;
import id.desbumi.rounds.RoundField;
import id.desbumi.rounds.Walking;
import id.desbumi.territory.Neighbourhoods;
import id.desbumi.testing.Viewers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of rounds, asked without a browser. */
@SpringBootTest
@AutoConfigureMockMvc
class RoundPagesTest {

  @Autowired MockMvc pages;
  @Autowired Houses houses;
  @Autowired Neighbourhoods neighbourhoods;
  private final Walking walking;

  RoundPagesTest(@Autowired ApplicationContext beans) {
    walking = new Walking(beans);
  }

  @Test
  void who_is_registered_at_a_door_lives_in_that_house() throws Exception {
    var officer = Viewers.officer("35.09.02.2003");
    var rts = walking.village(officer, 2);
    var kader = walking.kader(rts.get(1));
    var round = walking.round(officer, walking.today(), 7, List.of(walk(rts.get(1), kader)));
    var house = UUID.randomUUID();
    houses.add(kader, UUID.randomUUID(), round, rts.get(1), house, "pagar hijau");

    var form = body(kader, get("/warga/baru").param("rumah", house.toString()));
    assertThat(form)
        .contains("Rumah 1, RT 002/RW 001", "name=\"place\" value=\"" + rts.get(1) + "\"")
        .contains("/warga/baru?kabar=ya&amp;rumah=" + house);
    var typed = new LinkedHashMap<String, String>();
    for (var name : List.of("id", "journey", "event", "request")) {
      typed.put(name, UUID.randomUUID().toString());
    }
    typed.putAll(
        Map.of(
            "house", house.toString(),
            "place", rts.get(1).value(),
            "consent", "YES",
            "name", "Warga Contoh Pintu",
            "birthYear", "1999",
            "sex", "P",
            "country", "TWN"));
    typed.put("offer", "orang_datang");
    var list = HousesController.path(round, rts.get(1));
    for (var twice = 0; twice < 2; twice++) {
      assertThat(send(kader, "/warga", typed).getRedirectedUrl())
          .isEqualTo(list + "?terakhir=" + house);
    }
    assertThat(body(kader, get(list))).contains("Warga Contoh Pintu", "Sudah menjawab (1)");
    assertThat(houses.of(kader, round, rts.get(1)).houses()).hasSize(1);

    var no = body(kader, post("/warga").param("consent", "NO").param("house", house.toString()));
    assertThat(no).contains("Tidak ada yang disimpan", "Kembali ke daftar rumah", list);
    assertThat(
            body(
                Viewers.officer("35.09.02.2004"),
                get("/warga/baru").param("rumah", house.toString())))
        .as("a house elsewhere tells nothing")
        .doesNotContain("Rumah 1");
  }

  @Test
  void paper_has_initials_and_the_columns_of_the_list() throws Exception {
    var officer = Viewers.officer("35.09.02.2005");
    var rts = walking.village(officer, 1);
    walking.person(officer, "Warga Contoh Kertas", rts.get(0), null);
    var round = walking.round(officer, walking.today(), 7, List.of(walk(rts.get(0), null)));
    var paper = body(officer, get(HousesController.path(round, rts.get(0)) + "/cetak"));
    assertThat(paper)
        .contains("W. C. K.", "Simpan paling lama sampai", "Dicetak oleh Petugas Contoh")
        .doesNotContain("Warga Contoh Kertas");
    assertThat(
            Pattern.compile("<th scope=\"col\">([^<]*)</th>")
                .matcher(paper)
                .results()
                .map(found -> found.group(1))
                .toList())
        .hasSize(RoundField.values().length)
        .containsExactly("Rumah", "Tanda", "Inisial", "Hasil", "Tanggal", "Oleh");
    assertThat(HousePages.initials("  Ñu  aini 😀 ")).isEqualTo("Ñ. A. 😀.");
  }

  @Test
  void the_head_sees_counts_and_minutes_and_no_house() throws Exception {
    var officer = Viewers.officer("35.09.03.2001");
    var rts = walking.village(officer, 1);
    walking.person(officer, "Warga Contoh Kepala", rts.get(0), null);
    var round = walking.round(officer, walking.today(), 7, List.of(walk(rts.get(0), null)));
    var head = Viewers.head("35.09.03.2001");
    var page = body(head, get("/pendataan"));
    assertThat(page)
        .contains("RT 001/RW 001", "Belum mulai")
        .doesNotContain(HousesController.path(round, rts.get(0)), "Tutup putaran");
    assertThat(body(head, get("/pendataan/" + round + "/berita-acara")))
        .contains("Tercatat 0 dari 1 RT", "Putaran ini belum ditutup")
        .doesNotContain("Warga Contoh Kepala");
    assertThat(status(head, get(HousesController.path(round, rts.get(0))))).isEqualTo(404);
  }

  @Test
  void dusun_and_rt_are_renamed_and_ended_and_a_mistake_stays_at_its_field() throws Exception {
    var officer = Viewers.officer("35.09.03.2002");
    var rts = walking.village(officer, 2);
    var hamlet = rts.get(0).parent();
    assertThat(
            send(officer, "/pendataan/rt/" + hamlet + "/ubah", Map.of("newName", "Krajan"))
                .getStatus())
        .isEqualTo(303);
    assertThat(
            send(
                    officer,
                    "/pendataan/rt/" + rts.get(0) + "/ubah",
                    Map.of("newRt", "7", "newRw", ""))
                .getStatus())
        .isEqualTo(303);
    assertThat(
            send(
                    officer,
                    "/pendataan/rt/" + rts.get(0) + "/ubah",
                    Map.of("newRt", "2", "newRw", "1"))
                .getStatus())
        .as("that number is taken")
        .isEqualTo(409);
    var wrong =
        send(
            officer,
            "/pendataan/rt/" + rts.get(1) + "/akhiri",
            Map.of("endsOnDay", "31", "endsOnMonth", "2", "endsOnYear", "2026"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString())
        .contains("href=\"#endsOn\"", "id=\"endsOn\"", "value=\"31\"");
    var today = walking.today();
    send(
        officer,
        "/pendataan/rt/" + rts.get(1) + "/akhiri",
        Map.of(
            "endsOnDay", String.valueOf(today.getDayOfMonth()),
            "endsOnMonth", String.valueOf(today.getMonthValue()),
            "endsOnYear", String.valueOf(today.getYear())));
    assertThat(neighbourhoods.of(officer.home()).stream().map(it -> it.name()))
        .containsExactly("Krajan", "RT 007");
    assertThat(
            send(
                    Viewers.officer("35.09.03.2003"),
                    "/pendataan/rt/" + hamlet + "/ubah",
                    Map.of("newName", "X"))
                .getStatus())
        .as("another village's")
        .isEqualTo(404);
  }

  private String body(Viewer viewer, MockHttpServletRequestBuilder ask) throws Exception {
    return answer(viewer, ask).getContentAsString();
  }

  private int status(Viewer viewer, MockHttpServletRequestBuilder ask) throws Exception {
    return answer(viewer, ask).getStatus();
  }

  private MockHttpServletResponse send(Viewer viewer, String path, Map<String, String> typed)
      throws Exception {
    var ask = post(path);
    typed.forEach(ask::param);
    return answer(viewer, ask);
  }

  private MockHttpServletResponse answer(Viewer viewer, MockHttpServletRequestBuilder ask)
      throws Exception {
    return pages
        .perform(ask.requestAttr(Viewer.class.getName(), viewer).with(csrf()))
        .andReturn()
        .getResponse();
  }
}
