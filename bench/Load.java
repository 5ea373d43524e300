import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a running trial for the figures of its main job, one at a time, and prints each as {@code
 * name=value} lines: {@code java bench/Load.java ADDRESS [people=N] [seconds=60] WHAT...}
 */
class Load {

  /** The officer whose village no load has filled. */
  static final int UNTOUCHED = 5;

  static String address;
  static int seconds = 60;

  public static void main(String[] arguments) throws Exception {
    address = arguments[0];
    for (var what : List.of(arguments).subList(1, arguments.length)) {
      if (what.startsWith("seconds=")) {
        seconds = Integer.parseInt(what.substring("seconds=".length()));
        continue;
      }
      switch (what) {
        case "warm" -> warm();
        case "batches" -> batches();
        case "one" -> one();
        case "wrong" -> wrong();
        case "settle" -> settle();
        case "list" -> pages("list", "Petugas Contoh", UNTOUCHED, "/warga");
        case "person" -> person();
        case "search" -> search();
        case "figures" -> figures();
        case "contention" -> contention();
        default -> throw new IllegalArgumentException(what);
      }
    }
    System.exit(0);
  }

  /** The officers' doors, each of another village. */
  static List<Door> doors(int n) throws Exception {
    var doors = new ArrayList<Door>();
    for (var i = 0; i < n; i++) {
      var desk = Desk.of(address, "Petugas Contoh", i);
      doors.add(new Door(address, desk.token(), village(desk)));
    }
    return doors;
  }

  static String village(Desk desk) throws Exception {
    return Desk.first(desk.get("/hari-ini"), "/angka/(\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4})");
  }

  /** The Java machine learns before it is measured. */
  static void warm() throws Exception {
    var doors = doors(2);
    var end = System.nanoTime() + Math.min(seconds, 30) * 1_000_000_000L;
    together(
        2,
        n -> {
          while (System.nanoTime() < end) {
            ok(doors.get(n).send(doors.get(n).people(100).json()));
          }
          return 0;
        });
    settle();
  }

  /** Some time for the queues of names and figures. */
  static void settle() throws Exception {
    Thread.sleep(5_000);
  }

