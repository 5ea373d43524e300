package id.desbumi.operation.sample;

import id.desbumi.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills a new trial folder beside the first visitors, once; never anything but a trial. */
@Component
class SampleWork {

  private static final Logger LOG = LoggerFactory.getLogger(SampleWork.class);

  private final DataFolder folder;
  private final SampleFilling filling;
  private final Clock clock;
  private final boolean wanted;

  SampleWork(
      DataFolder folder,
      SampleFilling filling,
      Clock clock,
      @Value("${desbumi.command:false}") boolean command,
      @Value("${desbumi.samples:true}") boolean samples) {
    this.folder = folder;
    this.filling = filling;
    this.clock = clock;
    this.wanted = samples && !command;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (folder.trial() && wanted && !Files.exists(folder.path().resolve("samples.done"))) {
      Thread.ofPlatform().daemon().name("samples").start(this::fill);
    }
  }

  private void fill() {
    var start = clock.millis();
    try {
      filling.fill(day());
      Files.createFile(folder.path().resolve("samples.done"));
      LOG.info("Sample people are in, {} ms", clock.millis() - start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      LOG.error("Sample people are not all in; the next start goes on with them", e);
    }
  }

  /** The day the first filling began: what is sent again must be what was sent before. */
  private LocalDate day() throws IOException {
    var file = folder.path().resolve("samples.day");
    Files.createDirectories(folder.path());
    if (!Files.exists(file)) {
      Files.writeString(file, LocalDate.now(clock).toString());
    }
    return LocalDate.parse(Files.readString(file).strip());
  }
}
