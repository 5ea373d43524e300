package id.desbumi.statistics.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Viewer;
import id.desbumi.statistics.DeskFigures;
import id.desbumi.web.DeskEntries;
import id.desbumi.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to exact figures, for those who have any. */
@Component
class FigureEntries implements DeskEntries {

  private final DeskFigures figures;

  FigureEntries(DeskFigures figures) {
    this.figures = figures;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public List<Frame.Entry> of(Viewer viewer) {
    return figures.areas(viewer).isEmpty()
        ? List.of()
        : List.of(new Frame.Entry("/angka", t("statistics.entry"), "chart-column", null));
  }
}
