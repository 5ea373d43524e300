package id.desbumi.access;

import java.util.List;

/** How the words of a name sound; the register knows, one floor up. */
public interface SoundsLike {

  /** The folded words of a name in their order; none when nothing but titles was said. */
  List<String> words(String name);
}
