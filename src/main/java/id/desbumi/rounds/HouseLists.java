package id.desbumi.rounds;

import id.desbumi.core.Viewer;
import id.desbumi.registry.Households;
import id.desbumi.registry.ListedPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts an RT's list together: its houses with those of the register who live there, and households
 * no house was noted for, as far as the viewer may see them.
 */
@Component
class HouseLists {

  private final HouseTable houses;
  private final ResidentTable residents;
  private final Households households;
  private final People people;

  HouseLists(HouseTable houses, ResidentTable residents, Households households, People people) {
    this.houses = houses;
    this.residents = residents;
    this.households = households;
    this.people = people;
  }

  HouseList of(Viewer viewer, Walks.Walk walk) {
    var place = walk.part().place();
    var living = residents.at(viewer, place);
    var known = people.byIds(viewer, living.stream().map(ResidentTable.Row::person).toList());
    var inHouse =
        living.stream()
            .filter(row -> known.containsKey(new PersonId(row.person())))
            .collect(
                Collectors.groupingBy(
                    ResidentTable.Row::house,
                    Collectors.mapping(
                        row -> known.get(new PersonId(row.person())), Collectors.toList())));
    var settled = new HashSet<>(residents.called(viewer, walk.round().id(), place));
    living.forEach(row -> settled.add(row.person()));
    return new HouseList(
        walk.round(),
        walk.part(),
        houses.of(viewer, walk.round().id(), place).stream()
            .map(row -> house(row, inHouse.getOrDefault(row.id(), List.of())))
            .toList(),
        households.at(viewer, place).stream()
            .filter(household ->
                household.stream().noneMatch(person -> settled.contains(person.id().value())))
            .toList());
  }

  private static House house(HouseTable.Row row, List<ListedPerson> people) {
    return new House(
        row.id(),
        row.number(),
        row.sign(),
        row.state(),
        row.onDay(),
        row.byName(),
        row.tries(),
        row.seq(),
        people);
  }
}
