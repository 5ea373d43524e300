package id.desbumi.site;

import id.desbumi.web.Text;
import org.springframework.stereotype.Component;

/** Pages that are mostly text: definitions and sources, confidentiality. */
@Component
public class TextPages {

  private final BlockTable table;

  TextPages(BlockTable table) {
    this.table = table;
  }

  public Blocks of(String page) {
    return new Blocks(table.list(page, Text.locale().getLanguage()));
  }
}
