package id.desbumi.migration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call, a message or a visit.
 *
 * @param channel one of {@link #CHANNELS}
 * @param withWhom whom was spoken to: one of {@link #WITH}
 * @param reached false: tried, and nobody answered
 * @param wellbeing how she is, one of {@link #WELLBEING}; sealed, class K
 */
public record NewContact(
    UUID id,
    LocalDate on,
    String channel,
    String withWhom,
    boolean reached,
    @Nullable String wellbeing) {

  public static final List<String> CHANNELS =
      List.of("telepon", "whatsapp", "facebook", "sms", "surat", "kunjungan");
  public static final List<String> WITH =
      List.of("ia_sendiri", "pasangan", "orang_tua", "anak", "saudara");
  public static final List<String> WELLBEING =
      List.of("baik", "mengeluh", "darurat", "tidak_bebas_bicara");

  public NewContact {
    if (!CHANNELS.contains(channel) || !WITH.contains(withWhom)) {
      throw new IllegalArgumentException("unknown channel or person");
    }
    if (wellbeing != null && !WELLBEING.contains(wellbeing)) {
      throw new IllegalArgumentException("unknown wellbeing");
    }
  }

  /** A visit at home after return ends the waiting for one. */
  public boolean isVisit() {
    return channel.equals("kunjungan");
  }
}
