package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a village's PC understands: Chrome 109, the last one for Windows 7 and 8.1 (January 2023).
 * Style and scripts use nothing newer, unless {@code @supports} stands around it. First versions by
 * MDN's browser compatibility data (developer.mozilla.org, {@code mdn/browser-compat-data}).
 */
class OldBrowserTest {

  private static final Path STATIC = Path.of("src/main/resources/static");

  /** Something a newer Chrome brought. */
  private record Newer(String what, int since, Pattern sign) {
    Newer(String what, int since, String sign) {
      this(what, since, Pattern.compile(sign));
    }
  }

  private static final List<Newer> CSS =
      List.of(
          new Newer("nesting with &", 112, "(?m)^\\s*&|[{;]\\s*&[\\s.:#\\[>+~{]"),
          new Newer("@starting-style", 117, "@starting-style"),
          new Newer("@scope", 118, "@scope\\b"),
          new Newer("@property with *", 128, "@function\\b"),
          new Newer("style queries", 111, "@container[^{]*style\\("),
          new Newer("@position-try", 125, "@position-try"),
          new Newer("@view-transition", 126, "@view-transition"),
          new Newer("subgrid", 117, "\\bsubgrid\\b"),
          new Newer("color-mix()", 111, "color-mix\\("),
          new Newer("oklch(), oklab()", 111, "\\bokl(ch|ab)\\("),
          new Newer("lch(), lab()", 111, "(?<![\\w-])l(ch|ab)\\("),
          new Newer("color()", 111, "(?<![\\w-])color\\("),
          new Newer("colours from colours", 119, "(rgb|hsl|hwb)a?\\(\\s*from\\b"),
          new Newer("light-dark()", 123, "light-dark\\("),
          new Newer("linear()", 113, "(?<![\\w-])linear\\("),
          new Newer("sin() and its kin", 111, "(?<![\\w-])(sin|cos|tan|asin|acos|atan2?)\\("),
          new Newer("pow(), sqrt(), hypot(), exp()", 120, "(?<![\\w-])(pow|sqrt|hypot|exp|log)\\("),
          new Newer("round(), mod(), rem()", 125, "(?<![\\w-])(round|mod|rem)\\("),
          new Newer("abs(), sign()", 138, "(?<![\\w-])(abs|sign)\\("),
          new Newer("if()", 137, ":\\s*if\\("),
          new Newer("anchor()", 125, "(?<![\\w-])anchor(-size)?\\(|anchor-name|position-anchor"),
          new Newer("text-wrap", 114, "text-wrap(-style|-mode)?\\s*:\\s*(balance|pretty|stable)"),
          new Newer("field-sizing", 123, "field-sizing\\s*:"),
          new Newer("interpolate-size", 129, "interpolate-size|calc-size\\("),
          new Newer("scrollbar-color, -width", 121, "scrollbar-(color|width)\\s*:"),
          new Newer("text-box", 133, "text-box(-trim|-edge)?\\s*:"),
          new Newer("transition-behavior", 117, "transition-behavior|allow-discrete"),
          new Newer("animation-timeline", 115, "(animation|scroll|view)-timeline"),
          new Newer("align-content on blocks is 123; overlay", 117, "(?<![\\w-])overlay\\s*:"),
          new Newer("mask without -webkit-", 120, "(?<![\\w-])mask(-[a-z]+)?\\s*:"),
          new Newer("hyphenate-limit-chars", 109 + 1, "hyphenate-limit-chars"),
          new Newer("font-size-adjust", 127, "font-size-adjust\\s*:"),
          new Newer(
              "lh, rlh is 109; cap, rcap, rex, rch, ric", 118, "\\d(cap|rcap|rex|rch|ric)\\b"),
          new Newer(":user-valid, :user-invalid", 119, ":user-(in)?valid"),
          new Newer(":popover-open", 114, ":popover-open"),
          new Newer(":open", 133, "(?<!popover-):open\\b"),
          new Newer(":dir()", 120, ":dir\\("),
          new Newer(":state()", 125, ":state\\("),
          new Newer("::details-content", 131, "::details-content"),
          new Newer("::backdrop inherits, ::highlight is 105; ::search-text", 130, "::search-text"),
          new Newer("nth-child(… of …)", 111, ":nth-(last-)?child\\([^)]*\\bof\\b"),
          new Newer("media prefers-reduced-transparency", 118, "prefers-reduced-transparency"),
          new Newer("media scripting", 120, "\\(\\s*scripting\\b"),
          new Newer("media update", 113, "\\(\\s*update\\s*:"));

