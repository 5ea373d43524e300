package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every form of the desk that is typed into is kept while it is typed, and done once when sent. */
public class DraftMarksTest {

  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern FORM =
      Pattern.compile("(<form\\b[^>]*>)(.*?)</form>", Pattern.DOTALL);
  private static final Pattern TYPED =
      Pattern.compile(
          "@template\\.web\\.(textField|textArea|dateField|choiceField|checksField|selectField|checkField|asked\\w*)\\(");
  private static final Pattern MARK = Pattern.compile("data-draft=\"([^\"]+)\"");
  private static final Pattern ID =
      Pattern.compile("name = \"(request|id|row|event|sending)\"|hidden\\.getKey\\(\\)");

  /** Passwords, accounts and roles: what stands in them is not to be kept. */
  private static final Set<String> SECRET = Set.of("access");

  /**
   * Forms of one choice, or of what is decided by looking: a form, and why it needs no draft. Add
   * one only when nothing in it is typed.
   */
  private static final Map<String, String> NOTHING_TYPED =
      Map.of(
          "/telepon-meja", "one number, known by heart at the desk",
          "/jawaban\"", "one of two answers, while she is asked",
          "/salinan\"", "which copy is printed",
          "/warga/baru/tempel", "what was pasted is shown and not kept",
          "/lembar/", "the code of a sheet, or a name looked for",
          "/kasus/jam", "the hours of an office, about nobody",
          "/pendataan/rt/dusun", "the name of a hamlet",
          "migration/merge.jte", "two records side by side, chosen by looking");

  @Test
  void every_form_that_is_typed_into_is_marked() {
    var unmarked = new TreeSet<String>();
    templates()
        .forEach((file, text) ->
            FORM.matcher(text)
                .results()
                .filter(form -> form.group(1).contains("method=\"post\""))
                .filter(form -> TYPED.matcher(whole(form.group(2))).find())
                .filter(form -> !MARK.matcher(form.group(1)).find())
                .map(form -> file + " " + form.group(1))
                .filter(form -> NOTHING_TYPED.keySet().stream().noneMatch(form::contains))
                .forEach(unmarked::add));
    assertThat(unmarked).as("see docs/pages.md, Forms that are typed into").isEmpty();
  }

  @Test
  void every_mark_has_its_offer_above_and_an_id_inside() {
    var wrong = new TreeSet<String>();
    templates()
        .forEach((file, text) ->
            FORM.matcher(text)
                .results()
                .forEach(form -> {
                  var mark = MARK.matcher(form.group(1));
                  if (mark.find()) {
                    if (!text.substring(0, form.start())
                        .contains("@template.web.draft(frame = frame, form = \"" + mark.group(1))) {
                      wrong.add(file + " has no draft() above " + mark.group(1));
                    }
                    if (!ID.matcher(whole(form.group(2))).find()) {
                      wrong.add(file + " sends " + mark.group(1) + " without an id");
                    }
                  }
                }));
    assertThat(wrong).isEmpty();
  }

  /** The templates of desks; the public's forms know nobody to keep anything for. */
  static Map<Path, String> templates() {
    try (var walk = Files.walk(TEMPLATES)) {
      var texts = new TreeMap<Path, String>();
      for (var file : walk.filter(path -> path.toString().endsWith(".jte")).toList()) {
        var text = Files.readString(file);
        var room = TEMPLATES.relativize(file).getName(0).toString();
        if (!SECRET.contains(room) && !text.contains("@template.web.public(")) {
          texts.put(TEMPLATES.relativize(file), text);
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the parts that rooms put into their own forms. */
  private static String whole(String text) {
    return Pattern.compile("@template\\.(?!web\\.)([\\w.]+)\\(")
        .matcher(text)
        .results()
        .map(part -> TEMPLATES.resolve(part.group(1).replace('.', '/') + ".jte"))
        .filter(Files::exists)
        .map(DraftMarksTest::read)
        .reduce(text, String::concat);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all marked forms. */
  public static Set<String> names() {
    var names = new TreeSet<String>();
    templates()
        .values()
        .forEach(text -> MARK.matcher(text).results().forEach(mark -> names.add(mark.group(1))));
    return names;
  }
}
