package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.guide.Countries;
import id.desbumi.registry.Answer;
import id.desbumi.registry.Why;
import id.desbumi.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The countries of a form: those most people go to first, every other one in a list. */
@Component
public class CountryChoices {

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private static final int SHOWN = 7;

  private final Countries countries;

  CountryChoices(Countries countries) {
    this.countries = countries;
  }

  /** The common ones, then "negara lain". */
  List<Choice> common() {
    var choices = new ArrayList<Choice>();
    countries.common().stream()
        .limit(SHOWN)
        .forEach(country -> choices.add(new Choice(country.code(), country.name())));
    choices.add(new Choice("lain", t("migration.country.other")));
    return choices;
  }

  List<Choice> all() {
    return countries.all().stream()
        .map(country -> new Choice(country.code(), country.name()))
        .toList();
  }

  /** "Taiwan"; or that it is not known. */
  public String name(String code) {
    return code.equals("???") ? t("migration.country.unknown") : countries.name(code);
  }

  /** A code, or why there is none. */
  static Optional<Answer> answer(String typed) {
    if (typed.startsWith("-")) {
      return Why.parse(typed.substring(1)).map(Answer::none);
    }
    return CODE.matcher(typed).matches() ? Optional.of(Answer.of(typed)) : Optional.empty();
  }
}
