package id.desbumi;

import id.desbumi.operation.CommandLineMode;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The program a village opens: pages, API and background work in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Desbumi {

  /** The time comes from outside, so that a test can be last March. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  static void main(String[] arguments) {
    if (CommandLineMode.isMeant(arguments)) {
      System.exit(CommandLineMode.run(Desbumi.class, arguments));
    }
    SpringApplication.run(Desbumi.class, arguments);
  }
}
