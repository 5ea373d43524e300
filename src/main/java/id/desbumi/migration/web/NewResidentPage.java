package id.desbumi.migration.web;

import id.desbumi.registry.ListedPerson;
import id.desbumi.web.AskedField;
import id.desbumi.web.Choice;
import id.desbumi.web.Mistakes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page about somebody who wants to leave.
 *
 * @param name its one text field, shown before the others
 * @param house the door she is registered at, during a round of data collection
 * @param places the dusun and RT she can live in; empty when the village has not written them down
 * @param readers who will be able to read the record, made from the access rules
 * @param alike people who look like her and were found when the form was sent
 */
public record NewResidentPage(
    NewResidentForm form,
    @Nullable String house,
    Mistakes mistakes,
    List<AskedField> nik,
    List<AskedField> birth,
    List<AskedField> sex,
    List<AskedField> offer,
    List<Choice> countries,
    List<Choice> allCountries,
    List<Choice> places,
    List<Choice> sources,
    List<String> readers,
    List<Alike> alike) {

  public NewResidentPage {
    nik = List.copyOf(nik);
    birth = List.copyOf(birth);
    sex = List.copyOf(sex);
    offer = List.copyOf(offer);
    countries = List.copyOf(countries);
    allCountries = List.copyOf(allCountries);
    places = List.copyOf(places);
    sources = List.copyOf(sources);
    readers = List.copyOf(readers);
    alike = List.copyOf(alike);
  }

  /** Somebody who is in the register already and looks like her. */
  public record Alike(String id, String name, String about, boolean mayMerge) {
    static Alike of(ListedPerson person, String about, boolean mayMerge) {
      return new Alike(person.id().toString(), person.name(), about, mayMerge);
    }
  }
}
