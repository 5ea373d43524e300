package id.desbumi.site;

import java.util.List;

/**
 * A thematic area with everything its page shows.
 *
 * @param slug its address under {@code /tema/}
 * @param dashboard the live figures stand on its page
 */
public record Theme(
    String slug, boolean dashboard, Blocks texts, List<Partner> partners, List<Story> stories) {

  public Theme {
    partners = List.copyOf(partners);
    stories = List.copyOf(stories);
  }
}
