package id.desbumi.operation.sample;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.LeastSight;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.RoleGrant;
import id.desbumi.access.StewardGrant;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The invented staff of the sample villages, each with one role. */
@Component
class SampleDesks {

  private final Accounts accounts;
  private final Appointing appointing;

  SampleDesks(Accounts accounts, Appointing appointing) {
    this.accounts = accounts;
    this.appointing = appointing;
  }

  /** Two people who may appoint everybody; the second confirms the first. */
  List<Viewer> stewards(LocalDate day) {
    return List.of(
        steward("pengurus.satu", "Pengurus Contoh 1", day),
        steward("pengurus.dua", "Pengurus Contoh 2", day));
  }

  /** Makes an account with a role, once; the eyes it has. */
  Viewer appoint(
      Viewer steward, String signInName, String name, Role role, PlaceCode area, LocalDate day) {
    var id = id(signInName);
    var _ = accounts.create(Operator.viewer(), new NewAccount(id, signInName, name));
    appointing.grant(
        steward, new RoleGrant(id(signInName + "|" + area), id, role, area, day, day.plusYears(1)));
    return eyes(id, name, role, area);
  }

  static Viewer eyes(UUID account, String name, Role role, PlaceCode area) {
    return new Viewer(
        account,
        name,
        role,
        area,
        LeastSight.people(role, List.of(area), false),
        LeastSight.figures(role, List.of(area), false),
        Set.of());
  }

  private Viewer steward(String signInName, String name, LocalDate day) {
    var id = id(signInName);
    var _ = accounts.create(Operator.viewer(), new NewAccount(id, signInName, name));
    if (appointing.stewardsWithin(PlaceCode.NATION).stream()
        .noneMatch(steward -> steward.account().equals(id))) {
      appointing.first(
          new StewardGrant(
              id(signInName + "|steward"),
              id,
              EnumSet.allOf(Role.class),
              PlaceCode.NATION,
              day,
              day.plusYears(2),
              "Pengelola Contoh",
              false),
          "Saksi Contoh");
    }
    return eyes(id, name, Role.ADMINISTRATOR, PlaceCode.NATION);
  }

  private static UUID id(String what) {
    return UUID.nameUUIDFromBytes(("contoh|akun|" + what).getBytes(StandardCharsets.UTF_8));
  }
}
