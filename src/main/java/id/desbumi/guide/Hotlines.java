package id.desbumi.guide;

import id.desbumi.core.PartialDate;
import id.desbumi.web.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can be called, best first, and what must be heard before going somewhere. */
@Component
public class Hotlines {

  private final JdbcClient db;
  private final Clock clock;

  Hotlines(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public List<Hotline> list() {
    return db
        .sql(
            """
            select code, reach, country, channel, name_id, name_en, number, address,
                   hours_id, hours_en, note_id, note_en, checked, source, source_address,
                   status = 'one-source' as one_source
              from guide.hotline
             order by rank
            """)
        .query(Row.class)
        .list()
        .stream()
        .map(Row::hotline)
        .toList();
  }

  /** What is still worth hearing today. */
  public List<Advisory> advisories() {
    return db
        .sql(
            """
            select code, title_id, title_en, text_id, text_en, checked, recheck_days, source,
                   source_address
              from guide.advisory
             where valid_until is null
                or valid_until >= :today
             order by rank
            """)
        .param("today", LocalDate.now(clock))
        .query(AdvisoryRow.class)
        .list()
        .stream()
        .map(AdvisoryRow::advisory)
        .toList();
  }

  private static String inLanguage(String id, String en) {
    return Text.locale().getLanguage().equals("en") ? en : id;
  }

  private static @Nullable String ifSaid(@Nullable String id, @Nullable String en) {
    return Text.locale().getLanguage().equals("en") ? en : id;
  }

  private static PartialDate date(String iso) {
    return PartialDate.parse(iso).orElseThrow();
  }

  private record Row(
      String code,
      String reach,
      @Nullable String country,
      String channel,
      String nameId,
      String nameEn,
      String number,
      String address,
      @Nullable String hoursId,
      @Nullable String hoursEn,
      @Nullable String noteId,
      @Nullable String noteEn,
      String checked,
      String source,
      @Nullable String sourceAddress,
      boolean oneSource) {

    Hotline hotline() {
      return new Hotline(
          code,
          CallReach.valueOf(reach.toUpperCase(Locale.ROOT)),
          country,
          CallChannel.valueOf(channel.toUpperCase(Locale.ROOT)),
          inLanguage(nameId, nameEn),
          number,
          address,
          ifSaid(hoursId, hoursEn),
          ifSaid(noteId, noteEn),
          date(checked),
          source,
          sourceAddress,
          oneSource);
    }
  }

  private record AdvisoryRow(
      String code,
      String titleId,
      String titleEn,
      String textId,
      String textEn,
      String checked,
      int recheckDays,
      String source,
      @Nullable String sourceAddress) {

    Advisory advisory() {
      return new Advisory(
          code,
          inLanguage(titleId, titleEn),
          inLanguage(textId, textEn),
          date(checked),
          recheckDays,
          source,
          sourceAddress);
    }
  }
}
