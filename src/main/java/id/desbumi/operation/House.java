package id.desbumi.operation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

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

  /** The front door of that type. */
  <T> T door(Class<T> type) {
    if (rooms == null) {
      rooms =
          new SpringApplicationBuilder(program)
              .web(WebApplicationType.NONE)
              .lazyInitialization(true)
              .registerShutdownHook(true)
              .logStartupInfo(false)
              .properties("desbumi.command=true", "logging.level.id.desbumi=warn")
              .run();
    }
    return rooms.getBean(type);
  }

  @Override
  public void close() {
    if (rooms != null) {
      rooms.close();
    }
  }
}
