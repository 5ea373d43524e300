package id.desbumi.paper.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;

/** Printing, typing in, and what is still out. */
public record SheetsPage(
    List<Choice> kinds,
    Map<String, String> typed,
    String request,
    List<Out> out,
    Mistakes mistakes) {

  public SheetsPage {
    kinds = List.copyOf(kinds);
    typed = Map.copyOf(typed);
    out = List.copyOf(out);
  }

  public String get(String field) {
    return typed.getOrDefault(field, "");
  }

  /** A sheet that nobody typed in yet. */
  public record Out(String code, String printed, String kind, String since) {}
}
