package id.desbumi.rounds.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Homes;
import id.desbumi.registry.PersonId;
import id.desbumi.rounds.Houses;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Registering from a round's list: the RT is known, and the way leads back to the list. */
@Component
class RoundHomes implements Homes {

  private final Houses houses;
  private final Places places;

  RoundHomes(Houses houses, Places places) {
    this.houses = houses;
    this.places = places;
  }

  @Override
  public Optional<Home> find(Viewer viewer, UUID house) {
    return houses
        .find(viewer, house)
        .map(it ->
            new Home(
                it.place(),
                t("rounds.house.at", it.number(), name(it.place())),
                HousesController.path(it.round().id(), it.place()) + "?terakhir=" + house));
  }

  @Override
  public void entered(Viewer viewer, UUID house, PersonId person) {
    houses.entered(viewer, house, person);
  }

  private String name(PlaceCode place) {
    return places.find(place).map(Place::name).orElse(place.value());
  }
}
