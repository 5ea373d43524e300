package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands: rooms use lower floors only, and nobody's inner things. */
class ModulesTest {

  static final Map<String, Integer> FLOOR =
      Map.ofEntries(
          Map.entry("operation", 8),
          Map.entry("site", 7),
          Map.entry("statistics", 6),
          Map.entry("today", 6),
          Map.entry("sync", 6),
          Map.entry("exchange", 6),
          Map.entry("notices", 6),
          Map.entry("letters", 5),
          Map.entry("training", 5),
          Map.entry("casework", 5),
          Map.entry("groups", 5),
          Map.entry("migration", 4),
          Map.entry("rounds", 4),
          Map.entry("registry", 3),
          Map.entry("paper", 3),
          Map.entry("access", 2),
          Map.entry("guide", 2),
          Map.entry("web", 1),
          Map.entry("audit", 1),
          Map.entry("vault", 1),
          Map.entry("tally", 1),
          Map.entry("territory", 1),
          Map.entry("core", 0),
          Map.entry("database", 0));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("id.desbumi");

  @Test
  void rooms_use_lower_floors_only() {
    var broken = new TreeSet<String>();
    for (var one : CLASSES) {
      for (var use : one.getDirectDependenciesFromSelf()) {
        var from = room(one.getPackageName());
        var to = room(use.getTargetClass().getPackageName());
        if (!from.isEmpty() && !to.isEmpty() && !from.equals(to) && floor(to) >= floor(from)) {
          if (!(floor(from) == 0 && to.equals("core"))) {
            broken.add(
                "%s (floor %d) uses %s (floor %d)".formatted(from, floor(from), to, floor(to)));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void nobody_reaches_into_another_rooms_inner_things() {
    ApplicationModules.of(Desbumi.class).verify();
  }

  @Test
  void every_room_has_a_floor() {
    List<String> rooms =
        ApplicationModules.of(Desbumi.class).stream()
            .map(module -> module.getIdentifier().toString())
            .toList();
    assertThat(FLOOR.keySet()).containsAll(rooms);
  }

  private static int floor(String room) {
    return FLOOR.getOrDefault(room, 99);
  }

  private static String room(String name) {
    var prefix = "id.desbumi.";
    if (!name.startsWith(prefix)) {
      return "";
    }
    var rest = name.substring(prefix.length());
    var dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
