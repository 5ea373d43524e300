package id.desbumi.web;

import com.microsoft.playwright.Route;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Reach;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Every part of the kit on a few pages, without a server: {@code gallery/<page>.html} holds the
 * markup, {@code {{name}}} in it a part made here by its template.
 */
final class Gallery {

  static final String ADDRESS = "http://gallery.test";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  private static final Pattern PART = Pattern.compile("\\{\\{([^}]+)}}");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml",
          "woff2", "font/woff2",
          "ico", "image/x-icon",
          "txt", "text/plain");

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Map<String, String> parts = new HashMap<>();

  Gallery() throws IOException {
    engine.setTrimControlStructures(true);
    var words = new Text(new WordsConfiguration().messageSource());
    LocaleContextHolder.setLocale(Text.INDONESIAN);
    assert words != null;
  }

  /** Gives a part its template and parameters. */
  Gallery part(String name, String template, Map<String, ?> parameters) {
    var all = new HashMap<String, @Nullable Object>(parameters);
    all.replaceAll((_, value) -> value instanceof Html(var html) ? content(html) : value);
    var output = new StringOutput();
    engine.render("web/" + template + ".jte", all, output);
    parts.put(name, output.toString());
    return this;
  }

  /** A part that is ready. */
  Gallery part(String name, String html) {
    parts.put(name, html);
    return this;
  }

  /** Markup as a parameter. */
  record Html(String text) {}

  Html html(String text) {
    return new Html(fill(text));
  }

  /** A page in a frame; null when there is no such page or file. */
  void answer(Route route, Map<String, Map<String, ?>> pages) {
    var path = URI.create(route.request().url()).getPath();
    var page = pages.get(path);
    if (page != null) {
      var things = new HashMap<String, @Nullable Object>(page);
      var template = String.valueOf(things.remove("template"));
      things.replaceAll((_, value) -> value instanceof Html(var html) ? content(html) : value);
      var output = new StringOutput();
      engine.render("web/" + template + ".jte", things, output);
      route.fulfill(
          new Route.FulfillOptions()
              .setHeaders(Map.of("Content-Security-Policy", POLICY))
              .setContentType("text/html;charset=UTF-8")
              .setBody(output.toString()));
      return;
    }
    try (var file = Gallery.class.getResourceAsStream("/static" + path)) {
      if (file == null) {
        route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("not there"));
      } else {
        route.fulfill(
            new Route.FulfillOptions()
                .setContentType(
                    TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain"))
                .setBodyBytes(file.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The markup of a page, its parts filled in. */
  Html page(String name) {
    try (var file = Gallery.class.getResourceAsStream("/gallery/" + name + ".html")) {
      if (file == null) {
        throw new IllegalArgumentException(name);
      }
      return html(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fill(String html) {
    return PART.matcher(html)
        .replaceAll(found -> {
          var name = found.group(1).strip();
          var made =
              name.startsWith("icon ") ? icon(name.substring("icon ".length())) : parts.get(name);
          if (made == null) {
            throw new IllegalArgumentException("no part " + name);
          }
          return java.util.regex.Matcher.quoteReplacement(made);
        });
  }

  private String icon(String words) {
    var output = new StringOutput();
    var nameAndSize = words.split(" ", -1);
    engine.render(
        "web/icon.jte",
        Map.of("name", nameAndSize[0], "size", nameAndSize.length > 1 ? nameAndSize[1] : ""),
        output);
    return output.toString();
  }

  private static Content content(String html) {
    return output -> output.writeContent(html);
  }

  /** The frame of a village officer, or of nobody. */
  static Frame frame(String path, boolean signedIn) {
    var village = new PlaceCode("53.13.99.2001");
    return new Frame(
        signedIn
            ? new Viewer(
                UUID.randomUUID(),
                "Petugas Contoh",
                Role.OFFICER,
                village,
                Reach.of(village),
                Reach.of(village),
                Set.of())
            : null,
        signedIn ? "Desa Contoh Indah, Kecamatan Contoh, Lembata" : "",
        path,
        "_csrf",
        "token",
        true,
        "id",
        signedIn
            ? List.of(
                new Frame.Entry("/hari-ini", "Hari ini", "sun", 7),
                new Frame.Entry("/warga", "Warga", "users", null),
                new Frame.Entry("/surat", "Surat", "file-text", null),
                new Frame.Entry("/pelatihan", "Pelatihan", "graduation-cap", null),
                new Frame.Entry("/pendampingan", "Pendampingan", "shield", 2),
                new Frame.Entry("/kelompok", "Kelompok", "circle-dot", null, "Bersama warga"),
                new Frame.Entry("/aspirasi", "Aspirasi", "megaphone", null, "Bersama warga"),
                new Frame.Entry("/angka", "Angka desa", "chart-column", null, "Melihat"),
                new Frame.Entry("/laporan", "Laporan", "printer", null, "Melihat"))
            : List.of());
  }
}
