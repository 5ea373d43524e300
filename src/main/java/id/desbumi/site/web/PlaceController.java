package id.desbumi.site.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.NotThere;
import id.desbumi.core.Open;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.PlaceLevel;
import id.desbumi.site.TextPages;
import id.desbumi.territory.DesbumiVillage;
import id.desbumi.territory.FoundPlace;
import id.desbumi.territory.Membership;
import id.desbumi.territory.Partner;
import id.desbumi.territory.Place;
import id.desbumi.territory.Places;
import id.desbumi.territory.Programme;
import id.desbumi.web.Choice;
import id.desbumi.web.Crumb;
import id.desbumi.web.Formats;
import id.desbumi.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The dashboard of the nation and of each place in it, and the search for places. */
@Controller
class PlaceController {

  private final Places places;
  private final Programme programme;
  private final Dashboard dashboard;
  private final TextPages texts;
  private final PublicTables tables;

  PlaceController(
      Places places,
      Programme programme,
      Dashboard dashboard,
      TextPages texts,
      PublicTables tables) {
    this.places = places;
    this.programme = programme;
    this.dashboard = dashboard;
    this.texts = texts;
    this.tables = tables;
  }

  @Open
  @GetMapping("/data")
  ModelAndView nation(
      @RequestParam(name = "cari", required = false) @Nullable String typed,
      HttpServletResponse response) {
    Keeping.upTo(Keeping.LIVE, response);
    var things = new HashMap<String, Object>();
    things.put("page", page(places.find(PlaceCode.NATION).orElseThrow()));
    if (typed != null && !typed.isBlank()) {
      things.put("search", new PlaceSearchPage(typed, found(typed)));
    }
    return Pages.page("site/place", things);
  }

  @Open
  @GetMapping("/data/{code}")
  ModelAndView place(
      @PathVariable String code,
      @RequestParam(name = "banding", required = false) @Nullable String other,
      HttpServletResponse response) {
    var place = find(code);
    Keeping.upTo(Keeping.LIVE, response);
    if (other == null || other.isBlank() || other.equals(code)) {
      return Pages.page("site/place", Map.of("page", page(place)));
    }
    return Pages.page("site/beside", Map.of("page", beside(place, find(other))));
  }

  private Place find(String code) {
    return PlaceCode.parse(code)
        .filter(one -> one.level().compareTo(PlaceLevel.VILLAGE) <= 0)
        .flatMap(places::find)
        .orElseThrow(NotThere::new);
  }

  private BesidePage beside(Place place, Place other) {
    return new BesidePage(
        t("site.tables.two", place.name(), other.name()),
        crumbs(place),
        List.of(side(place), side(other)),
        tables.beside(place, other),
        texts.of("data").text("disclosure"));
  }

  private BesidePage.Side side(Place place) {
    return new BesidePage.Side(
        place.code().value(), place.name(), lede(place), dashboard.total(place.code()));
  }

  /** The live number alone, for a page that is open already. */
  @Open
  @GetMapping("/data/jumlah")
  ModelAndView total(
      @RequestParam(name = "tempat", defaultValue = "") String code, HttpServletResponse response) {
    var place =
        PlaceCode.parse(code)
            .filter(Dashboard::isLive)
            .filter(one -> places.find(one).isPresent())
            .orElseThrow(NotThere::new);
    Keeping.upTo(Keeping.LIVE, response);
    return Pages.page("site/total", Map.of("total", dashboard.total(place)));
  }

  private List<PlaceSearchPage.Found> found(String typed) {
    return places.search(typed, 20).stream()
        .map((FoundPlace one) ->
            new PlaceSearchPage.Found(
                one.place().code().value(),
                one.place().name(),
                kind(one.place().level()),
                one.where()))
        .toList();
  }

