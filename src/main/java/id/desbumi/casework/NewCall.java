package id.desbumi.casework;

import id.desbumi.core.PlaceCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told, as it came in.
 *
 * @param request the form's own id: the same id with the same words is the same call
 * @param home the village or area she comes from, for the list that reads it; the nation when she
 *     did not say, or wants the national case desk alone
 * @param named the people she spoke of, in her words; for the reader
 * @param shutOut accounts that must not find it, whatever their role
 * @param writer who wrote it down for her; null on the public page
 * @param crowded one of very many from one address
 */
public record NewCall(
    UUID request,
    Door door,
    PlaceCode home,
    String happened,
    String whereabouts,
    Contact contact,
    String named,
    Set<UUID> shutOut,
    @Nullable UUID writer,
    boolean crowded) {

  /** Some ten pages; more comes as a word added afterwards. */
  public static final int LONGEST_STORY = 20_000;

  public static final int LONGEST_LINE = 500;

  public NewCall {
    shutOut = Set.copyOf(shutOut);
  }

  /** Everything that was typed, for telling a second sending from another call. */
  String content() {
    return String.join(
        "\u001e",
        request.toString(),
        door.code(),
        home.value(),
        happened,
        whereabouts,
        contact.written(),
        named,
        shutOut.stream().sorted().toList().toString());
  }
}
