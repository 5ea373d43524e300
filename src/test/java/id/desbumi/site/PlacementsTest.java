package id.desbumi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementsTest {

  private final Placements placements = new Placements();

  @Test
  void a_line_is_one_source() {
    assertThat(placements.series())
        .extracting(one -> one.source().id() + " " + one.byYear().keySet())
        .containsExactly(
            "S001 [2011, 2012, 2013, 2014, 2015]",
            "S009 [2016]",
            "S180 [2020, 2021, 2022]",
            "S030 [2022, 2023]",
            "S035 [2023, 2024]",
            "S052 [2025]");
  }

  @Test
  void a_source_that_says_otherwise_is_marked() {
    assertThat(placements.series())
        .filteredOn(Placements.Series::differs)
        .extracting(one -> one.source().id())
        .containsExactly("S035");
    assertThat(placements.yearly())
        .filteredOn(one -> one.year() == 2023)
        .extracting(Placements.Figure::value)
        .containsExactly(274_965, 297_108);
  }

  @Test
  void doubtful_figures_are_in_no_line_and_no_list_but_told_with_their_reason() {
    assertThat(placements.doubtful())
        .extracting(one -> one.source().id())
        .containsExactly("S008", "S012", "S013", "S183", "S019");
    assertThat(placements.doubtful()).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
    assertThat(placements.partOfYear()).noneMatch(one -> one.value() == 188_535);
    assertThat(placements.countryYears()).doesNotContain(2010);
  }

  @Test
  void countries_of_a_year_come_from_one_page_and_others_are_footnotes() {
    var list = placements.countries(2019);
    assertThat(list.source().id()).isEqualTo("S015");
    assertThat(list.countries()).extracting(Placements.ToCountry::country).startsWith("MYS");
    assertThat(list.differing())
        .extracting(Placements.Differing::value)
        .containsExactlyInAnyOrder(71_779, 79_659);
  }

  @Test
  void sums_over_several_years_stand_beside_no_year() {
    assertThat(placements.partOfYear())
        .extracting(Placements.Figure::year)
        .isSubsetOf(List.of(2009, 2010, 2017, 2018, 2019));
    assertThat(placements.partOfYear()).noneMatch(one -> one.value() > 1_000_000);
  }
}
