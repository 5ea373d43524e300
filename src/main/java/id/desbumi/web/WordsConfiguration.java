package id.desbumi.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Each room keeps its words in {@code messages/<room>.properties}; this gathers them. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

  @Bean
  MessageSource messageSource() throws IOException {
    var words = new ResourceBundleMessageSource();
    words.setBasenames(rooms().toArray(String[]::new));
    words.setDefaultEncoding("UTF-8");
    words.setDefaultLocale(Text.INDONESIAN);
    words.setFallbackToSystemLocale(false);
    words.setAlwaysUseMessageFormat(true);
    return words;
  }

  private static Set<String> rooms() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    return Arrays.stream(files)
        .map(file ->
            "messages/"
                + String.valueOf(file.getFilename()).replaceAll("(_\\w+)?\\.properties$", ""))
        .collect(Collectors.toSet());
  }
}
