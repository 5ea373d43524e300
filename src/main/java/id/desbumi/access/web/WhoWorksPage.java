package id.desbumi.access.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;

/**
 * Who works in one's areas.
 *
 * @param mayAppoint she gives roles here; without it she sees only who appoints
 * @param roles those she may give
 * @param without regencies with desks and no case worker, where she could appoint one
 * @param ending roles that end within thirty days
 * @param villages those of her areas that are villages, whose officials she may write down
 * @param areas the dusun and RT of her village, when her area is one
 */
public record WhoWorksPage(
    boolean mayAppoint,
    String limits,
    List<Worker> workers,
    List<Steward> stewards,
    List<Choice> roles,
    List<Choice> areas,
    List<String> without,
    List<Ending> ending,
    List<Choice> villages,
    GrantForm form,
    Mistakes mistakes) {

  public WhoWorksPage {
    workers = List.copyOf(workers);
    stewards = List.copyOf(stewards);
    roles = List.copyOf(roles);
    areas = List.copyOf(areas);
    without = List.copyOf(without);
    ending = List.copyOf(ending);
    villages = List.copyOf(villages);
  }

  /** A role whose last day is near. */
  public record Ending(String account, String area, String name, String about) {}

  /** Somebody with an account. */
  public record Worker(
      String account, String name, String about, boolean resetWaits, List<Held> grants) {
    public Worker {
      grants = List.copyOf(grants);
    }
  }

  /** One role she holds. */
  public record Held(String id, String about, String until, String area) {}

  /** Somebody who appoints, or will when a second person has said yes. */
  public record Steward(String id, String name, String about, boolean waits) {}
}
