package id.desbumi.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.desbumi.core.PartialDate;
import id.desbumi.core.PlaceCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class ProgrammeTest {

  private static final PlaceCode JEMBER = new PlaceCode("35.09");
  private static final PlaceCode SUMBERSALAK = new PlaceCode("35.09.28.2008");

  @Autowired Programme programme;

  @Test
  void a_village_of_the_list_stands_under_its_code_with_its_steps_and_sources() {
    var sumbersalak = programme.find(SUMBERSALAK).orElseThrow();
    assertThat(sumbersalak.name()).isEqualTo("Sumbersalak");
    assertThat(sumbersalak.stage()).isEqualTo(Stage.PERDES);
    assertThat(sumbersalak.since()).isEqualTo(2015);
    assertThat(sumbersalak.source().publisher()).isEqualTo("Antara Jatim");
    assertThat(sumbersalak.steps())
        .extracting(DesbumiVillage.Step::stage, step -> step.source().id())
        .containsExactlyInAnyOrder(tuple(Stage.FOUNDED, "S150"), tuple(Stage.PERDES, "S179"));
  }

  @Test
  void planned_villages_stay_planned() {
    assertThat(programme.villages(PlaceCode.NATION))
        .filteredOn(village -> village.stage() == Stage.PLANNED)
        .extracting(DesbumiVillage::name)
        .containsExactlyInAnyOrder(
            "Sidomukti",
            "Seputih",
            "Kemuningsarikidul",
            "Pugerkulon",
            "Glundengan",
            "Kalimendong",
            "Majasari");
    assertThat(programme.villages(PlaceCode.NATION))
        .filteredOn(village -> village.stage() == Stage.PLANNED)
        .allSatisfy(village -> assertThat(village.since()).isNull());
  }

  @Test
  void what_cannot_be_told_for_certain_is_reported_and_not_guessed() {
    assertThat(programme.unmatched())
        .extracting(Unmatched::name, Unmatched::reason, one -> one.candidates().size())
        .containsExactly(
            tuple("Sidomulyo", Unmatched.Reason.SEVERAL, 2),
            tuple("Surengede", Unmatched.Reason.SEVERAL, 2),
            tuple("Tlogo", Unmatched.Reason.SEVERAL, 2),
            tuple("Kradegan", Unmatched.Reason.NONE, 0),
            tuple("Majasih", Unmatched.Reason.DOUBT, 1),
            tuple("Segeran", Unmatched.Reason.NONE, 0),
            tuple("migrant-care-lombok", Unmatched.Reason.NONE, 0),
            tuple("migrant-care-jember", Unmatched.Reason.SEVERAL, 2));
  }

  @Test
  void every_line_of_the_list_is_a_village_or_in_the_report() {
    var reported =
        programme.unmatched().stream()
            .filter(one -> one.list() == Unmatched.Listed.VILLAGE)
            .count();
    assertThat(programme.villages(PlaceCode.NATION).size() + reported).isEqualTo(59);
  }

  @Test
  void a_mistaken_district_is_let_go_when_the_regency_has_just_one_of_the_name() {
    assertThat(programme.find(new PlaceCode("52.02.11.2005")).orElseThrow().name())
        .isEqualTo("Darek");
  }

  @Test
  void stages_are_counted_for_each_place_one_step_down() {
    assertThat(programme.countsBelow(PlaceCode.NATION).keySet())
        .extracting(PlaceCode::value)
        .containsExactly("32", "33", "35", "52", "53");
    assertThat(programme.countsBelow(new PlaceCode("35")).get(JEMBER))
        .isEqualTo(Map.of(Stage.PLANNED, 5, Stage.FOUNDED, 8, Stage.PERDES, 1));
    assertThat(programme.counts(JEMBER))
        .isEqualTo(programme.countsBelow(new PlaceCode("35")).get(JEMBER));
  }

  @Test
  void partners_are_told_for_a_village_with_dates_where_a_source_has_them() {
    assertThat(programme.partners(SUMBERSALAK))
        .extracting(Partner::id)
        .containsExactly("migrant-care", "tanoker", "migrant-care-jember", "lazismu");
    var jember =
        programme.partners(JEMBER).stream()
            .filter(partner -> partner.id().equals("migrant-care-jember"))
            .findFirst()
            .orElseThrow();
    assertThat(jember.areas())
        .filteredOn(area -> area.area().equals(new PlaceCode("35.09.12.2004")))
        .extracting(Partner.Area::since)
        .containsExactly(PartialDate.parse("2017").orElseThrow());
  }

  @Test
  void all_partners_are_told_for_the_nation_also_one_without_an_area() {
    assertThat(programme.partners(PlaceCode.NATION)).hasSize(11);
  }

  @Test
  void no_other_programme_is_told_of_a_village_before_somebody_enters_it() {
    assertThat(programme.memberships(SUMBERSALAK)).isEmpty();
  }
}