  private PlacePage page(Place place) {
    var code = place.code();
    var village = place.level() == PlaceLevel.VILLAGE;
    var villages = village ? List.<DesbumiVillage>of() : dashboard.villages(code);
    var below = village ? List.<PlaceRow>of() : dashboard.below(code);
    return new PlacePage(
        code.value(),
        place.name(),
        crumbs(place),
        dashboard.total(code),
        Dashboard.isLive(code),
        tables.breakdowns(place),
        sisters(place),
        place.level().compareTo(PlaceLevel.PROVINCE) <= 0 ? dashboard.map(code) : null,
        dashboard.counting(code),
        village ? List.of() : dashboard.stages(code),
        place.level() == PlaceLevel.NATION ? List.of() : villages.stream().map(this::line).toList(),
        partners(code),
        lede(place),
        dashboard.ranked(below),
        below.stream().filter(row -> !row.tells()).toList(),
        programme.find(code).map(this::facts).orElse(null),
        texts.of("data").text("disclosure"));
  }

  /** Those beside it in the same place, to compare it with. */
  private List<Choice> sisters(Place place) {
    if (place.level() == PlaceLevel.NATION) {
      return List.of();
    }
    return places.children(place.code().parent()).stream()
        .filter(one -> !one.code().equals(place.code()))
        .map(one -> new Choice(one.code().value(), one.name()))
        .toList();
  }

  private PlacePage.VillageLine line(DesbumiVillage village) {
    var since = village.since();
    return new PlacePage.VillageLine(
        village.code().value(),
        village.name(),
        places.chain(village.code().parent()).reversed().stream()
            .limit(2)
            .map(Place::name)
            .reduce((one, next) -> one + ", " + next)
            .orElse(""),
        Dashboard.said(village.stage()),
        since == null ? "" : String.valueOf(since));
  }

  private PlacePage.DesbumiFacts facts(DesbumiVillage village) {
    return new PlacePage.DesbumiFacts(
        Dashboard.said(village.stage()),
        village.steps().stream().map(PlaceController::step).toList(),
        programme.memberships(village.code()).stream().map(Membership::name).toList());
  }

  private static PlacePage.Step step(DesbumiVillage.Step step) {
    var when = step.when();
    return new PlacePage.Step(
        Dashboard.said(step.stage()),
        when == null ? t("site.place.when.unknown") : Formats.date(when),
        step.source().publisher() + ", " + step.source().title(),
        step.source().address());
  }

  private List<PlacePage.PartnerLine> partners(PlaceCode place) {
    return programme.partners(place).stream()
        .filter(partner -> partner.role() != Partner.Role.SUPPORTER)
        .map(partner ->
            new PlacePage.PartnerLine(partner.id(), partner.name(), villages(partner, place)))
        .filter(line -> line.villages() > 0)
        .toList();
  }

  /** Those of the place that lie in one of the partner's areas. */
  private int villages(Partner partner, PlaceCode place) {
    return (int)
        programme.villages(place).stream()
            .filter(village -> village.stage().counts())
            .filter(village ->
                partner.areas().stream().anyMatch(area -> area.area().holds(village.code())))
            .count();
  }

  /** "kecamatan di Kabupaten Wonosobo, Jawa Tengah". */
  private String lede(Place place) {
    var above =
        places.chain(place.code().parent()).reversed().stream()
            .map(Place::name)
            .collect(Collectors.joining(", "));
    return switch (place.level()) {
      case NATION -> t("site.place.nation.lede");
      case PROVINCE -> kind(place.level());
      default -> t("site.place.lede.in", kind(place.level()), above);
    };
  }

  private List<Crumb> crumbs(Place place) {
    var crumbs = new ArrayList<Crumb>();
    if (place.level() != PlaceLevel.NATION) {
      crumbs.add(new Crumb(t("site.nation"), "/data"));
      var chain = places.chain(place.code());
      chain.stream()
          .limit(chain.size() - 1L)
          .forEach(one -> crumbs.add(new Crumb(one.name(), "/data/" + one.code())));
      crumbs.add(new Crumb(place.name(), null));
    }
    return List.copyOf(crumbs);
  }

  private static String kind(PlaceLevel level) {
    return t("site.level." + level.name());
  }
}
