package id.desbumi.rounds.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of one RT, made for one thumb: what is to be done first, one tap for each house.
 *
 * @param path its own address
 * @param last the house that was just answered, with the way to take it back
 */
public record HousesPage(
    String path,
    String title,
    String span,
    String counts,
    int answered,
    int houses,
    List<Row> todo,
    List<Row> again,
    List<Row> done,
    List<Known> known,
    boolean finished,
    boolean mayFinish,
    @Nullable Last last,
    List<Deed> deeds,
    Fresh fresh) {

  public HousesPage {
    todo = List.copyOf(todo);
    again = List.copyOf(again);
    done = List.copyOf(done);
    known = List.copyOf(known);
    deeds = List.copyOf(deeds);
  }

  /** Fresh ids for the forms at the foot. */
  public record Fresh(String request, String house, String finish, String sheets) {}

  /** One of the four answers. */
  public record Deed(String value, String text) {}

  /**
   * A house.
   *
   * @param sign what tells it from others, or null
   * @param people those of the register who live there
   * @param about what it answered, when, who wrote it
   */
  public record Row(
      String id,
      String label,
      @Nullable String sign,
      List<Person> people,
      String state,
      String kind,
      @Nullable String about,
      int seq,
      boolean refused,
      String request) {

    public Row {
      people = List.copyOf(people);
    }
  }

  /** Somebody of the register. */
  public record Person(String id, String name) {}

  /** A household without a house so far. */
  public record Known(String house, List<Person> people, String request) {
    public Known {
      people = List.copyOf(people);
    }

    public String names() {
      return String.join(", ", people.stream().map(Person::name).toList());
    }
  }

  /**
   * What was just said of a house.
   *
   * @param sign what a refusal took off the house, to be put back; kept on this page only
   */
  public record Last(
      String house,
      String sentence,
      int seq,
      @Nullable String sign,
      List<String> people,
      String request) {

    public Last {
      people = List.copyOf(people);
    }
  }
}
