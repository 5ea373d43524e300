package id.desbumi.registry;

import id.desbumi.access.SoundsLike;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names that are ruled out sound like names that are looked for. */
@Component
class Sounds implements SoundsLike {

  @Override
  public List<String> words(String name) {
    return NameFold.words(name);
  }
}
