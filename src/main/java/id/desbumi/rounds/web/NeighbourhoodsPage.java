package id.desbumi.rounds.web;

import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;

/** The dusun, RW and RT of a village. */
public record NeighbourhoodsPage(
    List<Hamlet> hamlets,
    Map<String, String> typed,
    Mistakes mistakes,
    String request,
    Today today) {

  public NeighbourhoodsPage {
    hamlets = List.copyOf(hamlets);
    typed = Map.copyOf(typed);
  }

  /** Today, for the day something ends. */
  public record Today(String day, String month, String year) {}

  /**
   * A dusun.
   *
   * @param people who are registered in it and in no RT
   */
  public record Hamlet(String code, String name, String people, List<Rt> rts, boolean open) {
    public Hamlet {
      rts = List.copyOf(rts);
    }
  }

  /** An RT, its numbers as they were written, and how many are registered in it. */
  public record Rt(String code, String name, String rt, String rw, String people, boolean open) {}

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }
}
