package id.desbumi.migration.web;

import id.desbumi.access.Sight;
import id.desbumi.core.Viewer;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.SheetFoot;
import id.desbumi.paper.Sheets;
import id.desbumi.paper.Written;
import id.desbumi.registry.Person;
import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Typing in what a sheet says about somebody who is in the register: once, whoever types it. */
@Component
class SheetTyping {

  private final Sight sight;
  private final Sheets sheets;

  SheetTyping(Sight sight, Sheets sheets) {
    this.sight = sight;
    this.sheets = sheets;
  }

  /**
   * Does the work and keeps that the sheet is in; nothing when it was in already.
   *
   * @param work false when it came to nothing, and the sheet stays out
   */
  void once(Viewer viewer, SheetCode code, Written written, Person person, BooleanSupplier work) {
    sight.run(
        viewer,
        () -> {
          var sheet = sheets.hold(viewer, code);
          if (sheet.typed() == null && work.getAsBoolean()) {
            sheets.typed(
                viewer,
                sheet,
                written,
                person.id().value(),
                person.place(),
                person.keptInVillage());
          }
        });
  }

  /** The sheet a form was sent from, to show it again; null without one. */
  @Nullable TypedSheet sheet(Viewer viewer, Map<String, String> typed, Mistakes mistakes) {
    return SheetCode.parse(typed.getOrDefault("lembar", ""))
        .flatMap(code -> sheets.find(viewer, code))
        .map(sheet -> TypedSheet.of(sheet, List.of(), SheetFoot.questions(typed, mistakes)))
        .orElse(null);
  }
}
