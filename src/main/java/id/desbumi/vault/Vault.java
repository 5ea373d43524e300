package id.desbumi.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals, opens, and makes keyed indexes.
 *
 * <p>"Person" is whoever owns the key: a person of the register, or an account for its own second
 * factor, by the account's id.
 */
@Component
public class Vault {

  private final PersonKeys personKeys;
  private final ClassKeys classKeys;

  Vault(PersonKeys personKeys, ClassKeys classKeys) {
    this.personKeys = personKeys;
    this.classKeys = classKeys;
  }

  /**
   * Seals a value with the person's own key, which is made in the running transaction when she has
   * none. Takes 33 bytes more than the value; says version and key in its first five.
   *
   * @param field where it stands, {@code schema.table.column}; bound to the sealed value
   * @throws KeyDestroyed when she was erased
   */
  public byte[] seal(UUID person, Secrecy secrecy, String field, String plain) {
    return personKeys
        .ready(person, secrecy)
        .seal(plain.getBytes(StandardCharsets.UTF_8), Bound.to(person, field));
  }

  /**
   * Opens what {@link #seal} made for the same person, class and field; refuses anything else.
   *
   * @throws KeyDestroyed when she was erased
   */
  public String open(UUID person, Secrecy secrecy, String field, byte[] sealed) {
    return open(
        personKeys.find(List.of(person), secrecy).get(person),
        Bound.to(person, field),
        field,
        sealed);
  }

  /** Opens one field of many people, with one statement for their keys. */
  public Map<UUID, String> openAll(Secrecy secrecy, String field, Map<UUID, byte[]> sealed) {
    var keys = personKeys.find(sealed.keySet(), secrecy);
    var plain = new HashMap<UUID, String>();
    sealed.forEach((person, value) ->
        plain.put(person, open(keys.get(person), Bound.to(person, field), field, value)));
    return plain;
  }

  /**
   * Has the keys of many people at hand, made where there are none, so that sealing in this
   * transaction asks the database no more. For batches, before their entries are taken.
   */
  public void ready(Collection<UUID> people, Secrecy secrecy) {
    personKeys.ready(people, secrecy);
  }

  /**
   * The keyed index of a value under the newest key, for unique columns and look-ups: 17 bytes, the
   * first tells the key.
   *
   * @param kind {@code nik}, {@code kk}, {@code phone} or {@code passport}; {@code figure} for the
   *     secret offsets of published figures, {@code form} for the proof that a form is ours, {@code
   *     bearer} for folded words of a name that was ruled out, {@code call} and {@code code} for
   *     calls for help and the numbers on their papers. The same value has another index in each
   * @param value in its one written form, as {@code Nik} and {@code PhoneNumber} give it
   */
  public byte[] index(String kind, String value) {
    return classKeys.ring().index(kind).getFirst().of(value);
  }

  /** The keyed indexes of a value under every key in use, newest first. */
  public List<byte[]> indexes(String kind, String value) {
    return classKeys.ring().index(kind).stream().map(key -> key.of(value)).toList();
  }

  /**
   * Destroys a person's keys: what was sealed with them is gone for ever, here at once, in other
   * processes within a minute, in backups when these are gone.
   */
  public void destroy(UUID person) {
    personKeys.destroy(person);
  }

  /** True when the keys of this person were destroyed: she was erased. */
  public boolean isDestroyed(UUID person) {
    return personKeys.find(List.of(person), Secrecy.K).get(person) == Keyset.DESTROYED;
  }

  private static String open(@Nullable Keyset key, byte[] bound, String field, byte[] sealed) {
    if (key == null) {
      throw new IllegalStateException("A value of " + field + " is sealed for nobody known here");
    }
    try {
      return new String(key.open(sealed, bound), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A sealed value of " + field + " was changed, or moved here from elsewhere", e);
    }
  }
}