  /** Batches of 100 people with a journey and an event each, 4 clients. */
  static void batches() throws Exception {
    var doors = doors(4);
    var watcher = Desk.of(address, "Pendamping Contoh", 0);
    var sent = new AtomicInteger();
    var failed = new AtomicInteger();
    var took = Collections.synchronizedList(new ArrayList<Double>());
    var lags = Collections.synchronizedList(new ArrayList<Double>());
    var start = System.nanoTime();
    var end = start + seconds * 1_000_000_000L;
    var newest = new String[1];
    var since = new long[1];
    var watching =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    watch(watcher, newest, since, lags, end);
                  } catch (Exception e) {
                    System.out.println("watcher=" + e);
                  }
                });
    together(
        4,
        n -> {
          var door = doors.get(n);
          while (System.nanoTime() < end) {
            var batch = door.people(100);
            var answer = door.send(batch.json());
            took.add(answer.millis());
            if (answer.status() == 200 && answer.count("taken") == batch.entries()) {
              sent.addAndGet(100);
            } else {
              failed.incrementAndGet();
            }
            if (n == 0) {
              synchronized (newest) {
                if (newest[0] == null) {
                  newest[0] = batch.name();
                  since[0] = System.nanoTime();
                }
              }
            }
          }
          return 0;
        });
    var whole = (System.nanoTime() - start) / 1e9;
    watching.join();
    tell("batches.people-per-second", sent.get() / whole);
    tell("batches.failed", failed.get());
    tell("batches.seconds", whole);
    tell("batches", took);
    if (lags.isEmpty()) {
      System.out.println("batches.search-lag-s.p50=more than 60");
      System.out.println("batches.search-lag-s.max=more than 60");
    } else {
      Collections.sort(lags);
      tell("batches.search-lag-s.p50", lags.get(lags.size() / 2));
      tell("batches.search-lag-s.max", lags.getLast());
    }
  }

  /** How long until somebody just entered is found by name from a wider reach. */
  static void watch(Desk watcher, String[] newest, long[] since, List<Double> lags, long end)
      throws Exception {
    var proof = Desk.proof(watcher.get("/warga"));
    for (var searches = 0; searches < 250 && System.nanoTime() < end + 60_000_000_000L; ) {
      String name;
      synchronized (newest) {
        name = newest[0];
      }
      if (name == null) {
        if (System.nanoTime() > end) {
          return;
        }
        Thread.sleep(100);
        continue;
      }
      searches++;
      if (watcher.search(proof, name.substring("Warga ".length())).contains(">" + name + "<")) {
        lags.add((System.nanoTime() - since[0]) / 1e9);
        synchronized (newest) {
          newest[0] = null;
        }
        if (System.nanoTime() > end) {
          return;
        }
      }
      Thread.sleep(400);
    }
  }

  /** One client, one batch after the other; every third is sent again. */
  static void one() throws Exception {
    var door = doors(1).getFirst();
    var first = new ArrayList<Double>();
    var again = new ArrayList<Double>();
    var people = new ArrayList<Double>();
    for (var i = 0; i < 150; i++) {
      var batch = door.people(100);
      var answer = ok(door.send(batch.json()));
      var second = ok(door.send(batch.json()));
      if (!second.body().equals(answer.body())) {
        throw new IllegalStateException("another answer the second time");
      }
      if (i >= 20) {
        first.add(answer.millis());
        again.add(second.millis());
      }
      var third = door.people(34);
      var small = ok(door.send(third.json()));
      if (i >= 20) {
        people.add(small.millis());
      }
    }
    tell("one.hundred-people", first);
    tell("one.again", again);
    tell("one.hundred-entries", people);
    System.out.printf(Locale.ROOT, "one.ratio=%.2f%n", middle(again) / middle(first));
  }

  /** One entry of a hundred has a wrong date: it alone is refused. */
  static void wrong() throws Exception {
    var door = doors(1).getFirst();
    var batch = door.people(100, 37);
    var json = batch.json();
    var cut = json.indexOf("\"type\":\"journey\"");
    var hundred = json.substring(0, json.lastIndexOf(",{\"entry\"", cut)) + "]}";
    var answer = door.send(hundred);
    System.out.println("wrong.status=" + answer.status());
    System.out.println("wrong.taken=" + answer.count("taken"));
    System.out.println("wrong.refused=" + answer.count("refused"));
  }

  static void person() throws Exception {
    var desk = Desk.of(address, "Petugas Contoh", UNTOUCHED);
    var people = Desk.all(desk.get("/warga"), "href=\"(/warga/[0-9a-f-]{36})\"");
    var took = new ArrayList<Double>();
    for (var i = 0; i < 700; i++) {
      var path = people.get(i % people.size());
      var start = System.nanoTime();
      desk.get(path);
      if (i >= 200) {
        took.add((System.nanoTime() - start) / 1e6);
      }
    }
    tell("person", took);
  }

  static void pages(String name, String who, int nth, String path) throws Exception {
    var desk = Desk.of(address, who, nth);
    var took = new ArrayList<Double>();
    for (var i = 0; i < 700; i++) {
      var start = System.nanoTime();
      desk.get(path);
      if (i >= 200) {
        took.add((System.nanoTime() - start) / 1e6);
      }
    }
    tell(name, took);
  }

  /** Two names within a regency, the widest reach one grant gives; each pair touched first, then warm. */
  static void search() throws Exception {
    var desk = Desk.of(address, "Pendamping Contoh", 0);
    var proof = Desk.proof(desk.get("/warga"));
    var cold = new ArrayList<Double>();
    var warm = new ArrayList<Double>();
    for (var round = 0; round < 2; round++) {
      for (var i = 0; i < 130; i++) {
        var start = System.nanoTime();
        desk.search(proof, "Contoh " + (7 + i * 37 % 4000));
        (round == 0 ? cold : warm).add((System.nanoTime() - start) / 1e6);
      }
    }
    tell("search.regency.first-touch", cold);
    tell("search.regency.warm", warm);
  }

  /** Every province by sex for a year, signed in, four viewers at once. */
  static void figures() throws Exception {
    var desks = new ArrayList<Desk>();
    for (var i = 0; i < 4; i++) {
      desks.add(Desk.of(address, "Analis Contoh, nasional", 0));
    }
    var took = Collections.synchronizedList(new ArrayList<Double>());
    together(
        4,
        n -> {
          for (var i = 0; i < 500; i++) {
            var start = System.nanoTime();
            desks.get(n).get("/angka/nasional?tahun=" + (2026 - i % 5));
            if (i >= 150) {
              took.add((System.nanoTime() - start) / 1e6);
            }
          }
          return 0;
        });
    tell("figures", took);
  }

  /** Four devices of one village change the same people at once, some send the same batch. */
  static void contention() throws Exception {
    var desk = Desk.of(address, "Petugas Contoh", 2);
    var token = desk.token();
    var village = village(desk);
    var doors =
        List.of(
            new Door(address, token, village),
            new Door(address, token, village),
            new Door(address, token, village),
            new Door(address, token, village));
    var people =
        Desk.all(desk.get("/warga"), "href=\"/warga/([0-9a-f-]{36})\"").stream()
            .distinct()
            .limit(40)
            .toList();
    var requests = new AtomicInteger();
    var failed = new AtomicInteger();
    var verdicts = Collections.synchronizedMap(new TreeMap<String, Integer>());
    var same = new Door.Batch[1];
    var end = System.nanoTime() + Math.min(seconds, 30) * 1_000_000_000L;
    together(
        4,
        n -> {
          var door = doors.get(n);
          for (var i = 0; System.nanoTime() < end; i++) {
            Door.Batch batch;
            if (i % 3 == 0) {
              synchronized (same) {
                if (n == 0 || same[0] == null) {
                  same[0] = door.people(20);
                }
                batch = same[0];
              }
            } else {
              batch = door.changes(people, 1 + i % 3, "occupation", "pekerjaan " + n + " " + i);
            }
            var answer = door.send(batch.json());
            requests.incrementAndGet();
            var told = 0;
            for (var verdict : List.of("taken", "had", "look", "refused")) {
              told += answer.count(verdict);
              verdicts.merge(verdict, answer.count(verdict), Integer::sum);
            }
            for (var code : List.of("entry.busy", "entry.fault", "entry.clash")) {
              var times = answer.body().split(java.util.regex.Pattern.quote(code), -1).length - 1;
              verdicts.merge(code, times, Integer::sum);
            }
            if (answer.status() != 200 || told != batch.entries()) {
              failed.incrementAndGet();
              if (failed.get() < 4) {
                System.err.println(answer.status() + " " + answer.body());
              }
            }
          }
          return 0;
        });
    tell("contention.requests", requests.get());
    tell("contention.failed", failed.get());
    System.out.println("contention.verdicts=" + verdicts);
  }

  static Door.Answer ok(Door.Answer answer) {
    if (answer.status() != 200 || answer.count("refused") + answer.count("look") > 0) {
      throw new IllegalStateException(answer.status() + " " + answer.body().substring(0, 400));
    }
    return answer;
  }

  interface Work {
    Object of(int number) throws Exception;
  }

  static void together(int clients, Work work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<Object>>();
      for (var n = 0; n < clients; n++) {
        var number = n;
        Callable<Object> one = () -> work.of(number);
        all.add(threads.submit(one));
      }
      for (var one : all) {
        one.get();
      }
    }
  }

  static double middle(List<Double> took) {
    var sorted = new ArrayList<>(took);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  static void tell(String name, List<Double> took) {
    Collections.sort(took);
    tell(name + ".n", took.size());
    tell(name + ".p50", took.get(took.size() / 2));
    tell(name + ".p95", took.get(took.size() * 95 / 100));
  }

  static void tell(String name, double value) {
    System.out.printf(Locale.ROOT, "%s=%.1f%n", name, value);
  }
}
