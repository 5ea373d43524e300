package id.desbumi.migration;

import id.desbumi.registry.Asked;
import id.desbumi.registry.Question;
import id.desbumi.registry.Reading;
import id.desbumi.vault.Secrecy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is asked about a journey (domain reference 3.2). Everything that tells the channel shares
 * its class: visa, scheme, company, contract, social security, route, who holds the passport
 * (design, Do no harm 1). Wages are class S: her own money.
 */
public enum JourneyField implements Asked {
  COUNTRY(Secrecy.GENERAL, Reading.COUNTRY),
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
  WAGE_PROMISED(Secrecy.S, Reading.MONEY),
  WAGE_FOUND(Secrecy.S, Reading.MONEY),
  HOURS_PROMISED(Secrecy.GENERAL, Reading.HOURS_OF_A_DAY),
  HOURS_FOUND(Secrecy.GENERAL, Reading.HOURS_OF_A_DAY),
  REST_PROMISED(Secrecy.GENERAL, Reading.DAYS_OF_A_WEEK),
  REST_FOUND(Secrecy.GENERAL, Reading.DAYS_OF_A_WEEK),
  CONTRACT_END(Secrecy.K, Reading.DATE),
  CONTACT_PERSON(
      Secrecy.GENERAL, List.of("ia_sendiri", "pasangan", "orang_tua", "anak", "saudara")),
  CONTACT_TIME(Secrecy.GENERAL, 80),
  CONTACT_PHONE(Secrecy.S, Reading.PHONE),
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
  RECRUITER_PHONE(Secrecy.K, Reading.PHONE),
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

  private static final Map<String, JourneyField> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(JourneyField::code, Function.identity()));

  private final String code = Asked.code(this);
  private final Question question;

  JourneyField(Secrecy secrecy, int longest) {
    question = new Question(secrecy, longest);
  }

  JourneyField(Secrecy secrecy, List<String> options) {
    question = new Question(secrecy, options);
  }

  JourneyField(Secrecy secrecy, Reading reading) {
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
    return "migration.field." + code();
  }

  public boolean isMoney() {
    return question.reading() == Reading.MONEY;
  }

  public static Optional<JourneyField> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
