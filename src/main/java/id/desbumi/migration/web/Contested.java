package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Viewer;
import id.desbumi.registry.Person;
import id.desbumi.registry.rights.RightsRequests;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What she says is wrong, and nobody could make certain: both stand, and her page says so. */
@Component
class Contested {

  private final RightsRequests rights;

  Contested(RightsRequests rights) {
    this.rights = rights;
  }

  @Nullable String of(Viewer viewer, Person person) {
    var parts = rights.contested(viewer, person.id());
    return parts.isEmpty()
        ? null
        : t(
            "migration.rights.contested",
            parts.stream()
                .map(part -> t("migration.rights.about." + part))
                .collect(Collectors.joining(", ")));
  }
}
