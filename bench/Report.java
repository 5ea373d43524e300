import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the {@code name=value} lines of a run into the table of the main job. */
class Report {

  static final Map<String, String> SEEN = new HashMap<>();

  public static void main(String[] arguments) throws IOException {
    for (var line : Files.readAllLines(Path.of(arguments[0]))) {
      var cut = line.indexOf('=');
      if (cut > 0) {
        SEEN.put(line.substring(0, cut), line.substring(cut + 1));
      }
    }
    System.out.println("| figure | a peer (DHIS2 2.43) | goal | ours | met |\n|---|---|---|---|---|");
    row(
        "batches over HTTP for 60 s, 4 clients, people/s",
        "1,850-2,200",
        "4,000",
        value("batches.people-per-second") >= 4000,
        whole("batches.people-per-second")
            + "; a batch of 300 entries p50 "
            + millis("batches.p50")
            + ", p95 "
            + millis("batches.p95")
            + "; found by name from a wider reach after p50 "
            + text("batches.search-lag-s.p50")
            + " s, at most "
            + text("batches.search-lag-s.max")
            + " s");
    row(
        "batch of 100, 1 client, p95",
        "116-229 ms",
        "50 ms",
        value("one.hundred-people.p95") <= 50,
        "100 entries (34 people, journeys and events): p50 "
            + millis("one.hundred-entries.p50")
            + ", p95 "
            + millis("one.hundred-entries.p95")
            + "; 100 people with journey and event (300 entries): p50 "
            + millis("one.hundred-people.p50")
            + ", p95 "
            + millis("one.hundred-people.p95"));
    row(
        "the same batch again",
        "1.3-2 times",
        "0.1 times",
        value("one.ratio") <= 0.1,
        text("one.ratio") + " times (p50 " + millis("one.again.p50") + ")");
    row(
        "one wrong entry in 100",
        "none stored, or hidden",
        "one verdict each, 99 stored",
        value("wrong.taken") == 99 && value("wrong.refused") == 1,
        text("wrong.taken") + " taken, " + text("wrong.refused") + " refused");
    row(
        "list of 50 of a village with total *",
        "117 ms",
        "15 ms",
        value("list.p95") <= 15,
        pair("list"));
    row(
        "two-name search in the nation *",
        "367 ms",
        "30 ms",
        value("search.nation.warm.p95") <= 30,
        "in the program, for no role may search the nation: warm "
            + pair("search.nation.warm")
            + ", first touch "
            + pair("search.nation.first-touch")
            + "; over HTTP in a regency, the widest reach of a grant: warm "
            + pair("search.regency.warm")
            + ", first touch "
            + pair("search.regency.first-touch"));
    row(
        "person page with its journalled opening *",
        "17-25 ms",
        "15 ms",
        value("person.p95") <= 15,
        pair("person"));
    row(
        "province x sex x year, signed in, 4 viewers *",
        "1,321 ms",
        "20 ms",
        value("figures.p95") <= 20,
        pair("figures"));
    row(
        "second start to first page",
        "28 s",
        "5 s",
        value("start-ms") <= 5000,
        millis("start-ms"));
    row(
        "Java memory under load",
        "2.6 GB",
        "0.5 GB",
        value("java-mib") <= 512,
        text("java-mib") + " MiB; PostgreSQL beside it " + text("postgres-mib") + " MiB");
    row("program jar", "246 MB", "80 MB", value("jar-mb") <= 80, text("jar-mb") + " MB");
    row(
        "disk per person with figures *",
        "10.3 kB",
        "3 kB",
        value("disk-bytes") <= 3000,
        whole("disk-bytes")
            + " bytes, of which journal "
            + whole("disk-journal-bytes")
            + ", name keys "
            + whole("disk-names-bytes")
            + ", figures "
            + whole("disk-figures-bytes"));
    row(
        "failed requests under contention",
        "up to 13 %",
        "0",
        value("contention.failed") == 0 && value("batches.failed") == 0,
        whole("contention.failed")
            + " of "
            + whole("contention.requests")
            + " (four devices changing the same 40 people and sending the same batches); verdicts "
            + text("contention.verdicts"));
    System.out.println();
    for (var cause : CAUSES) {
      if (value(cause.get(0)) > Double.parseDouble(cause.get(1))) {
        System.out.println(cause.get(2));
      }
    }
    if (value("batches.people-per-second") < 4000) {
      System.out.println(
          "Batches: processor time is the bound; load client, Java and PostgreSQL share the two"
              + " cores. A person with journey and event leaves 23 rows in 12 tables and their"
              + " indexes.");
    }
  }

  /** Where a figure falls short, why. */
  static final List<List<String>> CAUSES =
      List.of(
          List.of(
              "disk-bytes",
              "3000",
              "Disk: every entry leaves a journal row (who, when, what, hash) that is never"
                  + " removed, and every person has keys of her own."),
          List.of(
              "one.ratio",
              "0.1",
              "The same batch again: what was sent is unpacked and read before the stored answer"
                  + " is found."),
          List.of(
              "list.p95",
              "15",
              "List and person page: besides its own questions a desk's page asks for session,"
                  + " roles, who ruled her out, drafts and what waits; which costs most was not"
                  + " profiled at this size."),
          List.of(
              "figures.p95",
              "20",
              "Province x sex x year: four viewers, the load client, Java and PostgreSQL wait for"
                  + " two cores; the median is within the goal."));

  static void row(String what, String peer, String goal, boolean met, String ours) {
    System.out.printf("| %s | %s | %s | %s | %s |%n", what, peer, goal, ours, met ? "yes" : "no");
  }

  static String pair(String name) {
    return "p50 " + millis(name + ".p50") + ", p95 " + millis(name + ".p95");
  }

  static String millis(String name) {
    return text(name) + " ms";
  }

  static String whole(String name) {
    return String.format(Locale.ROOT, "%,.0f", value(name));
  }

  static String text(String name) {
    return SEEN.getOrDefault(name, "?");
  }

  static double value(String name) {
    try {
      return Double.parseDouble(SEEN.getOrDefault(name, "NaN"));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
