package id.desbumi.access.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;

/**
 * Who holds which office of a village.
 *
 * @param code of the village, which every form of this page carries
 * @param team the officer also keeps the village's Desbumi
 */
public record OfficialsPage(
    String village,
    String code,
    String headTitle,
    boolean mayWrite,
    boolean team,
    List<Line> now,
    List<Line> before,
    List<Line> teamNow,
    List<Line> teamBefore,
    List<Choice> offices,
    List<Choice> actings,
    List<Choice> divisions,
    OfficialForm form,
    Mistakes mistakes) {

  public OfficialsPage {
    now = List.copyOf(now);
    before = List.copyOf(before);
    teamNow = List.copyOf(teamNow);
    teamBefore = List.copyOf(teamBefore);
    offices = List.copyOf(offices);
    actings = List.copyOf(actings);
    divisions = List.copyOf(divisions);
  }

  /** One who holds or held an office. */
  public record Line(String id, String name, String title, String about, boolean withdrawn) {}
}
