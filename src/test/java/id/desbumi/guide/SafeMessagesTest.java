package id.desbumi.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desbumi.core.NotThere;
import id.desbumi.core.PhoneNumber;
import id.desbumi.core.PlaceCode;
import id.desbumi.testing.Viewers;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is pasted into a chat is read by whoever holds the telephone. */
@SpringBootTest
class SafeMessagesTest {

  private static final PlaceCode VILLAGE = new PlaceCode("33.07.04.2009");
  private static final List<String> PAPERS =
      List.of(
          "surat",
          "paspor",
          "izin",
          "kartu",
          "ktp",
          "visa",
          "letter",
          "passport",
          "permit",
          "card",
          "keterangan",
          "pengantar",
          "kontrak",
          "contract");
  private static final List<String> FIELD =
      List.of(
          "migran",
          "migrant",
          "desbumi",
          "luar negeri",
          "abroad",
          "pulang",
          "return",
          "kerja",
          "work",
          "bantuan",
          "help",
          "pendampingan",
          "agen",
          "pmi",
          "nik");

  @Autowired SafeMessages messages;
  @Autowired Countries countries;
  @Autowired JdbcClient db;

  @AfterEach
  void leaveTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void a_message_has_room_for_a_place_a_day_and_an_hour_and_for_nothing_else() {
    assertThat(Arrays.stream(Meeting.class.getRecordComponents()).map(RecordComponent::getType))
        .containsExactly(String.class, LocalDate.class, LocalTime.class);
    var meeting = new Meeting("Warga Contoh 1", LocalDate.of(2026, 11, 25), LocalTime.of(9, 0));
    assertThatThrownBy(() -> messages.of(VILLAGE, meeting))
        .as("the place is one of a list, never typed")
        .isInstanceOf(NotThere.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void no_text_names_anybody_a_country_or_a_kind_of_letter(String language) {
    LocaleContextHolder.setLocale(Locale.of(language));
    messages.deskPhone(
        Viewers.officer(VILLAGE.value()), VILLAGE, PhoneNumber.parse("0286 325 111").orElseThrow());
    var names = countries.all().stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    assertThat(messages.places()).hasSize(6);
    for (var place : messages.places()) {
      var all =
          messages.of(
              VILLAGE, new Meeting(place.code(), LocalDate.of(2026, 11, 25), LocalTime.of(9, 30)));
      assertThat(all).hasSize(5);
      for (var one : all) {
        var text = (one.title() + " " + one.text()).toLowerCase(Locale.ROOT);
        assertThat(names).noneMatch(text::contains);
        assertThat(PAPERS).noneMatch(word -> text.matches("(?s).*\\b" + word + "\\b.*"));
        assertThat(FIELD).noneMatch(word -> text.matches("(?s).*\\b" + word + "\\b.*"));
        assertThat(text).doesNotContain("{", "}").contains("+62286325111");
        assertThat(text.replace("+62286325111", ""))
            .as("no number as long as a person's")
            .doesNotContainPattern("[0-9]{5,}");
      }
    }
  }

  @Test
  void a_text_with_another_gap_or_a_number_is_not_even_stored() {
    for (var text : List.of("Salam {nama}", "NIK 9907", "Salam {negara}", "{")) {
      assertThatThrownBy(() ->
              db.sql(
                      """
                      insert into guide.safe_message (code, language, rank, title, text)
                      values ('OTHER', 'id', 9, 'Lain', :text)
                      """)
                  .param("text", text)
                  .update())
          .isInstanceOfAny(
              DataIntegrityViolationException.class,
              org.springframework.jdbc.BadSqlGrammarException.class);
    }
  }

  @Test
  void only_the_desk_itself_writes_down_its_telephone() {
    var phone = PhoneNumber.parse("0286 325 222").orElseThrow();
    assertThatThrownBy(() -> messages.deskPhone(Viewers.officer("33.07.04.2010"), VILLAGE, phone))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> messages.deskPhone(Viewers.kader(VILLAGE + ".01"), VILLAGE, phone))
        .isInstanceOf(NotThere.class);
  }
}
