package id.desbumi.rounds.web;

import id.desbumi.core.Viewer;
import id.desbumi.paper.PaperForm;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.SheetKind;
import id.desbumi.rounds.RoundSheets;
import id.desbumi.web.AskedField;
import java.util.List;
import org.springframework.stereotype.Component;

/** The paper twin of an RT's list; printed from the list, since it is about one RT. */
@Component
class RoundOnPaper implements PaperForm {

  @Override
  public SheetKind kind() {
    return SheetKind.ROUND;
  }

  @Override
  public List<AskedField> questions(Viewer viewer) {
    return RoundQuestions.columns();
  }

  @Override
  public int lines() {
    return RoundSheets.LINES;
  }

  @Override
  public boolean printedBlank() {
    return false;
  }

  @Override
  public String typeAt(SheetCode code) {
    return RoundSheetController.path(code);
  }
}
