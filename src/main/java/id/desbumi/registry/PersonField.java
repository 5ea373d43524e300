package id.desbumi.registry;

import id.desbumi.core.Nik;
import id.desbumi.core.PartialDate;
import id.desbumi.core.PhoneNumber;
import id.desbumi.vault.Secrecy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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
  BIRTH(Secrecy.GENERAL, Kind.DATE),
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
  NIK(Secrecy.S, Kind.NIK),
  NO_NIK(
      Secrecy.GENERAL, List.of("belum_punya", "tidak_dibawa", "ditahan_orang", "hilang", "lain")),
  NIK_CHECK(
      Secrecy.GENERAL,
      List.of("data_dikoreksi", "salah_ketik", "diduga_tidak_sesuai", "belum_dicek")),
  KK(Secrecy.S, Kind.DIGITS16),
  PASSPORT(Secrecy.S, Kind.PASSPORT),
  PHONE(Secrecy.S, Kind.PHONE),
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

  private static final Pattern SIXTEEN = Pattern.compile("\\d{16}");
  private static final Pattern PASSPORT_FORM = Pattern.compile("[A-Z0-9]{6,12}");

  /** How a value is read. */
  private enum Kind {
    TEXT,
    CHOICE,
    DATE,
    NIK,
    DIGITS16,
    PASSPORT,
    PHONE
  }

  private final Secrecy secrecy;
  private final Kind kind;
  private final int longest;
  private final List<String> options;

  PersonField(Secrecy secrecy, int longest) {
    this(secrecy, Kind.TEXT, longest, List.of());
  }

  PersonField(Secrecy secrecy, List<String> options) {
    this(secrecy, Kind.CHOICE, 0, options);
  }

  PersonField(Secrecy secrecy, Kind kind) {
    this(secrecy, kind, 0, List.of());
  }

  PersonField(Secrecy secrecy, Kind kind, int longest, List<String> options) {
    this.secrecy = secrecy;
    this.kind = kind;
    this.longest = longest;
    this.options = options;
  }

  @Override
  public Secrecy secrecy() {
    return secrecy;
  }

  @Override
  public String label() {
    return "registry.field." + code();
  }

  @Override
  public List<String> options() {
    return options;
  }

  @Override
  public boolean isDate() {
    return kind == Kind.DATE;
  }

  @Override
  public int longest() {
    return longest;
  }

  /** The name in forms, messages and the API: {@code birthPlace}. */
  @Override
  public String code() {
    return Asked.code(this);
  }

  public static Optional<PersonField> of(String code) {
    for (var field : values()) {
      if (field.code().equals(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The canonical form of what was typed; empty when it cannot be read. */
  @Override
  public Optional<String> read(String typed) {
    var text = typed.strip();
    return switch (kind) {
      case TEXT -> Optional.of(text.replaceAll("\\s+", " ")).filter(this::fits);
      case CHOICE -> Optional.of(text).filter(options::contains);
      case DATE -> PartialDate.parse(text).map(PartialDate::iso);
      case NIK -> Nik.parse(text).map(Nik::value);
      case DIGITS16 ->
          Optional.of(text.replaceAll("[\\s.\\-]", "")).filter(x -> SIXTEEN.matcher(x).matches());
      case PASSPORT ->
          Optional.of(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
              .filter(x -> PASSPORT_FORM.matcher(x).matches());
      case PHONE -> PhoneNumber.parse(text).map(PhoneNumber::value);
    };
  }

  private boolean fits(String text) {
    return !text.isEmpty()
        && text.length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }
}
