package id.desbumi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A real browser, one for a whole test run, opened with nothing remembered:
 *
 * <pre>
 * try (var phone = Browser.phone("http://localhost:" + port)) {
 *   phone.open("/masuk");
 *   phone.page().fill("#name", "Petugas Contoh");
 *   phone.look("sign-in");      // screenshot, axe, console and content security policy
 * }
 * </pre>
 *
 * Screenshots go to {@code target/screenshots/}. Set {@code -Ddesbumi.test.chromium} to use another
 * Chromium than Debian's.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final Duration SILENCE = Duration.ofMinutes(3);

  private static final AtomicInteger open = new AtomicInteger();
  private static volatile long heard;

  static {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          while (true) {
            watch();
            LockSupport.parkNanos(SILENCE.toNanos() / 10);
          }
        });
  }

  private static com.microsoft.playwright.@Nullable Browser chromium;

  private final String address;
  private final String window;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Browser(String address, String window, int width, int height) {
    this(address, window, width, height, true);
  }

  private Browser(String address, String window, int width, int height, boolean scripts) {
    this.address = address;
    this.window = window;
    open.incrementAndGet();
    alive();
    context =
        chromium()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setJavaScriptEnabled(scripts)
                    .setLocale("id-ID"));
    page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(message -> {
      var ourOwnAnswer = message.text().contains("status of 422"); // a form that came back
      if (!ourOwnAnswer && (message.type().equals("error") || message.type().equals("warning"))) {
        complaints.add(message.text() + " (" + page.url() + ")");
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(request -> alive());
  }

  /** A cheap phone: 360 x 740. */
  public static Browser phone(String address) {
    return new Browser(address, "phone", 360, 740);
  }

  /** The office's computer: 1280 x 900. */
  public static Browser desk(String address) {
    return new Browser(address, "desk", 1280, 900);
  }

  /** Something between them, for looking at where lines break. */
  public static Browser wide(String address, int width) {
    return new Browser(address, String.valueOf(width), width, 900);
  }

  /** The one PC of a village office: 1366 x 768. */
  public static Browser office(String address) {
    return new Browser(address, "office", 1366, 768);
  }

  /** The same with scripts turned off. */
  public static Browser withoutScripts(String address) {
    return new Browser(address, "plain", 1366, 768, false);
  }

  /** Has this cookie from now on. */
  public Browser with(String name, String value) {
    context.addCookies(List.of(new Cookie(name, value).setUrl(address)));
    return this;
  }

  /** Pulls the plug of the line, or puts it back. */
  public void line(boolean on) {
    context.setOffline(!on);
  }

  /** Answers an address without a server. */
  public Browser answering(String pattern, Consumer<Route> answer) {
    context.route(pattern, answer);
    return this;
  }

  /** Goes to a path of the address. */
  public Page open(String path) {
    page.navigate(address + path);
    return page;
  }

  public Page page() {
    return page;
  }

  /** The page, once what was sent has been answered: sending goes through a script, not at once. */
  public static Page settled(Page page) {
    page.locator("form[data-sending=yes]")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    return page;
  }

  /** Looks at the page as people and machines do: picture, axe, complaints of the browser. */
  public void look(String name) {
    alive();
    settled(page);
    shoot(name);
    nothingStandsInTheWay();
    fits();
    nothingComplained();
  }

  /** Saves the whole page as {@code target/screenshots/<name>-<window>.png}. */
  public void shoot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + "-" + window + ".png")));
  }

  /**
   * Prints the page as {@code target/screenshots/<name>.pdf} and holds it to its paper: so many
   * leaves of F4 (215 x 330 mm), nothing beyond their edges, the last line among what is printed.
   */
  public void paper(String name, int leaves, String lastLine) {
    alive();
    settled(page);
    var pdf =
        new String(
            page.pdf(
                new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPath(Path.of("target", "screenshots", name + ".pdf"))),
            StandardCharsets.ISO_8859_1);
    var screen = page.viewportSize();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(699, 1134); // what the margins of 15 mm leave
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + "-paper.png")));
    try {
      assertThat(Pattern.compile("/MediaBox \\[0 0 609\\.?\\d* 935").matcher(pdf).results().count())
          .as("leaves of F4, which is 609 x 935 points")
          .isEqualTo(leaves)
          .isEqualTo(pdf.split("/Type\\s*/Page[^s]", -1).length - 1);
      assertThat((List<?>) page.evaluate(BEYOND_THE_EDGE)).as("cut at the edge").isEmpty();
      var last = page.locator("main").getByText(lastLine).last();
      assertThat(last.isVisible()).as("'%s' is printed", lastLine).isTrue();
      var box = last.boundingBox();
      assertThat(box.y + box.height).as("on these leaves").isLessThanOrEqualTo(1134.0 * leaves);
    } finally {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      page.setViewportSize(screen.width, screen.height);
    }
  }

  private static final String BEYOND_THE_EDGE =
      """
      () => [...document.querySelectorAll('main *')]
          .filter(e => !e.closest('.hide') && e.getClientRects().length > 0)
          .filter(e => {
            const box = e.getBoundingClientRect();
            return box.right > innerWidth + 1 || box.left < -1
                || getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
          })
          .map(e => e.outerHTML.slice(0, 120))
      """;

  /** Axe finds nothing, up to WCAG 2.2 AA and best practice. */
  public void nothingStandsInTheWay() {
    var found =
        new AxeBuilder(page)
            .withTags(RULES).analyze().getViolations().stream()
                .flatMap(rule ->
                    rule.getNodes().stream()
                        .map(node ->
                            rule.getId()
                                + ": "
                                + rule.getHelp()
                                + " "
                                + node.getHtml()
                                + " "
                                + node.getFailureSummary()))
                .toList();
    assertThat(found).as("axe on %s", page.url()).isEmpty();
  }

  /** No sideways scrolling. */
  public void fits() {
    assertThat(
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("pixels too wide on %s", page.url())
        .isEqualTo(0);
  }

  /** No error and no warning in the console: missing files, refused styles, broken scripts. */
  public void nothingComplained() {
    assertThat(complaints).isEmpty();
  }

  @Override
  public void close() {
    alive();
    try {
      context.close();
    } finally {
      open.decrementAndGet();
    }
  }

  private static void alive() {
    heard = System.nanoTime();
  }

  /** Ends a Chromium that hangs: its test fails at once, and the next one gets a new one. */
  private static void watch() {
    if (open.get() == 0 || System.nanoTime() - heard < SILENCE.toNanos()) {
      return;
    }
    alive();
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").contains("chrom"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null || !chromium.isConnected()) {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(
                          Path.of(System.getProperty("desbumi.test.chromium", "/usr/bin/chromium")))
                      .setChromiumSandbox(false)
                      .setArgs(
                          List.of(
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return chromium;
  }
}
