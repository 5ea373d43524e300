package id.desbumi.vault;

import id.desbumi.core.CannotStart;
import id.desbumi.database.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the master key comes from; without one the program does not start. */
@Configuration(proxyBeanMethods = false)
class MasterKeyConfiguration {

  static final String FILE = "desbumi.vault.master-key-file";
  static final String VARIABLE = "DESBUMI_MASTER_KEY";

  private static final Logger LOG = LoggerFactory.getLogger(MasterKeyConfiguration.class);

  @Bean
  MasterKey masterKey(
      DataFolder folder,
      @Value("${" + FILE + ":#{null}}") @Nullable Path file,
      @Value("${" + VARIABLE + ":#{null}}") @Nullable String text) {
    if (text != null && !text.isBlank()) {
      return MasterKey.read(text, VARIABLE);
    }
    if (file != null) {
      return fromFile(folder, file);
    }
    if (folder.trial()) {
      return ofTrial(folder.path().resolve("secrets/master.key"));
    }
    throw new CannotStart(
        "The master key is missing: name its file by the setting "
            + FILE
            + ", or put it into the environment as "
            + VARIABLE
            + ". \"openssl rand -base64 32\" makes one; keep a copy of it away from the data and"
            + " their backups");
  }

  private static MasterKey fromFile(DataFolder folder, Path file) {
    var real = file.toAbsolutePath().normalize();
    if (!folder.trial() && real.startsWith(folder.path().toAbsolutePath().normalize())) {
      throw new CannotStart(
          "The master key lies in the data folder, where whoever takes the data takes the key: move"
              + " it elsewhere and say where by "
              + FILE);
    }
    try {
      return MasterKey.read(Files.readString(real), real.toString());
    } catch (IOException e) {
      throw new CannotStart("The master key cannot be read from " + real + ", named by " + FILE, e);
    }
  }

  private static MasterKey ofTrial(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var ownerOnly =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var out =
            Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
          out.write(java.nio.ByteBuffer.wrap((MasterKey.fresh() + "\n").getBytes("US-ASCII")));
        }
        LOG.info("Trial: made a master key of its own in {}", file);
      }
      return MasterKey.read(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("The trial's master key could not be kept in " + file, e);
    }
  }
}
