package id.desbumi.vault;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals, opens, and makes keyed indexes. */
@Component
public class Vault {

  /**
   * Seals a value with the person's own key.
   *
   * @param field where it stands, {@code schema.table.column}; bound to the sealed value
   */
  public byte[] seal(UUID person, Secrecy secrecy, String field, String plain) {
    throw new IllegalStateException("not yet: " + field);
  }

  /** Opens what {@link #seal} made for the same person, class and field; refuses anything else. */
  public String open(UUID person, Secrecy secrecy, String field, byte[] sealed) {
    throw new IllegalStateException("not yet: " + field);
  }

  /** The keyed index of a value under the newest key, for unique columns and look-ups. */
  public byte[] index(String kind, String value) {
    throw new IllegalStateException("not yet: " + kind);
  }

  /** The keyed indexes of a value under every key in use, newest first. */
  public List<byte[]> indexes(String kind, String value) {
    return List.of(index(kind, value));
  }

  /** Destroys a person's key: what was sealed with it is gone for ever. */
  public void destroy(UUID person) {
    throw new IllegalStateException("not yet: " + person);
  }
}