  private static final List<Newer> JS =
      List.of(
          new Newer("array by copy", 110, "\\.(toSorted|toReversed|toSpliced|with)\\("),
          new Newer("array grouping", 117, "(Object|Map)\\.groupBy\\("),
          new Newer("Promise.withResolvers", 119, "Promise\\.withResolvers"),
          new Newer("Promise.try", 128, "Promise\\.try\\b"),
          new Newer("Array.fromAsync", 121, "Array\\.fromAsync"),
          new Newer(
              "set methods",
              122,
              "\\.(isSubsetOf|isSupersetOf|symmetricDifference|isDisjointFrom)\\("),
          new Newer(
              "iterator helpers",
              122,
              "\\bIterator\\.from|\\.values\\(\\)\\.(map|filter|take|drop)\\("),
          new Newer("isWellFormed", 111, "isWellFormed|toWellFormed"),
          new Newer("regular expressions with v", 112, "/[dgimsuy]*v[dgimsuy]*\\.(test|exec)\\("),
          new Newer("Uint8Array.fromBase64", 140, "fromBase64|toBase64|fromHex|\\.toHex\\("),
          new Newer("import attributes", 123, "import .* with \\{"),
          new Newer("using", 134, "(?m)^\\s*(await )?using \\w+ ="),
          new Newer("FormData with its button", 112, "new FormData\\([^,()]+,"),
          new Newer("popover", 114, "\\.(show|hide|toggle)Popover\\(|popovertarget"),
          new Newer("requestClose", 134, "\\.requestClose\\("),
          new Newer(
              "checkVisibility is 105; setHTMLUnsafe",
              124,
              "setHTMLUnsafe|parseHTMLUnsafe|getHTML\\("),
          new Newer("moveBefore", 133, "\\.moveBefore\\("),
          new Newer("AbortSignal.any", 116, "AbortSignal\\.any"),
          new Newer("URL.canParse, URL.parse", 120, "URL\\.(canParse|parse)\\("),
          new Newer("startViewTransition", 111, "startViewTransition"),
          new Newer("scheduler.yield", 129, "scheduler\\.yield"),
          new Newer("fetchLater", 135, "fetchLater\\("),
          new Newer("scrollend", 114, "[\"']scrollend[\"']|onscrollend"),
          new Newer("Intl.DurationFormat", 129, "Intl\\.DurationFormat"),
          new Newer("Temporal", 144, "\\bTemporal\\."),
          new Newer("navigator.storage buckets", 122, "storageBuckets"));

  private static final List<Newer> MARKUP =
      List.of(
          new Newer("popover", 114, "\\spopover(target)?[=\\s>]"),
          new Newer("details of one name", 120, "<details[^>]*\\sname="),
          new Newer("hr in select", 119, "<select[^>]*>[^<]*<hr"),
          new Newer("search", 118, "<search\\b"),
          new Newer("inert is 102; fetchpriority is 101; closedby", 134, "\\sclosedby="),
          new Newer("blocking", 105 + 5, "\\sblocking=\"render\""));

  @Test
  void styles_use_nothing_newer_than_chrome_109() {
    assertThat(found(files(STATIC.resolve("css"), ".css"), CSS, true)).isEmpty();
  }

  @Test
  void scripts_use_nothing_newer_than_chrome_109() {
    // htmx asks a browser before it uses what is newer, and is tested with older ones by its makers
    assertThat(found(files(STATIC.resolve("js"), ".js"), JS, false)).isEmpty();
  }

  @Test
  void templates_use_nothing_newer_than_chrome_109() {
    assertThat(found(files(Path.of("src/main/jte"), ".jte"), MARKUP, false)).isEmpty();
  }

  @Test
  void what_is_newer_is_found_unless_a_question_stands_around_it() {
    assertThat(in("x", ".a { color: color-mix(in srgb, red, blue); }", CSS, true)).hasSize(1);
    assertThat(
            in(
                "x",
                "@supports (color: color-mix(in srgb, red, red)) { .a { color: color-mix(in srgb, red, blue); } }",
                CSS,
                true))
        .isEmpty();
    assertThat(in("x", ".a { & .b { color: red } }", CSS, true)).hasSize(1);
    assertThat(in("x", "const s = a.toSorted();", JS, false)).hasSize(1);
  }

  private static List<String> found(List<Path> files, List<Newer> features, boolean style) {
    assertThat(files).isNotEmpty();
    return files.stream()
        .flatMap(file -> in(file.getFileName().toString(), read(file), features, style).stream())
        .toList();
  }

  private static List<String> in(String name, String text, List<Newer> features, boolean style) {
    var asked = style ? withoutSupports(text) : text;
    var found = new ArrayList<String>();
    for (var feature : features) {
      feature
          .sign()
          .matcher(asked)
          .results()
          .forEach(hit ->
              found.add(
                  name
                      + ": "
                      + feature.what()
                      + " came with Chrome "
                      + feature.since()
                      + ": "
                      + hit.group()));
    }
    return found;
  }

  /** Leaves out comments and every block that is only for browsers which know it. */
  private static String withoutSupports(String css) {
    var text = new StringBuilder(css.replaceAll("(?s)/\\*.*?\\*/", ""));
    for (int at; (at = text.indexOf("@supports")) >= 0; ) {
      var open = text.indexOf("{", at);
      var depth = 1;
      var end = open + 1;
      while (depth > 0 && end < text.length()) {
        var letter = text.charAt(end++);
        depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
      }
      text.delete(at, end);
    }
    return text.toString();
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
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
