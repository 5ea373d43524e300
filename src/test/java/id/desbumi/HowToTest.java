package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page of the desk teaches its own use, in few and plain words, in both languages. */
class HowToTest {

  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern HOW = Pattern.compile("howTo = \"([\\w-]+)\\.(how\\.[\\w.-]+)\"");

  @Test
  void every_page_of_the_desk_says_how_to_use_it() throws IOException {
    var without = new TreeSet<String>();
    pages()
        .forEach((file, text) -> {
          if (!HOW.matcher(text).find()) {
            without.add(file);
          }
        });
    assertThat(without).as("pages of the desk without howTo").isEmpty();
  }

  @Test
  void its_steps_are_few_and_short() throws IOException {
    var wrong = new TreeSet<String>();
    for (var page : pages().entrySet()) {
      for (var found : HOW.matcher(page.getValue()).results().toList()) {
        for (var language : new String[] {"", "_en"}) {
          var words =
              words(found.group(1) + language).getProperty(found.group(1) + "." + found.group(2));
          if (words == null) {
            wrong.add(page.getKey() + " has no words " + found.group() + language);
            continue;
          }
          var steps = words.split("\\|", -1);
          if (steps.length < 2 || steps.length > 5) {
            wrong.add(page.getKey() + " has " + steps.length + " steps");
          }
          for (var step : steps) {
            if (step.isBlank() || step.length() > 200) {
              wrong.add(page.getKey() + ": " + step);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static TreeMap<String, String> pages() throws IOException {
    var pages = new TreeMap<String, String>();
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(it -> it.toString().endsWith(".jte")).toList()) {
        var text = Files.readString(file);
        if (text.contains("@template.web.desk(")) {
          pages.put(TEMPLATES.relativize(file).toString(), text);
        }
      }
    }
    return pages;
  }

  private static Properties words(String file) throws IOException {
    var words = new Properties();
    try (var in =
        Files.newBufferedReader(Path.of("src/main/resources/messages", file + ".properties"))) {
      words.load(in);
    }
    return words;
  }
}
