package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.Changing;
import id.desbumi.vault.Secrecy;
import id.desbumi.web.AskedField;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a record to be changed; or two desks' answers side by side.
 *
 * @param kept what was typed, carried along unseen while she chooses
 * @param countries the list for the destination; null where it is not asked
 */
public record EditPage(
    String title,
    String name,
    String back,
    String action,
    String request,
    String base,
    List<AskedField> fields,
    @Nullable List<Choice> countries,
    @Nullable String country,
    Mistakes mistakes,
    List<Difference> differences,
    Map<String, String> kept) {

  public EditPage {
    fields = List.copyOf(fields);
    differences = List.copyOf(differences);
    kept = Map.copyOf(kept);
  }

  /** One field with two answers. */
  public record Difference(String field, String label, String theirs, String yours, String by) {

    /**
     * @param least true for eyes that see as little as their work needs: nothing sealed
     */
    static Difference of(Changing.Difference difference, boolean least) {
      var field = difference.field();
      var secret = field.secrecy() == Secrecy.K || least && field.secrecy() != Secrecy.GENERAL;
      return new Difference(
          field.code(),
          t(field.label()),
          secret ? t("migration.sealed") : AnswerForm.words(field, difference.theirs()),
          AnswerForm.words(field, difference.yours()),
          t("migration.differs.by", difference.by()));
    }
  }
}
