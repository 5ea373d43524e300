package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.database.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whose tables a statement may name: those of its own room, what is published, the {@code _facts}
 * views of others, and the few functions that were made for others to call.
 */
class SqlBoundariesTest {

  private static final Path JAVA = Path.of("src/main/java/id/desbumi");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** The second wall, for tables of people. Nothing else is called across rooms in SQL. */
  private static final Set<String> FOR_OTHERS =
      Set.of(
          "access.protect", "access.within", "access.relocate", "tally.cohort", "tally.tell_kinds");

  /** Comments first, so that a quote in one of them begins no text. */
  private static final Pattern JAVA_TEXT =
      Pattern.compile(
          "//[^\\n]*+|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])'"
              + "|\"\"\"((?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+)\"\"\""
              + "|\"((?:[^\"\\\\\\n]++|\\\\.)*+)\"",
          Pattern.DOTALL);

  private static final Pattern STATEMENT =
      Pattern.compile("\\b(select|insert into|update|delete from|from|join|call|copy|truncate)\\s");

  private static final Pattern SQL_ASIDE = Pattern.compile("--[^\\n]*|'(?:[^']|'')*'");

  private static final Pattern NAMED =
      Pattern.compile("(?<![\\w.])(" + String.join("|", Schema.ROOMS) + ")\\.(\\w+)");

  @Test
  void statements_name_their_own_tables_and_the_facts_of_others() {
    var strangers = new TreeSet<String>();
    for (var file : files(JAVA, ".java")) {
      statements(read(file)).forEach(sql -> collect(file, room(JAVA, file), sql, strangers));
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void migrations_stay_in_their_own_room() {
    var strangers = new TreeSet<String>();
    for (var file : files(MIGRATIONS, ".sql")) {
      var sql = SQL_ASIDE.matcher(read(file)).replaceAll(" ");
      collect(file, room(MIGRATIONS, file), sql, strangers);
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void a_stranger_would_be_noticed() {
    var strangers = new TreeSet<String>();
    var file = Path.of("Figures.java");
    var source =
        "db.sql(\"\"\"\n"
            + " select n -- of all\n"
            + " from registry.person\n"
            + " join a.b\"\"\"); // from vault.x";
    statements(source).forEach(sql -> collect(file, "statistics", sql, strangers));
    assertThat(strangers).containsExactly("Figures.java touches registry.person");
  }

  @Test
  void every_room_with_tables_is_known() throws IOException {
    try (var folders = Files.list(MIGRATIONS)) {
      assertThat(Schema.ROOMS)
          .containsAll(folders.map(folder -> folder.getFileName().toString()).toList());
    }
  }

  private static Stream<String> statements(String java) {
    return JAVA_TEXT
        .matcher(java)
        .results()
        .flatMap(found -> Stream.of(1, 2).filter(part -> found.start(part) >= 0).map(found::group))
        .filter(text -> STATEMENT.matcher(text + " ").find());
  }

  private static void collect(Path file, String own, String sql, Set<String> strangers) {
    NAMED
        .matcher(sql)
        .results()
        .filter(found -> !found.group(1).equals(own) && !found.group(2).endsWith("_facts"))
        .map(found -> found.group(1) + "." + found.group(2))
        .filter(name -> !FOR_OTHERS.contains(name))
        .forEach(name -> strangers.add(file.getFileName() + " touches " + name));
  }

  private static String room(Path root, Path file) {
    return root.relativize(file).getName(0).toString();
  }

  private static Iterable<Path> files(Path root, String ending) {
    try (var walk = Files.walk(root)) {
      return walk.filter(path -> path.toString().endsWith(ending)).sorted().toList();
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
