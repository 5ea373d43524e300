package id.desbumi.registry;

import id.desbumi.core.PlaceCode;
import java.util.EnumMap;
import java.util.Map;

/**
 * Somebody to be entered in the register.
 *
 * @param place the village, or the dusun or RT in it
 * @param keptInVillage she said "jangan dibagikan ke luar desa", or was not asked yet
 * @param asked false for somebody reported by kin or RT, who was not asked yet
 * @param answers what was told; a name at least
 */
public record NewPerson(
    PersonId id,
    PlaceCode place,
    boolean keptInVillage,
    boolean asked,
    Map<PersonField, Answer> answers) {

  public NewPerson {
    keptInVillage = keptInVillage || !asked; // nobody is shared who was not asked
    answers = answers.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(answers));
    var name = answers.get(PersonField.NAME);
    if (name == null || name.value() == null) {
      throw new IllegalArgumentException("a person needs a name");
    }
    place.village();
  }

  public Answer answer(PersonField field) {
    return answers.getOrDefault(field, Answer.NOT_ASKED);
  }
}
