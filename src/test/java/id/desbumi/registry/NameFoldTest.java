package id.desbumi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldTest {

  @ParameterizedTest
  @CsvSource({
    "Soekarno, Sukarno",
    "Djoko, Joko",
    "Jusuf, Yusuf",
    "Widjaja, Wijaya",
    "Qomariyah, Komariah",
    "Maesaroh, Maisaroh",
    "Tarmidzi, Tarmiji",
    "Moh. Arifin, Muhammad Arifin",
    "Hj. Sitti Aminah, Siti Aminah",
    "Noer Aini binti Ahmad, Nur Aini Akhmad",
  })
  void old_and_new_spelling_sound_alike(String one, String other) {
    assertThat(NameFold.line(one)).isEqualTo(NameFold.line(other));
  }

  @ParameterizedTest
  @CsvSource({"Rohman, Rahman", "Siti, Sari", "Warga Contoh 1, Warga Contoh 2"})
  void different_names_stay_different(String one, String other) {
    assertThat(NameFold.line(one)).isNotEqualTo(NameFold.line(other));
  }

  @ParameterizedTest
  @CsvSource({"aminah, aminh", "aminah, amniah", "aminah, aminaah", "aminah, aminuh", "siti, siti"})
  void one_letter_wrong_is_near(String one, String other) {
    assertThat(NameFold.near(one, other)).isTrue();
    assertThat(NameFold.near(other, one)).isTrue();
  }

  @Test
  void two_letters_wrong_is_not_near() {
    assertThat(NameFold.near("aminah", "aminuk")).isFalse();
    assertThat(NameFold.near("ab", "cd")).isFalse();
  }
}
