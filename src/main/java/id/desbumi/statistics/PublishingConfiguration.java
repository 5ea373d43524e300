package id.desbumi.statistics;

import id.desbumi.vault.Vault;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the publisher together with the rule in force; there is no setting for any of it. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

  @Bean
  Publisher publisher(
      PlaceTotalTable places,
      PendingTable pending,
      HeadlineTable headlines,
      EditionTable editions,
      WaveTable waves,
      Vault vault) {
    return new Publisher(
        places, pending, headlines, editions, waves, new Offsets(keyed(vault)), Rule.IN_FORCE);
  }

  /** The vault's keyed index of the identity, an HMAC-SHA-256, without the byte of its key. */
  private static Offsets.Key keyed(Vault vault) {
    return identity -> {
      var index = vault.index("figure", identity);
      return Arrays.copyOfRange(index, 1, index.length);
    };
  }
}
