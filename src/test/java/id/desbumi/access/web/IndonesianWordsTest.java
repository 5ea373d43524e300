package id.desbumi.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class IndonesianWordsTest {

  @Test
  void numbers_are_written_out_as_a_paper_has_them() {
    assertThat(IndonesianWords.number(0)).isEqualTo("nol");
    assertThat(IndonesianWords.number(11)).isEqualTo("sebelas");
    assertThat(IndonesianWords.number(17)).isEqualTo("tujuh belas");
    assertThat(IndonesianWords.number(31)).isEqualTo("tiga puluh satu");
    assertThat(IndonesianWords.number(100)).isEqualTo("seratus");
    assertThat(IndonesianWords.number(215)).isEqualTo("dua ratus lima belas");
    assertThat(IndonesianWords.number(1945)).isEqualTo("seribu sembilan ratus empat puluh lima");
    assertThat(IndonesianWords.number(2026)).isEqualTo("dua ribu dua puluh enam");
  }

  @Test
  void a_day_is_written_out_with_its_weekday() {
    assertThat(IndonesianWords.day(LocalDate.of(2026, 11, 24)))
        .isEqualTo("Selasa, tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam");
  }
}
