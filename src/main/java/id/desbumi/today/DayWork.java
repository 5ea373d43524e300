package id.desbumi.today;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work of one desk on one day.
 *
 * @param day today, by the clock of the desk's place
 * @param more true when there is more than was read; what is here is the oldest of it
 */
public record DayWork(LocalDate day, List<Task> tasks, boolean more) {

  private static final Comparator<Task> BY_DEED = Comparator.comparing(Task::deed);
  private static final Comparator<Task> BY_DAY =
      Comparator.comparing((Task task) -> last(task.due()));

  public DayWork {
    tasks = List.copyOf(tasks);
  }

  /** One group. What is late: people before papers; what has time: the nearest day first. */
  public List<Task> of(Urgency urgency) {
    var order =
        urgency == Urgency.TODAY ? BY_DEED.thenComparing(BY_DAY) : BY_DAY.thenComparing(BY_DEED);
    return tasks.stream()
        .filter(task -> task.urgency(day) == urgency)
        .sorted(order.thenComparing(Task::since).thenComparing(Task::name))
        .toList();
  }

  /** How many things wait, without those that have time beyond this week. */
  public int waiting() {
    return (int) tasks.stream().filter(task -> task.urgency(day) != Urgency.LATER).count();
  }

  /** True when somebody is to be asked after. */
  public boolean has(Deed deed) {
    return tasks.stream().anyMatch(task -> task.deed() == deed);
  }

  private static LocalDate last(@Nullable LocalDate due) {
    return due == null ? LocalDate.MAX : due;
  }
}
