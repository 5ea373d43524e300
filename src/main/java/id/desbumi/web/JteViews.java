package id.desbumi.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Locale;
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
        return (model, request, response) -> {
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
          response.setContentType("text/html;charset=UTF-8");
          response.setContentLength(output.getContentLength());
          output.writeTo(response.getOutputStream());
        };
      }

      @Override
      public int getOrder() {
        return 0;
      }
    }
    return new Resolver();
  }
}
