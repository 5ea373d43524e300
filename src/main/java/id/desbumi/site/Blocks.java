package id.desbumi.site;

import java.util.List;

/** The text of one public page, in order. */
public record Blocks(List<Block> all) {

  public Blocks {
    all = List.copyOf(all);
  }

  /** Those of one kind; none when the page has nothing to say there. */
  public List<Block> of(String block) {
    return all.stream().filter(one -> one.block().equals(block)).toList();
  }

  public boolean has(String block) {
    return !of(block).isEmpty();
  }

  /** The first of a kind, or nothing said. */
  public String text(String block) {
    return of(block).stream().map(Block::text).findFirst().orElse("");
  }
}
