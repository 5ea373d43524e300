package id.desbumi.migration.web;

import id.desbumi.registry.PersonField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines copied from a table, cut into parts: by tabs, else semicolons, else commas. A first line
 * that names columns is taken as that.
 *
 * @param heads what the columns are; a null for one nobody needs; empty without a head row
 * @param rows the parts of each line with something in it
 */
record PastedTable(List<@Nullable PersonField> heads, List<List<String>> rows) {

  private static final Map<String, PersonField> HEADS =
      Map.ofEntries(
          Map.entry("nik", PersonField.NIK),
          Map.entry("noktp", PersonField.NIK),
          Map.entry("nomorinduk", PersonField.NIK),
          Map.entry("nomorindukkependudukan", PersonField.NIK),
          Map.entry("nama", PersonField.NAME),
          Map.entry("namalengkap", PersonField.NAME),
          Map.entry("namalgkp", PersonField.NAME),
          Map.entry("kk", PersonField.KK),
          Map.entry("nokk", PersonField.KK),
          Map.entry("nomorkk", PersonField.KK),
          Map.entry("tempatlahir", PersonField.BIRTH_PLACE),
          Map.entry("tmptlahir", PersonField.BIRTH_PLACE),
          Map.entry("tmptlhr", PersonField.BIRTH_PLACE),
          Map.entry("tanggallahir", PersonField.BIRTH),
          Map.entry("tgllahir", PersonField.BIRTH),
          Map.entry("tgllhr", PersonField.BIRTH),
          Map.entry("jeniskelamin", PersonField.SEX),
          Map.entry("jk", PersonField.SEX),
          Map.entry("lp", PersonField.SEX),
          Map.entry("kelamin", PersonField.SEX),
          Map.entry("jenisklmin", PersonField.SEX),
          Map.entry("alamat", PersonField.ADDRESS));

  /** What may follow a name after a comma: S.Pd, M.Si, A.Md.Keb, S.H., Hj. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)[sma]\\.( ?[a-z]{1,4}\\.?){1,3}|(sh|se|st|mm|spd|sag|sip|skm|sst|ssi|msi|mpd|amd|lc"
              + "|hj|dr|dra|drs|ir|phd|ph\\.d)\\.?|h\\.");

  static PastedTable of(String typed) {
    var lines = typed.lines().filter(line -> !line.isBlank()).toList();
    var rows = lines.stream().map(PastedTable::parts).toList();
    if (rows.isEmpty()) {
      return new PastedTable(List.of(), List.of());
    }
    var heads = heads(rows.getFirst());
    return heads.stream().filter(Objects::nonNull).count() >= 2
        ? new PastedTable(heads, rows.subList(1, rows.size()))
        : new PastedTable(List.of(), rows);
  }

  private static List<@Nullable PersonField> heads(List<String> row) {
    var heads = new ArrayList<@Nullable PersonField>();
    for (var part : row) {
      heads.add(HEADS.get(part.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")));
    }
    return heads;
  }

  private static List<String> parts(String line) {
    var sign = line.indexOf('\t') >= 0 ? '\t' : outside(line, ';') ? ';' : ',';
    var parts = cut(line, sign);
    return sign == ',' ? joined(parts) : parts.stream().map(Part::text).toList();
  }

  private record Part(String text, boolean quoted) {}

  private static boolean outside(String line, char sign) {
    return cut(line, sign).size() > 1;
  }

  private static List<Part> cut(String line, char sign) {
    var parts = new ArrayList<Part>();
    var part = new StringBuilder();
    var inside = false;
    var quoted = false;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (c == '"' && inside && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        part.append(c);
        i++;
      } else if (c == '"' && (inside || part.toString().isBlank())) {
        inside = !inside;
        quoted = true;
      } else if (c == sign && !inside) {
        parts.add(new Part(part.toString().strip(), quoted));
        part.setLength(0);
        quoted = false;
      } else {
        part.append(c);
      }
    }
    parts.add(new Part(part.toString().strip(), quoted));
    return parts;
  }

  /** A comma may stand inside a name with a title; there the parts belong together. */
  private static List<String> joined(List<Part> parts) {
    var joined = new ArrayList<String>();
    for (var part : parts) {
      var title =
          !joined.isEmpty()
              && !part.quoted()
              && part.text().length() > 1
              && TITLE.matcher(part.text()).matches()
              && joined.getLast().matches("[\\p{L}.,'’ ]{3,}");
      if (title) {
        joined.add(joined.removeLast() + ", " + part.text());
      } else {
        joined.add(part.text());
      }
    }
    return joined;
  }
}
