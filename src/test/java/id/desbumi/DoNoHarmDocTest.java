package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each number of "do no harm" names tests that are there and carry it. */
class DoNoHarmDocTest {

  private static final Pattern LINE = Pattern.compile("(?m)^\\| (8\\.\\d+) \\|.*$");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

  @Test
  void every_number_names_tests_that_are_there_and_carry_it() throws IOException {
    var tests = tests();
    var wrong = new TreeSet<String>();
    var numbers = new TreeSet<String>();
    var lines = LINE.matcher(Files.readString(Path.of("docs/do-no-harm.md"))).results().toList();
    for (var line : lines) {
      var number = line.group(1);
      numbers.add(number);
      var named = NAMED.matcher(line.group()).results().toList();
      if (named.stream().noneMatch(one -> one.group(2) != null)
          && named.stream().noneMatch(one -> carries(tests, one.group(1), number))) {
        wrong.add(number + " has no test");
      }
      for (var one : named) {
        var text = tests.get(one.group(1));
        if (text == null) {
          wrong.add(number + " names " + one.group(1) + ", which is not there");
        } else if (one.group(2) != null && !carries(text, one.group(2), number)) {
          wrong.add(one.group(1) + "#" + one.group(2) + " is not there or does not say " + number);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 12).mapToObj(n -> "8." + n).toList());
  }

  /** Every test that says a number stands in the table, or its class does. */
  @Test
  void every_test_that_carries_a_number_is_in_the_table() throws IOException {
    var table = Files.readString(Path.of("docs/do-no-harm.md"));
    var missing = new TreeSet<String>();
    tests()
        .forEach((name, text) ->
            Pattern.compile("(?:void (_8_\\d+\\w*)\\(|@DisplayName\\(\\s*\"8\\.)")
                .matcher(text)
                .results()
                .filter(found -> !table.contains("`" + name))
                .forEach(found -> missing.add(name)));
    missing.remove("DoNoHarmDocTest");
    assertThat(missing).isEmpty();
  }

  private static boolean carries(String text, String method, String number) {
    return method.startsWith("_" + number.replace('.', '_') + "_")
        ? text.contains("void " + method + "(")
        : Pattern.compile(
                "@DisplayName\\(\\s*\""
                    + Pattern.quote(number)
                    + ": [^\"]*\"\\)\\s+void "
                    + method
                    + "\\(")
            .matcher(text)
            .find();
  }

  private static boolean carries(Map<String, String> tests, String type, String number) {
    return tests.getOrDefault(type, "").contains("void _" + number.replace('.', '_') + "_");
  }

  private static Map<String, String> tests() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  DoNoHarmDocTest::read,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
