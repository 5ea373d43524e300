package id.desbumi.access;

import java.util.List;

/**
 * Who signs for a village on a day.
 *
 * @param lines above the signature: "Plt. Kepala Desa", or "a.n. Kepala Desa" and "Sekretaris Desa"
 */
public record Signer(List<String> lines, String name) {

  public Signer {
    lines = List.copyOf(lines);
  }
}
