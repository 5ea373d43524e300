package id.desbumi.access.web;

import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;

/** Another role for somebody who has an account. */
public record GiveRolePage(
    String account,
    String name,
    GrantForm form,
    Mistakes mistakes,
    List<Choice> roles,
    List<Choice> areas) {

  public GiveRolePage {
    roles = List.copyOf(roles);
    areas = List.copyOf(areas);
  }
}
