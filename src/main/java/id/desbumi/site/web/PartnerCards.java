package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.site.Partner;
import id.desbumi.territory.DesbumiVillage;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import id.desbumi.territory.Programme;
import id.desbumi.web.Formats;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a theme's partners together with the villages they stand beside. */
@Component
class PartnerCards {

  private final Programme programme;
  private final Places places;

  PartnerCards(Programme programme, Places places) {
    this.programme = programme;
    this.places = places;
  }

  List<PartnerCard> of(List<Partner> partners) {
    Map<String, id.desbumi.territory.Partner> known =
        programme.partners(PlaceCode.NATION).stream()
            .collect(Collectors.toMap(id.desbumi.territory.Partner::id, Function.identity()));
    return partners.stream()
        .map(partner -> {
          var one = known.get(partner.code());
          return card(partner, one == null ? List.of() : one.areas());
        })
        .toList();
  }

  private PartnerCard card(Partner partner, List<id.desbumi.territory.Partner.Area> areas) {
    var local = areas.stream().filter(area -> !area.area().equals(PlaceCode.NATION)).toList();
    return new PartnerCard(
        partner.code(),
        partner.shortName(),
        partner.abbreviation() == null ? null : partner.name(),
        partner.role(),
        partner.region(),
        partner.website(),
        partner.source(),
        partner.sourceAddress(),
        local.stream()
            .filter(area -> area.area().level() != PlaceLevel.VILLAGE)
            .map(this::area)
            .toList(),
        local.size() < areas.size(),
        local.stream()
            .flatMap(area -> programme.villages(area.area()).stream())
            .filter(village -> village.stage().counts())
            .collect(
                Collectors.toMap(DesbumiVillage::code, Function.identity(), (one, same) -> one))
            .values()
            .stream()
            .sorted(Comparator.comparing(DesbumiVillage::code))
            .map(village -> village(village, local))
            .toList());
  }

  private PartnerCard.Link area(id.desbumi.territory.Partner.Area area) {
    var since = area.since();
    return new PartnerCard.Link(
        area.area().value(),
        places.find(area.area()).map(Place::name).orElse(area.area().value()),
        since == null ? "" : t("site.since", Formats.date(since)));
  }

  /** What a source tells of this village: the partner's own time there, or the founding. */
  private PartnerCard.Link village(
      DesbumiVillage village, List<id.desbumi.territory.Partner.Area> areas) {
    var beside =
        areas.stream()
            .filter(area -> area.area().equals(village.code()) && area.since() != null)
            .findFirst()
            .map(this::area);
    var since = village.since();
    return new PartnerCard.Link(
        village.code().value(),
        village.name(),
        beside
            .map(PartnerCard.Link::note)
            .orElse(since == null ? "" : t("site.since", String.valueOf(since))));
  }
}
