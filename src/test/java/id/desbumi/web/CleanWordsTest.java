package id.desbumi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanWordsTest {

  @Test
  void what_no_keyboard_types_is_taken_out() {
    assertThat(CleanWords.clean("Warga\u0000 Contoh\u0007\u001b[31m 4"))
        .isEqualTo("Warga Contoh[31m 4");
    assertThat(CleanWords.clean("\u202Ekcab")).isEqualTo("kcab");
    assertThat(CleanWords.clean("half \uD83D")).isEqualTo("half ");
  }

  @Test
  void lines_tabs_letters_of_all_languages_and_emoji_stay() {
    var typed = "baris\r\nkedua\tÉ 臺灣 عربي 😀";
    assertThat(CleanWords.clean(typed)).isEqualTo(typed);
  }
}
