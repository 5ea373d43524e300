package id.desbumi.site;

import id.desbumi.web.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The thematic areas, as rows; a new one needs no code. */
@Component
public class Themes {

  private final ThemeTable table;
  private final BlockTable blocks;

  Themes(ThemeTable table, BlockTable blocks) {
    this.table = table;
    this.blocks = blocks;
  }

  public List<ThemeTitle> list() {
    return table.list().stream()
        .map(row -> {
          var texts = texts(row.slug());
          return new ThemeTitle(row.slug(), texts.text("title"), texts.text("lead"));
        })
        .toList();
  }

  /** The one the front page shows. */
  public Theme first() {
    return theme(table.list().getFirst());
  }

  public Optional<Theme> find(String slug) {
    return table.find(slug).map(this::theme);
  }

  private Theme theme(ThemeTable.ThemeRow row) {
    return new Theme(
        row.slug(),
        row.dashboard(),
        texts(row.slug()),
        table.partners(row.slug(), Text.locale().getLanguage()),
        table.stories(row.slug()));
  }

  private Blocks texts(String slug) {
    return new Blocks(blocks.list(slug, Text.locale().getLanguage()));
  }
}
