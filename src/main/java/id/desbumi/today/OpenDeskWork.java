package id.desbumi.today;

import id.desbumi.access.OpenWork;
import id.desbumi.core.Viewer;
import id.desbumi.web.Text;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The work list as numbers, for a handover at the end of a term: how much of each deed. */
@Component
class OpenDeskWork implements OpenWork {

  private final WorkList work;

  OpenDeskWork(WorkList work) {
    this.work = work;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Line> of(Viewer viewer) {
    var tasks = work.of(viewer).tasks();
    return Arrays.stream(Deed.values())
        .map(deed ->
            new Line(words(deed), (int) tasks.stream().filter(task -> task.deed() == deed).count()))
        .toList();
  }

  /** What is open; a deed without words of its own goes by the deed. */
  private static String words(Deed deed) {
    return Text.has("today.open." + deed) ? "today.open." + deed : "today.deed." + deed;
  }
}
