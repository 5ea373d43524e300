package id.desbumi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.desbumi.core.NotThere;
import id.desbumi.core.Refusal;
import java.sql.SQLException;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** The four endings, without a server. */
@ExtendWith(OutputCaptureExtension.class)
class EndingsTest {

  private MockMvc mvc = MockMvcBuilders.standaloneSetup(new Rooms()).build();

  @BeforeEach
  void open() throws Exception {
    var words = new StaticMessageSource();
    words.setParentMessageSource(new WordsConfiguration().messageSource());
    words.addMessage("refusal.no-consent", Text.INDONESIAN, "Belum ada persetujuan");
    words.addMessage("refusal.no-consent.next", Text.INDONESIAN, "Bacakan dulu naskahnya.");
    var _ = new Text(words);
    var none = new org.springframework.beans.factory.support.DefaultListableBeanFactory();
    var frames =
        new Frames(
            none.getBeanProvider(DeskEntries.class),
            none.getBeanProvider(DeskPlace.class),
            none.getBeanProvider(id.desbumi.database.DataFolder.class),
            none.getBeanProvider(DraftOffers.class));
    var views = new JteViews();
    mvc =
        MockMvcBuilders.standaloneSetup(new Rooms())
            .setControllerAdvice(new Endings(new EndedPage(frames)))
            .setLocaleResolver(new Language().localeResolver())
            .setViewResolvers(views.jteViewResolver(views.templateEngine(), frames))
            .build();
  }

  @Test
  void not_yours_and_not_there_are_the_same_bytes() throws Exception {
    var notThere = mvc.perform(get("/warga/{id}", UUID.randomUUID())).andReturn().getResponse();
    var notAnId = mvc.perform(get("/warga/emoji😀")).andReturn().getResponse();
    assertThat(notThere.getStatus()).isEqualTo(404);
    assertThat(notAnId.getStatus()).isEqualTo(404);
    assertThat(notAnId.getContentAsByteArray()).isEqualTo(notThere.getContentAsByteArray());
    assertThat(notThere.getContentAsString()).contains("Halaman ini tidak ada");
  }

  @Test
  void a_refusal_says_what_to_do_next() throws Exception {
    mvc.perform(get("/refusal"))
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString("Belum ada persetujuan")))
        .andExpect(content().string(Matchers.containsString("Bacakan dulu naskahnya.")));
  }

  @Test
  void a_fault_gives_a_number_and_the_log_keeps_no_messages(CapturedOutput log) throws Exception {
    var page =
        mvc.perform(get("/fault"))
            .andExpect(status().isInternalServerError())
            .andReturn()
            .getResponse()
            .getContentAsString();
    var number = page.replaceAll("(?s).*<b>([A-Z0-9]{4}-[A-Z0-9]{4})</b>.*", "$1");
    assertThat(number).hasSize(9);
    assertThat(page).doesNotContain("Exception", "Warga Contoh 3", "SQL");
    assertThat(log.getAll())
        .contains(number, "GET /fault", "23505")
        .doesNotContain("Warga Contoh 3");
  }

  @Test
  void what_cannot_be_read_is_said_plainly() throws Exception {
    mvc.perform(get("/number")).andExpect(status().isBadRequest()).andExpect(friendly());
    mvc.perform(get("/number?page=satu")).andExpect(status().isBadRequest()).andExpect(friendly());
    mvc.perform(post("/number")).andExpect(status().isMethodNotAllowed()).andExpect(friendly());
    mvc.perform(post("/json").contentType(MediaType.TEXT_PLAIN).content("x"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(friendly());
    mvc.perform(get("/upload")).andExpect(status().isContentTooLarge()).andExpect(friendly());
  }

  @Test
  void the_api_answers_in_json() throws Exception {
    mvc.perform(get("/api/v1/fault"))
        .andExpect(status().isInternalServerError())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(content().string(Matchers.containsString("\"number\"")));
  }

  @Test
  void a_visitor_reading_english_is_told_in_english() throws Exception {
    mvc.perform(get("/warga/x?bahasa=en"))
        .andExpect(content().string(Matchers.containsString("There is no such page")));
  }

  private static org.springframework.test.web.servlet.ResultMatcher friendly() {
    return content().string(Matchers.containsString("<h1>"));
  }

  @Controller
  static class Rooms {

    @GetMapping("/warga/{id}")
    String person(@PathVariable UUID id) {
      throw new NotThere();
    }

    @GetMapping("/refusal")
    String refusal() {
      throw new Refusal("no-consent");
    }

    @GetMapping({"/fault", "/api/v1/fault"})
    String fault() {
      throw new IllegalStateException(
          "duplicate Warga Contoh 3", new SQLException("Key (name)=(Warga Contoh 3)", "23505"));
    }

    @GetMapping("/number")
    @ResponseBody
    String number(@RequestParam int page) {
      return "page " + page;
    }

    @PostMapping(path = "/json", consumes = "application/json")
    @ResponseBody
    String json() {
      return "";
    }

    @GetMapping("/upload")
    String upload() {
      throw new MaxUploadSizeExceededException(1);
    }
  }
}
