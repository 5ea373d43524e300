package id.desbumi.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Turns {@code room/page} into the template {@code room/page.jte}, frame included. */
@Configuration(proxyBeanMethods = false)
class JteViews {

  @Bean
  TemplateEngine templateEngine() {
    var engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setTrimControlStructures(true);
    return engine;
  }

  @Bean
  ViewResolver jteViewResolver(TemplateEngine engine, Frames frames) {
    class Resolver implements ViewResolver, Ordered {
      @Override
      public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:") || name.startsWith("forward:")) {
          return null;
        }
        return new Page(name, engine, frames);
      }

      @Override
      public int getOrder() {
        return 0;
      }
    }
    return new Resolver();
  }

  /** A template as a view; it names its content type, or Spring would pass it over for another. */
  private record Page(String name, TemplateEngine engine, Frames frames) implements View {

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var things = new HashMap<String, @Nullable Object>();
      if (model != null) {
        model.forEach((key, value) -> {
          if (!key.startsWith("org.springframework")) {
            things.put(key, value);
          }
        });
      }
      if (!things.containsKey("frame")) {
        things.put("frame", frames.of(request));
      }
      var output = new Utf8ByteOutput();
      engine.render(name + ".jte", things, output);
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }
  }
}
