package id.desbumi.casework.web;

import static id.desbumi.web.Text.t;

import id.desbumi.casework.CallState;
import id.desbumi.casework.NewCall;
import id.desbumi.casework.ReceiptCode;
import id.desbumi.casework.Receipts;
import id.desbumi.web.Formats;
import id.desbumi.web.Mistakes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages behind a number together. */
@Component
class BehindPages {

  private final HourWords hours;
  private final CallNumbers numbers;

  BehindPages(HourWords hours, CallNumbers numbers) {
    this.hours = hours;
    this.numbers = numbers;
  }

  NumberPage ask(Mistakes mistakes, @Nullable String wait) {
    return new NumberPage(mistakes, wait, numbers.list());
  }

  /** The word she adds. */
  Optional<String> word(Mistakes mistakes, @Nullable String typed) {
    var text = mistakes.read("word", typed, Optional::of);
    text.filter(word -> word.length() > NewCall.LONGEST_STORY)
        .ifPresent(word ->
            mistakes.add(
                "word",
                "mistake.story.long",
                Formats.number(word.length()),
                Formats.number(NewCall.LONGEST_STORY)));
    return text;
  }

  BehindPage of(
      String number,
      Receipts.Behind found,
      @Nullable String note,
      @Nullable String word,
      @Nullable String request,
      Mistakes mistakes) {
    return new BehindPage(
        number,
        ReceiptCode.parse(number).map(ReceiptCode::spoken).orElse(""),
        state(found),
        found.waitingSince() != null
            ? t(
                "casework.behind.by",
                hours.who(found.list()),
                hours.at(found.readBy(), found.list()),
                hours.when(found.list()))
            : t("casework.behind.has", hours.who(found.list()), hours.when(found.list())),
        found.state() == CallState.ANSWERED,
        found.words().stream()
            .map(one -> new BehindPage.Word(hours.at(one.at(), found.list()), one.text()))
            .toList(),
        note,
        word,
        request,
        mistakes,
        numbers.list());
  }

  private String state(Receipts.Behind found) {
    var answered = found.state() == CallState.ANSWERED;
    if (found.waitingSince() != null) {
      return t(
          found.readAt() == null
              ? "casework.behind.unread"
              : answered ? "casework.behind.answered.more" : "casework.behind.read.more");
    }
    return t(
        answered
            ? "casework.behind.answered"
            : found.state() == CallState.TAKEN ? "casework.behind.taken" : "casework.behind.read");
  }
}
