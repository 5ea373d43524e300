package id.desbumi.testing;

import id.desbumi.access.LeastSight;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Invented people at their work, as plain viewers with the sight of their role. No account stands
 * behind them; put one into a request with {@code .requestAttr(Viewer.class.getName(), viewer)}.
 */
public final class Viewers {

  private Viewers() {}

  public static Viewer officer(String village) {
    return of(Role.OFFICER, village);
  }

  /** A kader of a dusun or an RT. */
  public static Viewer kader(String dusunOrRt) {
    return of(Role.KADER, dusunOrRt);
  }

  public static Viewer head(String village) {
    return of(Role.VILLAGE_HEAD, village);
  }

  /** A partner's case worker; her home is the narrowest place that holds all areas. */
  public static Viewer caseWorker(String... areas) {
    return of(Role.CASE_WORKER, areas);
  }

  public static Viewer caseDesk() {
    return of(Role.CASE_DESK, "");
  }

  public static Viewer analyst(String area) {
    return of(Role.ANALYST, area);
  }

  public static Viewer auditor(String area) {
    return of(Role.AUDITOR, area);
  }

  public static Viewer admin() {
    return of(Role.ADMINISTRATOR, "");
  }

  /** Anybody, with a fresh account. */
  public static Viewer of(Role role, String... areas) {
    List<PlaceCode> places = Arrays.stream(areas).map(PlaceCode::new).toList();
    return new Viewer(
        UUID.randomUUID(),
        "Petugas Contoh",
        role,
        LeastSight.home(places),
        LeastSight.people(role, places, false),
        LeastSight.figures(role, places, false),
        Set.of());
  }

  /** The same one after these people said that she must not see them. */
  public static Viewer without(Viewer viewer, UUID... excluded) {
    return new Viewer(
        viewer.account(),
        viewer.name(),
        viewer.role(),
        viewer.home(),
        viewer.people(),
        viewer.figures(),
        Set.of(excluded),
        viewer.opened());
  }

  /** The same one with these people opened to her in an emergency. */
  public static Viewer opened(Viewer viewer, UUID... opened) {
    return new Viewer(
        viewer.account(),
        viewer.name(),
        viewer.role(),
        viewer.home(),
        viewer.people(),
        viewer.figures(),
        viewer.excluded(),
        Set.of(opened));
  }
}
