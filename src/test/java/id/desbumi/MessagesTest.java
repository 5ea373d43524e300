package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The words: each in both languages, each used, none missing, none in a template, none that hurts.
 */
class MessagesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Map<Path, String> JAVA = texts(Path.of("src/main/java"), ".java");
  private static final Map<Path, String> TEMPLATES = texts(Path.of("src/main/jte"), ".jte");
  private static final Map<String, String> INDONESIAN = words(false);
  private static final Map<String, String> ENGLISH = words(true);

  /** The left column of the list of words in the look book; of law texts see the guide. */
  private static final List<String> FORBIDDEN =
      List.of(
          "anak yang ditinggal",
          "hilang kontak",
          "putus kontak",
          "tanpa kabar",
          "kabur",
          "bermasalah",
          "korban",
          "ilegal",
          "dicabut",
          "pelapor",
          "kirim laporan",
          "jadikan kasus",
          "sudah dikenal",
          "yang diberi izin",
          "disamarkan",
          "seharusnya 0",
          "tidak boleh diminta",
          "bebas biaya",
          "≈");

  private static final Set<String> NAMES =
      Set.of("Desbumi", "Des", "bumi", "CSV", "NIK", "KK", "RT", "RW", "Dusun", "DESBUMI");

  private static final Pattern CALLED = Pattern.compile("\\bt\\(\\s*\"([\\w.-]+)\"(\\s*\\+)?");
  private static final Pattern ADDED =
      Pattern.compile("\\.add\\(\\s*\"\\w+\",\\s*\"((?:mistake|\\w+)\\.[\\w.-]+)\"(\\s*\\+)?");
  private static final Pattern REFUSED = Pattern.compile("new Refusal\\(\\s*\"([\\w.-]+)\"\\)");
  private static final Pattern READ =
      Pattern.compile("\\.(read|readIfTyped)\\(\\s*\"(\\w+)\"\\s*,");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w.-]*)\"");

  @Test
  void every_text_is_there_in_both_languages() {
    assertThat(ENGLISH.keySet()).as("in English").containsAll(INDONESIAN.keySet());
    assertThat(INDONESIAN.keySet()).as("in Indonesian").containsAll(ENGLISH.keySet());
  }

  @Test
  void no_key_stands_twice() throws IOException {
    for (var language : List.of("", "_en")) {
      var seen = new TreeSet<String>();
      var twice = new TreeSet<String>();
      try (var files = Files.list(MESSAGES)) {
        for (var file :
            files
                .filter(one -> one.toString().endsWith("_en.properties") == !language.isEmpty())
                .toList()) {
          Files.readAllLines(file).stream()
              .filter(line -> line.matches("[\\w.-]+ *=.*"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .filter(key -> !seen.add(key))
              .forEach(twice::add);
        }
      }
      assertThat(twice).as("the later one would win").isEmpty();
    }
  }

  @Test
  void every_key_that_is_used_is_there() {
    var missing = new TreeSet<String>();
    Stream.of(JAVA, TEMPLATES)
        .flatMap(texts -> texts.entrySet().stream())
        .filter(file -> speaks(file.getKey()))
        .forEach(file -> {
          for (var pattern : List.of(CALLED, ADDED)) {
            pattern
                .matcher(file.getValue())
                .results()
                .filter(found -> found.group(2) == null && !found.group(1).endsWith("."))
                .map(found -> found.group(1))
                .filter(key -> !INDONESIAN.containsKey(key))
                .forEach(key -> missing.add(key + " in " + file.getKey().getFileName()));
          }
          REFUSED
              .matcher(file.getValue())
              .results()
              .flatMap(found ->
                  Stream.of("refusal." + found.group(1), "refusal." + found.group(1) + ".next"))
              .filter(key -> !INDONESIAN.containsKey(key))
              .forEach(key -> missing.add(key + " in " + file.getKey().getFileName()));
          if (file.getValue().contains("Mistakes")) {
            READ.matcher(file.getValue())
                .results()
                .flatMap(found ->
                    found.group(1).equals("read")
                        ? Stream.of(
                            "mistake." + found.group(2), "mistake." + found.group(2) + ".missing")
                        : Stream.of("mistake." + found.group(2)))
                .filter(key -> !INDONESIAN.containsKey(key) && !key.endsWith(".id"))
                .filter(key -> !key.equals("mistake.id.missing"))
                .forEach(key -> missing.add(key + " in " + file.getKey().getFileName()));
          }
        });
    assertThat(missing).isEmpty();
  }

  @Test
  void every_key_is_used() {
    var used = new TreeSet<String>();
    var beginnings = new TreeSet<String>();
    Stream.concat(JAVA.values().stream(), TEMPLATES.values().stream())
        .flatMap(text -> LITERAL.matcher(text).results().map(found -> found.group(1)))
        .forEach(literal -> {
          used.add(literal);
          if (literal.endsWith(".")) {
            beginnings.add(literal);
          }
        });
    beginnings.removeAll(Set.of("mistake.", "refusal."));
    var unused =
        INDONESIAN.keySet().stream()
            .filter(key -> !used.contains(key))
            .filter(key -> beginnings.stream().noneMatch(key::startsWith))
            .filter(key -> !key.startsWith("mistake.") || !used.contains(key.split("\\.", -1)[1]))
            .filter(key ->
                !key.startsWith("refusal.")
                    || !used.contains(
                        key.substring("refusal.".length()).replaceAll("\\.next$", "")))
            .filter(key -> !key.startsWith("work.") || !used.contains(key.substring(5)))
            .filter(key -> !key.endsWith(".next") || !used.contains(key.replaceAll("\\.next$", "")))
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void no_key_stands_in_two_rooms() throws IOException {
    var seen = new TreeMap<String, String>();
    var twice = new TreeSet<String>();
    for (var file : files(MESSAGES, ".properties")) {
      var name = file.getFileName().toString();
      if (!name.endsWith("_en.properties")) {
        for (var key : read(file).keySet()) {
          var other = seen.put(key, name);
          if (other != null) {
            twice.add(key + " in " + other + " and " + name);
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void every_text_is_a_pattern_that_can_be_filled() {
    Stream.of(INDONESIAN, ENGLISH)
        .flatMap(words -> words.entrySet().stream())
        .forEach(word -> {
          var filled =
              new MessageFormat(word.getValue(), Locale.ROOT)
                  .format(new Object[] {1, 2, 3, 4, 5, 6});
          assertThat(filled).as(word.getKey()).isNotBlank();
          assertThat(word.getValue().replace("''", ""))
              .as("an apostrophe is written '' in %s", word.getKey())
              .doesNotContain("'");
        });
  }

  @Test
  @DisplayName("8.12: no word hurts")
  void no_word_hurts() {
    var hurting = new TreeSet<String>();
    INDONESIAN
        .entrySet()
        .forEach(word -> {
          for (var forbidden : FORBIDDEN) {
            if (Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(forbidden) + "(?!\\w)")
                .matcher(word.getValue())
                .find()) {
              hurting.add(word.getKey() + ": " + forbidden);
            }
          }
        });
    assertThat(hurting).isEmpty();
  }

  @Test
  void no_template_holds_text_of_its_own() {
    var bare = new TreeSet<String>();
    TEMPLATES.forEach((file, text) ->
        BareText.in(text).stream()
            .filter(words -> !NAMES.contains(words.replaceAll("^\\P{L}+|\\P{L}+$", "")))
            .forEach(words -> bare.add(file.getFileName() + ": " + words)));
    assertThat(bare).isEmpty();
  }

  /** A room without pages yet has no file of words, and refuses in keys only. */
  private static boolean speaks(Path file) {
    var text = file.toString().replace('\\', '/');
    var room = text.replaceAll(".*/(?:id/desbumi|jte)/(\\w+)/.*", "$1");
    return room.equals(text) || Files.exists(MESSAGES.resolve(room + ".properties"));
  }

  private static Map<String, String> words(boolean english) {
    var all = new TreeMap<String, String>();
    for (var file : files(MESSAGES, ".properties")) {
      if (file.getFileName().toString().endsWith("_en.properties") == english) {
        all.putAll(read(file));
      }
    }
    return all;
  }

  private static Map<String, String> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      var properties = new Properties();
      properties.load(reader);
      return properties.stringPropertyNames().stream()
          .collect(Collectors.toMap(key -> key, properties::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Path, String> texts(Path folder, String ending) {
    var texts = new TreeMap<Path, String>();
    for (var file : files(folder, ending)) {
      try {
        texts.put(file, Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  private static List<Path> files(Path folder, String ending) {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
