package id.desbumi.guide;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.PhoneNumber;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.web.Formats;
import id.desbumi.web.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Salin untuk WhatsApp": texts for a chat that others read too. Rows with gaps for a place of a
 * list, a day and an hour; the desk's telephone comes last. Nothing typed gets into one, so
 * nobody's name, number, country or paper does.
 */
@Component
public class SafeMessages {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

  private final JdbcClient db;
  private final Journal journal;
  private final Clock clock;

  SafeMessages(JdbcClient db, Journal journal, Clock clock) {
    this.db = db;
    this.journal = journal;
    this.clock = clock;
  }

  /** All texts with their gaps filled, in the language of the page. */
  public List<SafeMessage> of(PlaceCode village, Meeting meeting) {
    var place =
        places().stream()
            .filter(one -> one.code().equals(meeting.place()))
            .findFirst()
            .orElseThrow(NotThere::new);
    var phone = phone(village);
    return db
        .sql(
            """
            select code, title, text
              from guide.safe_message
             where language = :language
             order by rank
            """)
        .param("language", language())
        .query(SafeMessage.class)
        .list()
        .stream()
        .map(one ->
            new SafeMessage(one.code(), one.title(), filled(one.text(), place, meeting, phone)))
        .toList();
  }

  /** Where one may be asked to come. */
  public List<MeetingPlace> places() {
    return db.sql(
            """
            select code, name
              from guide.meeting_place
             where language = :language
             order by rank
            """)
        .param("language", language())
        .query(MeetingPlace.class)
        .list();
  }

  /** The desk's own telephone as it is written for people, or null. */
  public @Nullable String phone(PlaceCode village) {
    return db.sql(
            """
            select phone
              from guide.desk_phone
             where village = :village
            """)
        .param("village", village.value())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /**
   * Writes down the desk's telephone; its officer's deed. The same number again changes nothing.
   */
  @Transactional
  public void deskPhone(Viewer viewer, PlaceCode village, PhoneNumber phone) {
    if (viewer.role() != Role.OFFICER || !viewer.people().holds(village, true)) {
      throw new NotThere();
    }
    var changed =
        db.sql(
                """
                insert into guide.desk_phone (village, phone, set_by, set_at)
                values (:village, :phone, :by, :now)
                    on conflict (village) do update
                   set phone = excluded.phone,
                       set_by = excluded.set_by,
                       set_at = excluded.set_at
                 where guide.desk_phone.phone <> excluded.phone
                """)
            .param("village", village.value())
            .param("phone", phone.value())
            .param("by", viewer.account())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (changed == 1) {
      journal.note(viewer, Act.CHANGED, village, null, "desk phone");
    }
  }

  private static String filled(
      String text, MeetingPlace place, Meeting meeting, @Nullable String phone) {
    var filled =
        text.replace("{tempat}", place.name())
            .replace("{tanggal}", Formats.weekday(meeting.day()))
            .replace("{jam}", HOUR.format(meeting.hour()));
    return Optional.ofNullable(phone)
        .map(number -> filled + "\n" + Text.t("guide.message.phone", number))
        .orElse(filled);
  }

  private static String language() {
    return Text.locale().getLanguage().equals("en") ? "en" : "id";
  }
}
