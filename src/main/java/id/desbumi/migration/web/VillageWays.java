package id.desbumi.migration.web;

import id.desbumi.core.Viewer;
import id.desbumi.web.HomeWays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The villages of a case worker at her home, each a way to its people. */
@Component
class VillageWays implements HomeWays {

  private final VillagesOfWork villages;

  VillageWays(VillagesOfWork villages) {
    this.villages = villages;
  }

  @Override
  public List<Way> of(Viewer viewer) {
    return villages.of(viewer).stream()
        .map(one -> new Way("/warga?desa=" + one.value(), one.text()))
        .toList();
  }
}
