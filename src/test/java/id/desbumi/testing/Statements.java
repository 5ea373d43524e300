package id.desbumi.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements the desks' work sends to the database, in their order. */
public final class Statements {

  private Statements() {}

  public record Heard<T>(T answer, List<String> statements) {}

  public static <T> Heard<T> of(Supplier<T> work) {
    var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    var before = log.getLevel();
    var own = Thread.currentThread();
    var heard =
        new ListAppender<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            if (Thread.currentThread().equals(own)) {
              super.append(event);
            }
          }
        };
    heard.start();
    log.setLevel(Level.DEBUG);
    log.setAdditive(false);
    log.addAppender(heard);
    try {
      var answer = work.get();
      return new Heard<>(
          answer,
          heard.list.stream()
              .map(ILoggingEvent::getFormattedMessage)
              .filter(text -> text.startsWith("Executing prepared SQL statement"))
              .toList());
    } finally {
      log.detachAppender(heard);
      log.setLevel(before);
      log.setAdditive(true);
    }
  }
}
