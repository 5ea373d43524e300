package id.desbumi.web;

import static id.desbumi.web.Text.t;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form whose questions are data: the screen asks it ({@code web/asked.jte}) and
 * so does its paper twin ({@code paper/question.jte}).
 *
 * @param name what the form sends it as; a date adds Day, Month and Year, a reason adds Why
 * @param value what was typed or is known, as text
 * @param why the reason why there is no value: {@code u} or {@code w}
 * @param choices the answers to choose from; none for free text
 * @param reasons why there may be no answer, set apart; none when there must be one
 * @param fold the line it is hidden behind on the screen, or null
 * @param optional may stay empty without a reason
 * @param told where its value is from, said beside it, or null
 * @param closed too secret for paper, which says so in its place
 */
public record AskedField(
    String name,
    String label,
    @Nullable String hint,
    Kind kind,
    @Nullable String value,
    @Nullable String day,
    @Nullable String month,
    @Nullable String year,
    @Nullable String why,
    List<Choice> choices,
    @Nullable Integer longest,
    @Nullable String mistake,
    List<Choice> reasons,
    @Nullable String fold,
    boolean optional,
    @Nullable String told,
    boolean closed) {

  /** How it is asked. */
  public enum Kind {
    TEXT,
    NUMBER,
    CHOICE,
    SELECT,
    DATE,
    MONEY
  }

  public AskedField {
    choices = List.copyOf(choices);
    reasons = List.copyOf(reasons);
  }

  /** A question that must be answered, not yet answered. */
  public AskedField(
      String name, String label, @Nullable String hint, Kind kind, List<Choice> choices) {
    this(
        name, label, hint, kind, null, null, null, null, null, choices, null, null, List.of(), null,
        false, null, false);
  }

  /** "Tidak tahu" and "tidak mau menjawab". */
  public static List<Choice> whys() {
    return List.of(new Choice("u", t("web.why.u")), new Choice("w", t("web.why.w")));
  }

  /** The same question with what was typed or is known. */
  public AskedField with(
      @Nullable String typed,
      @Nullable String typedDay,
      @Nullable String typedMonth,
      @Nullable String typedYear,
      @Nullable String wrong) {
    return new AskedField(
        name,
        label,
        hint,
        kind,
        typed,
        typedDay,
        typedMonth,
        typedYear,
        why,
        choices,
        longest,
        wrong,
        reasons,
        fold,
        optional,
        told,
        closed);
  }

  public AskedField with(@Nullable String typed, @Nullable String wrong) {
    return with(typed, day, month, year, wrong);
  }

  public AskedField hint(String line) {
    return new AskedField(
        name, label, line, kind, value, day, month, year, why, choices, longest, mistake, reasons,
        fold, optional, told, closed);
  }

  public AskedField longest(int letters) {
    return new AskedField(
        name, label, hint, kind, value, day, month, year, why, choices, letters, mistake, reasons,
        fold, optional, told, closed);
  }

  /** As a number of digits. */
  public AskedField digits(int letters) {
    return new AskedField(
        name,
        label,
        hint,
        Kind.NUMBER,
        value,
        day,
        month,
        year,
        why,
        choices,
        letters,
        mistake,
        reasons,
        fold,
        optional,
        told,
        closed);
  }

  public AskedField reasons(List<Choice> these) {
    return new AskedField(
        name, label, hint, kind, value, day, month, year, why, choices, longest, mistake, these,
        fold, optional, told, closed);
  }

  /** Hidden behind a line on the screen. */
  public AskedField behind(String line) {
    return new AskedField(
        name, label, hint, kind, value, day, month, year, why, choices, longest, mistake, reasons,
        line, optional, told, closed);
  }

  public AskedField mayStayEmpty() {
    return new AskedField(
        name, label, hint, kind, value, day, month, year, why, choices, longest, mistake, reasons,
        fold, true, told, closed);
  }

  public AskedField told(@Nullable String from) {
    return new AskedField(
        name, label, hint, kind, value, day, month, year, why, choices, longest, mistake, reasons,
        fold, optional, from, closed);
  }

  /** Never on paper. */
  public AskedField keptOffPaper() {
    return new AskedField(
        name, label, hint, kind, value, day, month, year, why, choices, longest, mistake, reasons,
        fold, optional, told, true);
  }

  /** What is chosen: the value, or {@code -} and the reason. */
  public @Nullable String chosen() {
    return value != null ? value : why != null ? "-" + why : null;
  }

  /** True when the screen should not hide it. */
  public boolean shown() {
    var answer = chosen();
    return mistake != null || answer != null && !answer.isEmpty();
  }

  /** The reasons as choices of the same question: {@code -u}. */
  public List<Choice> reasonChoices() {
    return reasons.stream()
        .map(one -> one.value().startsWith("-") ? one : new Choice("-" + one.value(), one.text()))
        .toList();
  }
}
