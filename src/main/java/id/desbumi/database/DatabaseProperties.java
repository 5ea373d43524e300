package id.desbumi.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are.
 *
 * @param folder the data folder of the PostgreSQL inside the program
 * @param binaries where its programs are unpacked to; beside the data unless said
 * @param ownerPassword for an outside server: the password of {@code desbumi_owner}
 * @param workerPassword the same of {@code desbumi_worker}
 * @param publicPassword the same of {@code desbumi_public}
 * @param sharedBuffers memory the PostgreSQL inside keeps for its pages
 * @param poolSize connections of the desk's pool
 */
@ConfigurationProperties("desbumi.database")
public record DatabaseProperties(
    @DefaultValue("data") Path folder,
    @Nullable Path binaries,
    @Nullable String ownerPassword,
    @Nullable String workerPassword,
    @Nullable String publicPassword,
    @DefaultValue("128MB") String sharedBuffers,
    @DefaultValue("16") int poolSize) {

  Path binariesOrDefault() {
    return binaries == null ? folder.resolve("postgresql-18.6") : binaries;
  }
}
