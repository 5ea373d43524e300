package id.desbumi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedListTest {

  @Test
  void a_name_on_paper_is_at_most_three_letters() {
    assertThat(PrintedList.initials("Siti Nur Aminah Contoh, S.Pd")).isEqualTo("S.N.A.");
    assertThat(PrintedList.initials("warga")).isEqualTo("W.");
    assertThat(PrintedList.initials("  Nur-aini   'Contoh")).isEqualTo("N.A.");
    assertThat(PrintedList.initials("😀 Contoh")).isEqualTo("C.");
    assertThat(PrintedList.initials("😀")).isEqualTo("–");
  }
}
