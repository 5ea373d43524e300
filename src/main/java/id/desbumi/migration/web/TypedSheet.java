package id.desbumi.migration.web;

import id.desbumi.core.NotThere;
import id.desbumi.core.Viewer;
import id.desbumi.paper.Sheet;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.SheetFoot;
import id.desbumi.paper.SheetKind;
import id.desbumi.paper.Sheets;
import id.desbumi.web.AskedField;
import id.desbumi.web.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/**
 * The sheet a form is typed in from.
 *
 * @param code as the form sends it
 * @param printed as it stands on the paper
 * @param readersChanged others can read a record now than stood on the paper
 * @param foot who wrote it and when
 */
public record TypedSheet(
    String code, String printed, boolean readersChanged, List<AskedField> foot) {

  public TypedSheet {
    foot = List.copyOf(foot);
  }

  static TypedSheet of(Sheet sheet, List<String> readers, List<AskedField> foot) {
    return new TypedSheet(
        sheet.code().value(),
        sheet.code().printed(),
        !readers.isEmpty() && !sheet.readers().equals(String.join("\n", readers)),
        foot);
  }

  /** The viewer's own sheet of that kind, or nothing is there. */
  static Sheet find(Sheets sheets, Viewer viewer, String typed, SheetKind kind) {
    return SheetCode.parse(typed)
        .flatMap(code -> sheets.find(viewer, code))
        .filter(sheet -> sheet.kind() == kind)
        .orElseThrow(NotThere::new);
  }

  /** What a form begins with: the code, and the foot of the sheet before it in the pile. */
  static Map<String, String> start(Sheets sheets, Viewer viewer, Sheet sheet) {
    var typed = new HashMap<String, String>();
    typed.put("lembar", sheet.code().value());
    sheets.last(viewer).ifPresent(written -> typed.putAll(SheetFoot.typed(written)));
    return typed;
  }

  /** To the page that says it is in, and asks for the next. */
  static ModelAndView done(SheetCode code) {
    return Pages.redirect("/lembar/" + code.value());
  }
}
