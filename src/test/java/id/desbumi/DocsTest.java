package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say is so: rooms, commands, settings, classes and files are the real ones. */
class DocsTest {

  private static final Path ROOMS = Path.of("src/main/java/id/desbumi");
  private static final Map<Path, String> DOCUMENTS = documents();
  private static final Map<Path, String> JAVA = texts(Path.of("src"), ".java");

  private static final Pattern FLOOR_LINE = Pattern.compile("(?m)^\\| (\\d) \\| `(\\w+)` \\|");
  private static final Pattern PROGRAM = Pattern.compile("\\bbin/([\\w.]+)");
  private static final Pattern COMMAND =
      Pattern.compile("bin/desbumi ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?");
  private static final Pattern SETTING =
      Pattern.compile("(?<![\\w./])(desbumi\\.[a-z][a-z.-]*[a-z])(?!\\w)");
  private static final Pattern VARIABLE = Pattern.compile("\\bDESBUMI_[A-Z_]+\\b");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(?:#[^)]*)?\\)");
  private static final Pattern CLASS =
      Pattern.compile("`([A-Z][a-z0-9]+[A-Za-z0-9]*)(?:[.#(].*?)?`");
  private static final Pattern IMPORTED = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);");
  private static final Pattern PREFIX =
      Pattern.compile(
          "@ConfigurationProperties\\(\"([\\w.]+)\"\\)[^(]*\\brecord \\w+\\((.*?)\\) \\{",
          Pattern.DOTALL);
  private static final Pattern SAID =
      Pattern.compile("\"(?:\\$\\{)?(desbumi\\.[a-z][a-z.-]*[a-z])");

  /** Files whose names look like settings. */
  private static final Set<String> FILES =
      Set.of("desbumi.properties", "desbumi.css", "desbumi.jar", "desbumi.aot");

  @Test
  void the_list_of_rooms_is_the_house() {
    var told = new TreeMap<String, Integer>();
    found(FLOOR_LINE, "docs/architecture.md")
        .forEach(line -> told.put(line.group(2), Integer.valueOf(line.group(1))));
    assertThat(told.keySet()).isEqualTo(rooms());
    told.forEach((room, floor) ->
        assertThat(ModulesTest.FLOOR).as("the floor of " + room).containsEntry(room, floor));
  }

  @Test
  void programs_that_are_named_are_there() {
    assertThat(all(PROGRAM, found -> found.group(1)))
        .isNotEmpty()
        .allMatch(name -> Files.isRegularFile(Path.of("bin", name)), "a file in bin");
  }

  @Test
  void commands_that_are_named_are_there() {
    var real =
        JAVA.entrySet().stream()
            .filter(file -> file.getKey().startsWith(ROOMS.resolve("operation")))
            .flatMap(file ->
                Pattern.compile("@Command\\(\\s*name = \"([\\w-]+)\"")
                    .matcher(file.getValue())
                    .results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    real.add("help");
    var told =
        all(
            COMMAND,
            found -> found.group(1) + (found.group(2) == null ? "" : " " + found.group(2)));
    assertThat(told).isNotEmpty();
    assertThat(told)
        .allMatch(command -> Stream.of(command.split(" ", -1)).allMatch(real::contains), "is real");
  }

  @Test
  void settings_that_are_named_are_real() {
    var told = all(SETTING, found -> found.group(1));
    told.removeAll(FILES);
    assertThat(told).isNotEmpty();
    assertThat(settings()).containsAll(told);
  }

  /** Read by a script or the program, or a setting in the form of the environment. */
  @Test
  void variables_that_are_named_are_real() {
    var real =
        Stream.concat(JAVA.values().stream(), texts(Path.of("bin"), "").values().stream())
            .flatMap(text -> VARIABLE.matcher(text).results())
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    settings()
        .forEach(setting ->
            real.add(setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT)));
    var told = all(VARIABLE, MatchResult::group);
    assertThat(told).isNotEmpty();
    assertThat(real).containsAll(told);
  }

  @Test
  void classes_of_the_map_and_the_glossary_are_there() {
    var names =
        JAVA.keySet().stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    for (var text : JAVA.values()) {
      IMPORTED.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }
    for (var document : List.of("docs/architecture.md", "docs/contributing.md", "GLOSSARY.md")) {
      assertThat(found(CLASS, document).map(found -> found.group(1)).collect(Collectors.toSet()))
          .as(document)
          .isSubsetOf(names);
    }
  }

  @Test
  void links_lead_somewhere() {
    var dead = new TreeSet<String>();
    DOCUMENTS.forEach((file, text) ->
        LINK.matcher(text)
            .results()
            .map(found -> found.group(1))
            .filter(target -> !target.matches("[a-z]+:.*"))
            .filter(target -> !Files.exists(file.resolveSibling(target)))
            .forEach(target -> dead.add(file + " leads to " + target)));
    assertThat(dead).isEmpty();
  }

  @Test
  void decisions_have_a_number_each() {
    var numbers = new TreeSet<String>();
    DOCUMENTS.forEach((file, text) -> {
      if (file.startsWith("docs/decisions")) {
        var number = file.getFileName().toString().substring(0, 4);
        assertThat(numbers.add(number)).as("one decision of number " + number).isTrue();
        assertThat(text).startsWith("# " + Integer.parseInt(number) + ". ");
      }
    });
    assertThat(numbers).contains("0001");
  }

  private static Set<String> settings() {
    var real = new TreeSet<String>();
    for (var text : JAVA.values()) {
      PREFIX
          .matcher(text)
          .results()
          .forEach(found ->
              Pattern.compile("(\\w+)\\s*(?:,|$)")
                  .matcher(found.group(2).replaceAll("@\\w+\\([^)]*\\)", ""))
                  .results()
                  .forEach(part -> real.add(found.group(1) + "." + kebab(part.group(1)))));
      SAID.matcher(text).results().forEach(found -> real.add(found.group(1)));
    }
    return real;
  }

  private static Set<String> rooms() {
    try (var folders = Files.list(ROOMS)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<MatchResult> found(Pattern pattern, String document) {
    return pattern.matcher(DOCUMENTS.getOrDefault(Path.of(document), "")).results();
  }

  private static Set<String> all(
      Pattern pattern, java.util.function.Function<MatchResult, String> part) {
    return DOCUMENTS.values().stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(part)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static Map<Path, String> documents() {
    var documents = texts(Path.of("docs"), ".md");
    for (var name : List.of("README.md", "GLOSSARY.md", "CHANGELOG.md")) {
      documents.put(Path.of(name), read(Path.of(name)));
    }
    return documents;
  }

  private static Map<Path, String> texts(Path root, String ending) {
    Predicate<Path> wanted = path -> Files.isRegularFile(path) && path.toString().endsWith(ending);
    try (var walk = Files.walk(root)) {
      return walk.filter(wanted)
          .collect(Collectors.toMap(path -> path, DocsTest::read, (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
