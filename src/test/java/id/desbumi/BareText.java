package id.desbumi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds words in a template that no message holds: between tags, in attributes, in parameters. */
final class BareText {

  private static final Pattern SPOKEN =
      Pattern.compile(
          "\\b(label|title|hint|alt|text|lede|heading|placeholder|aria-label|description|source"
              + "|mistake|empty)\\s*=\\s*\"([^\"]*\\p{L}[^\"]*)\"");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  private final String source;
  private final StringBuilder markup = new StringBuilder();
  private final List<String> found = new ArrayList<>();
  private int at;

  private BareText(String source) {
    this.source = source;
  }

  static List<String> in(String template) {
    var plain =
        template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param)\\b.*$", "");
    var search = new BareText(plain);
    search.markup(false);
    return search.sift();
  }

  /** Copies markup, leaves out what jte makes; ends at a backtick when inside a content block. */
  private void markup(boolean inside) {
    while (at < source.length()) {
      if (source.startsWith("${", at) || source.startsWith("!{", at)) {
        at += 2;
        code('}');
      } else if (source.startsWith("$unsafe{", at)) {
        at += 8;
        code('}');
      } else if (source.charAt(at) == '@' && word(at + 1) > at + 1) {
        var end = word(at + 1);
        var name = source.substring(at + 1, end);
        at = end;
        if (at < source.length() && source.charAt(at) == '(') {
          at++;
          var begin = at;
          code(')');
          if (name.startsWith("template")) {
            spoken(source.substring(begin, at));
          }
        }
      } else if (inside && source.charAt(at) == '`') {
        at++;
        return;
      } else {
        markup.append(source.charAt(at++));
      }
    }
  }

  /** Skips Java up to its closing sign, and looks into the content blocks on the way. */
  private void code(char closing) {
    var depth = 0;
    while (at < source.length()) {
      var c = source.charAt(at++);
      if (c == '"') {
        while (at < source.length() && source.charAt(at) != '"') {
          at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
      } else if (c == '\'') {
        at += source.charAt(at) == '\\' ? 3 : 2;
      } else if (c == '@' && at < source.length() && source.charAt(at) == '`') {
        at++;
        markup.append('\n');
        markup(true);
        markup.append('\n');
      } else if (c == '(' || c == '{') {
        depth++;
      } else if (c == ')' || c == '}') {
        if (depth == 0 && c == closing) {
          return;
        }
        depth--;
      }
    }
  }

  private int word(int from) {
    var end = from;
    while (end < source.length()
        && (Character.isLetterOrDigit(source.charAt(end)) || source.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  private void spoken(String arguments) {
    var top = arguments.replaceAll("(?s)@`.*`", "").replaceAll("t\\(\"[^\"]*\"", "t(");
    SPOKEN.matcher(top).results().forEach(one -> found.add(one.group(2)));
  }

  private List<String> sift() {
    var text = markup.toString();
    TAG.matcher(text)
        .results()
        .filter(tag -> !tag.group().startsWith("<meta") && !tag.group().startsWith("<!"))
        .forEach(
            tag -> SPOKEN.matcher(tag.group()).results().forEach(one -> found.add(one.group(2))));
    for (var words : TAG.matcher(text).replaceAll("\n").split("\n", -1)) {
      var plain = words.replaceAll("&\\w+;", "").strip();
      if (LETTERS.matcher(plain).find()) {
        found.add(plain);
      }
    }
    return found;
  }
}
