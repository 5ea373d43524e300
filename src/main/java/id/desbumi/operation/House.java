package id.desbumi.operation;

import id.desbumi.web.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultLifecycleProcessor;

/**
 * The rooms of the program for a command: opened when the first front door is asked for, without
 * pages and without background work, beside a running program if there is one.
 */
class House implements AutoCloseable {

  private final Class<?> program;
  private @Nullable ConfigurableApplicationContext rooms;

  House(Class<?> program) {
    this.program = program;
  }

  /** For tests: the rooms are open already. */
  House(ConfigurableApplicationContext rooms) {
    this.program = House.class;
    this.rooms = rooms;
  }

  /** The front door of that type. */
  <T> T door(Class<T> type) {
    if (rooms == null) {
      LocaleContextHolder.setDefaultLocale(Locale.ENGLISH); // as all of the command line
      rooms =
          new SpringApplicationBuilder(program)
              .web(WebApplicationType.NONE)
              .lazyInitialization(true)
              .registerShutdownHook(true)
              .logStartupInfo(false)
              .initializers(house ->
                  house
                      .getBeanFactory()
                      .registerSingleton("lifecycleProcessor", new NothingInTheBackground()))
              .properties("desbumi.command=true", "logging.level.id.desbumi=warn")
              .run();
    }
    rooms.getBean(Text.class);
    return rooms.getBean(type);
  }

  /** The rounds of figures and jobs are the running program's. */
  private static final class NothingInTheBackground extends DefaultLifecycleProcessor {
    @Override
    public void onRefresh() {
      // starts nothing
    }

    @Override
    public void onClose() {
      // so nothing is to be stopped
    }
  }

  @Override
  public void close() {
    if (rooms != null) {
      rooms.close();
    }
  }
}
