package id.desbumi.registry.rights;

import id.desbumi.registry.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks about her own data.
 *
 * @param id made by the form
 * @param via how she asked, one of {@link #VIA}
 * @param about codes: which part is wrong, which consents are taken back; often none
 * @param wish in her words, kept sealed; null when nothing was added
 */
public record NewRequest(
    UUID id, PersonId person, Right right, String via, List<String> about, @Nullable String wish) {

  /** She herself, by telephone, by letter, or somebody with a written power from her. */
  public static final List<String> VIA = List.of("sendiri", "telepon", "surat", "kuasa");

  public NewRequest {
    about = List.copyOf(about);
    if (!VIA.contains(via)) {
      throw new IllegalArgumentException("not a way to ask");
    }
  }
}
