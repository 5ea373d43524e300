package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.paper.PaperEntry;
import id.desbumi.registry.AnswerForm;
import id.desbumi.registry.PastChange;
import id.desbumi.vault.Secrecy;
import id.desbumi.web.Formats;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Everything that happened and everything that was changed, newest first. */
public record HistoryPage(
    String back,
    String name,
    List<PersonPage.Moment> timeline,
    List<Change> changes,
    List<Paper> papers) {

  /** That something came from a sheet: what kind, who wrote it when, who typed it when. */
  public record Paper(String what, String how) {

    static Paper of(PaperEntry entry, ZoneId zone) {
      return new Paper(
          t("paper.history", t("paper.kind." + entry.kind().code())),
          t(
              "paper.history.by",
              Formats.shortDate(entry.writtenOn()),
              entry.writer(),
              Formats.shortDate(LocalDate.ofInstant(entry.typed(), zone)),
              entry.typedBy()));
    }
  }

  /** One change; of secret answers only that they changed. */
  public record Change(String when, String by, String field, String old, String now) {

    static Change of(PastChange change) {
      var secret = change.field().secrecy() != Secrecy.GENERAL;
      return new Change(
          Formats.shortDate(change.at().atZone(ZoneOffset.UTC).toLocalDate()),
          change.by(),
          t(change.field().label()),
          secret ? t("migration.sealed") : AnswerForm.words(change.field(), change.old()),
          secret ? t("migration.sealed") : AnswerForm.words(change.field(), change.now()));
    }
  }
}
