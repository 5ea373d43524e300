package id.desbumi.site;

import id.desbumi.web.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** National goals and our own measures, as rows; a new one needs no code. */
@Component
public class Goals {

  private final GoalTable table;

  Goals(GoalTable table) {
    this.table = table;
  }

  /** In order, each with its sources. */
  public List<Goal> list() {
    return table.list(Text.locale().getLanguage());
  }

  public Optional<Goal> find(String id) {
    return list().stream().filter(goal -> goal.id().equals(id)).findFirst();
  }
}
