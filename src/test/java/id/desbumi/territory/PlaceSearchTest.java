package id.desbumi.territory;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search against all places, without a database. */
class PlaceSearchTest {

  private static Atlas atlas;
  private static List<Place> villages;

  @BeforeAll
  static void read() {
    var places =
        PlaceList.ours().lines().stream()
            .sorted(Comparator.comparing(PlaceList.Line::code))
            .map(PlaceSearchTest::place)
            .toList();
    atlas = new Atlas(1, places);
    villages = places.stream().filter(p -> p.level() == PlaceLevel.VILLAGE).toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20261124})
  void any_village_is_found_by_its_whole_address(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < 200; i++) {
      var village = villages.get(random.nextInt(villages.size()));
      var district = atlas.find(village.code().parent()).orElseThrow();
      var regency = atlas.find(district.code().parent()).orElseThrow();
      var typed =
          "Desa %s, Kec. %s, %s"
              .formatted(
                  village.name(), district.name(), regency.name().replace("Kabupaten", "Kab."));
      assertThat(atlas.search(typed, 10))
          .as(typed)
          .extracting(found -> found.place().code())
          .contains(village.code());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Soemberredjo,sumberejo",
    "Djokjakarta,jokjakarta",
    "Tjilatjap,cilacap",
    "Kuripan,kuripan"
  })
  void old_and_new_spelling_are_one(String typed, String folded) {
    assertThat(Spelling.fold(Spelling.words(typed).getFirst())).isEqualTo(folded);
  }

  @Test
  void hyphens_and_dots_part_words_and_apostrophes_do_not() {
    assertThat(Spelling.words(" Kec.  Sumber-Salak ")).containsExactly("kec", "sumber", "salak");
    assertThat(Spelling.words("Soka\"an Nuapu\u2019u")).containsExactly("sokaan", "nuapuu");
    assertThat(Spelling.words("\u00C9tape \u0000 \uD83D\uDE00")).containsExactly("etape");
  }

  @ParameterizedTest
  @CsvSource({
    "jember,jembr,true",
    "jember,jemberr,true",
    "jember,jembar,true",
    "jember,jebmer,true",
    "jember,jember,true",
    "jember,jemb,false",
    "jember,mejber,false",
    "jember,jambor,false"
  })
  void one_slip_of_the_finger_is_forgiven_and_two_are_not(String a, String b, boolean slip) {
    assertThat(Spelling.oneSlip(a, b)).isEqualTo(slip);
    assertThat(Spelling.oneSlip(b, a)).isEqualTo(slip);
  }

  private static Place place(PlaceList.Line line) {
    var code = new PlaceCode(line.code());
    return new Place(code, line.name(), code.level());
  }
}
