package id.desbumi.registry;

import id.desbumi.vault.Secrecy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is asked about a person, after the field's own table (domain reference 3.2). The secrecy of
 * a field stands here and nowhere else: masking, sealing, journal and export follow from it.
 */
public enum PersonField implements Asked {
  NAME(Secrecy.GENERAL, 120),
  NICKNAME(Secrecy.GENERAL, 60),
  /** The name in the passport when it differs; forged papers begin here. */
  PASSPORT_NAME(Secrecy.GENERAL, 120),
  SEX(Secrecy.GENERAL, List.of("P", "L")),
  BIRTH(Secrecy.GENERAL, Reading.DATE),
  BIRTH_SOURCE(Secrecy.GENERAL, List.of("ktp", "akta", "ijazah", "ucapan")),
  BIRTH_PLACE(Secrecy.GENERAL, 80),
  MARITAL(
      Secrecy.GENERAL,
      List.of(
          "belum",
          "kawin_tercatat",
          "kawin_tidak_tercatat",
          "cerai_hidup_akta",
          "cerai_hidup_tanpa_akta",
          "cerai_mati")),
  EDUCATION(Secrecy.GENERAL, List.of("ts", "sd", "smp", "sma", "diploma", "s1")),
  READS(Secrecy.GENERAL, List.of("ya", "sedikit", "tidak")),
  LANGUAGE(Secrecy.GENERAL, 60),
  OCCUPATION(Secrecy.GENERAL, 80),
  ADDRESS(Secrecy.GENERAL, 160),
  NIK(Secrecy.S, Reading.NIK),
  NO_NIK(
      Secrecy.GENERAL, List.of("belum_punya", "tidak_dibawa", "ditahan_orang", "hilang", "lain")),
  NIK_CHECK(
      Secrecy.GENERAL,
      List.of("data_dikoreksi", "salah_ketik", "diduga_tidak_sesuai", "belum_dicek")),
  KK(Secrecy.S, Reading.SIXTEEN_DIGITS),
  PASSPORT(Secrecy.S, Reading.PASSPORT),
  PHONE(Secrecy.S, Reading.PHONE),
  PHONE_OWNER(
      Secrecy.GENERAL, List.of("sendiri", "pasangan", "orang_tua", "anak", "saudara", "tetangga")),
  PHONE_SAFE(Secrecy.GENERAL, List.of("ya", "tidak", "hanya_pesan")),
  PHONE_HOURS(Secrecy.GENERAL, 80),
  DISABILITY(Secrecy.S, 160),
  /** A word agreed with her that means "I cannot speak freely". */
  SAFE_WORD(Secrecy.K, 60),
  SOURCE(
      Secrecy.GENERAL,
      List.of(
          "sendiri", "keluarga", "rt", "kader", "kepala_dusun", "siskop2mi", "dukcapil", "lain"));

  private static final Map<String, PersonField> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(PersonField::code, Function.identity()));

  private final String code = Asked.code(this);
  private final Question question;

  PersonField(Secrecy secrecy, int longest) {
    question = new Question(secrecy, longest);
  }

  PersonField(Secrecy secrecy, List<String> options) {
    question = new Question(secrecy, options);
  }

  PersonField(Secrecy secrecy, Reading reading) {
    question = new Question(secrecy, reading);
  }

  @Override
  public Question question() {
    return question;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return "registry.field." + code();
  }

  public static Optional<PersonField> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
