package id.desbumi.access.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;

/**
 * Who works in one's areas.
 *
 * @param mayAppoint she gives roles here; without it she sees only who appoints
 * @param roles those she may give
 * @param areas the dusun and RT of her village, when her area is one
 */
public record WhoWorksPage(
    boolean mayAppoint,
    String limits,
    List<Worker> workers,
    List<Steward> stewards,
    List<Choice> roles,
    List<Choice> areas,
    GrantForm form,
    Mistakes mistakes) {

  public WhoWorksPage {
    workers = List.copyOf(workers);
    stewards = List.copyOf(stewards);
    roles = List.copyOf(roles);
    areas = List.copyOf(areas);
  }

  /** Somebody with an account. */
  public record Worker(
      String account, String name, String about, boolean resetWaits, List<Held> grants) {
    public Worker {
      grants = List.copyOf(grants);
    }
  }

  /** One role she holds. */
  public record Held(String id, String about, String until) {}

  /** Somebody who appoints, or will when a second person has said yes. */
  public record Steward(String id, String name, String about, boolean waits) {}
}
