package id.desbumi.casework;

import id.desbumi.core.PlaceCode;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Invented calls; their words are found nowhere else. */
public final class Told {

  public static final String STORY = "Ceritacontoh: pintu dikunci dari luar.";
  public static final String PLACE = "Kotacontoh";
  public static final String NUMBER = "0800 7654 3210 milik Saudaracontoh";
  public static final String NAMED = "Pamancontoh";

  private Told() {}

  public static NewCall from(String home, UUID... shutOut) {
    return from(UUID.randomUUID(), home, STORY, shutOut);
  }

  public static NewCall from(UUID request, String home, String story, UUID... shutOut) {
    return new NewCall(
        request,
        Door.PUBLIC,
        new PlaceCode(home),
        story,
        PLACE,
        new Contact(Contact.Way.NUMBER, NUMBER, "Selasacontoh pagi", "Iparcontoh"),
        NAMED,
        Arrays.stream(shutOut).collect(Collectors.toSet()),
        null,
        false);
  }

  public static final Set<String> WORDS =
      Set.of(STORY, PLACE, "7654 3210", "Saudaracontoh", NAMED, "Iparcontoh", "Selasacontoh pagi");
}
