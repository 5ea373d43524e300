package id.desbumi.migration;

import id.desbumi.core.Money;
import id.desbumi.core.PartialDate;
import id.desbumi.core.PhoneNumber;
import id.desbumi.registry.Asked;
import id.desbumi.vault.Secrecy;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is asked about a journey (domain reference 3.2). Everything that tells the channel shares
 * its class: visa, scheme, company, contract, social security, route, who holds the passport
 * (design, Do no harm 1). Wages are class S: her own money.
 */
public enum JourneyField implements Asked {
  COUNTRY(Secrecy.GENERAL, Kind.COUNTRY),
  CITY(Secrecy.GENERAL, 80),
  SECTOR(Secrecy.GENERAL, List.of("formal", "informal")),
  JOB(
      Secrecy.GENERAL,
      List.of(
          "rumah_tangga",
          "pengasuh_anak",
          "perawat_lansia",
          "juru_masak",
          "sopir",
          "kebun_rumah",
          "kebersihan",
          "ladang",
          "kapal_ikan",
          "pabrik",
          "konstruksi",
          "perawat",
          "hotel_restoran",
          "kapal_pesiar",
          "pertanian",
          "peternakan",
          "toko",
          "lain")),
  /** Who made the offer; hints at the channel, so it shares its class. */
  OFFER(
      Secrecy.K,
      List.of("p3mi", "orang_datang", "keluarga_teman", "media_sosial", "disnaker", "lpk", "lain")),
  EMPLOYER_KIND(Secrecy.GENERAL, List.of("perseorangan", "badan_hukum")),
  EMPLOYER(Secrecy.K, 160),
  WAGE_PROMISED(Secrecy.S, Kind.MONEY),
  WAGE_FOUND(Secrecy.S, Kind.MONEY),
  HOURS_PROMISED(Secrecy.GENERAL, Kind.HOURS),
  HOURS_FOUND(Secrecy.GENERAL, Kind.HOURS),
  REST_PROMISED(Secrecy.GENERAL, Kind.DAYS),
  REST_FOUND(Secrecy.GENERAL, Kind.DAYS),
  CONTRACT_END(Secrecy.K, Kind.DATE),
  CONTACT_PERSON(
      Secrecy.GENERAL, List.of("ia_sendiri", "pasangan", "orang_tua", "anak", "saudara")),
  CONTACT_TIME(Secrecy.GENERAL, 80),
  CONTACT_PHONE(Secrecy.S, Kind.PHONE),
  CHANNEL(Secrecy.K, List.of("prosedural", "nonprosedural", "berubah")),
  SCHEME(Secrecy.K, List.of("g2g", "p2p", "mandiri", "ukps", "ssw")),
  VISA(Secrecy.K, List.of("kerja", "kunjungan", "umrah", "pelajar", "tanpa")),
  P3MI(Secrecy.K, 120),
  BPJS(Secrecy.K, List.of("ya", "tidak")),
  CONTRACT(Secrecy.K, List.of("ada_dipahami", "ada_tidak_dipahami", "tidak_ada")),
  CONTRACT_AT_HOME(Secrecy.K, List.of("ya", "tidak")),
  ROUTE(Secrecy.K, 120),
  PASSPORT_HELD(
      Secrecy.K, List.of("sendiri", "majikan", "agensi", "perekrut", "keluarga", "hilang")),
  RECRUITER(Secrecy.K, 120),
  RECRUITER_PHONE(Secrecy.K, Kind.PHONE),
  PAPERS_HELD(Secrecy.K, 160),
  RETURN_REASON(
      Secrecy.K,
      List.of(
          "habis_kontrak",
          "cuti",
          "terkendala",
          "sakit",
          "meninggal",
          "dipulangkan",
          "keluar_tempat_kerja",
          "phk",
          "keluarga",
          "lain")),
  RIGHTS_OPEN(Secrecy.K, 200),
  PLAN_AFTER(Secrecy.GENERAL, List.of("menetap", "berangkat_lagi", "belum_tahu"));

  private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{3}");

  private enum Kind {
    TEXT,
    CHOICE,
    COUNTRY,
    MONEY,
    HOURS,
    DAYS,
    DATE,
    PHONE
  }

  private final Secrecy secrecy;
  private final Kind kind;
  private final int longest;
  private final List<String> options;

  JourneyField(Secrecy secrecy, int longest) {
    this(secrecy, Kind.TEXT, longest, List.of());
  }

  JourneyField(Secrecy secrecy, List<String> options) {
    this(secrecy, Kind.CHOICE, 0, options);
  }

  JourneyField(Secrecy secrecy, Kind kind) {
    this(secrecy, kind, 0, List.of());
  }

  JourneyField(Secrecy secrecy, Kind kind, int longest, List<String> options) {
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
    return "migration.field." + code();
  }

  @Override
  public List<String> options() {
    return options;
  }

  public boolean isMoney() {
    return kind == Kind.MONEY;
  }

  @Override
  public boolean isDate() {
    return kind == Kind.DATE;
  }

  @Override
  public int longest() {
    return longest;
  }

  /** The name in forms, messages and the API: {@code wagePromised}. */
  @Override
  public String code() {
    return Asked.code(this);
  }

  public static Optional<JourneyField> of(String code) {
    for (var field : values()) {
      if (field.code().equals(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /**
   * The canonical form of what was typed; empty when it cannot be read. Money: {@code HKD 4520}.
   */
  @Override
  public Optional<String> read(String typed) {
    var text = typed.strip();
    return switch (kind) {
      case TEXT ->
          Optional.of(text.replaceAll("\\s+", " "))
              .filter(plain ->
                  !plain.isEmpty()
                      && plain.length() <= longest
                      && plain.chars().noneMatch(Character::isISOControl));
      case CHOICE -> Optional.of(text).filter(options::contains);
      case COUNTRY -> Optional.of(text).filter(code -> COUNTRY_CODE.matcher(code).matches());
      case MONEY -> money(text);
      case HOURS -> number(text, 24);
      case DAYS -> number(text, 7);
      case DATE -> PartialDate.parse(text).map(PartialDate::iso);
      case PHONE -> PhoneNumber.parse(text).map(PhoneNumber::value);
    };
  }

  private static Optional<String> money(String text) {
    var parts = text.split(" ", 2);
    return parts.length < 2
        ? Optional.empty()
        : Money.parse(parts[1], parts[0])
            .map(money ->
                money.currency().getCurrencyCode()
                    + " "
                    + money.amount().toPlainString().replace('.', ','));
  }

  private static Optional<String> number(String text, int most) {
    try {
      var number = Integer.parseInt(text);
      return number >= 0 && number <= most
          ? Optional.of(Integer.toString(number))
          : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
