package id.desbumi.rounds;

import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.LeastSight;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.RoleGrant;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.registry.Answer;
import id.desbumi.registry.NewPerson;
import id.desbumi.registry.People;
import id.desbumi.registry.PersonField;
import id.desbumi.registry.PersonId;
import id.desbumi.territory.Neighbourhoods;
import id.desbumi.testing.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A village with RT, an officer and kader who have accounts, as a round needs them. */
public class Walking {

  private final Neighbourhoods neighbourhoods;
  private final Accounts accounts;
  private final Appointing appointing;
  private final People people;
  private final Rounds rounds;
  private final Clock clock;

  public Walking(ApplicationContext beans) {
    this.neighbourhoods = beans.getBean(Neighbourhoods.class);
    this.accounts = beans.getBean(Accounts.class);
    this.appointing = beans.getBean(Appointing.class);
    this.people = beans.getBean(People.class);
    this.rounds = beans.getBean(Rounds.class);
    this.clock = beans.getBean(Clock.class);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
  }

  /** One dusun with so many RT; their codes. */
  public List<PlaceCode> village(Viewer officer, int rts) {
    var hamlet = neighbourhoods.addHamlet(officer, officer.home(), "Dusun Contoh").code();
    var codes = new ArrayList<PlaceCode>();
    for (var rt = 1; rt <= rts; rt++) {
      codes.add(neighbourhoods.addRt(officer, hamlet, rt, 1).code());
    }
    return codes;
  }

  public PlaceCode another(Viewer officer, PlaceCode hamlet, int rt) {
    return neighbourhoods.addRt(officer, hamlet, rt, 1).code();
  }

  /** A kader of an RT, with an account. */
  public Viewer kader(PlaceCode rt) {
    var id = UUID.randomUUID();
    var by = Operator.viewer();
    var name = "kader." + id.toString().substring(0, 8);
    var _ = accounts.create(by, new NewAccount(id, name, "Kader Contoh"));
    appointing.grant(
        by,
        new RoleGrant(
            UUID.randomUUID(), id, Role.KADER, rt, today().minusDays(1), today().plusYears(1)));
    return new Viewer(
        id,
        "Kader Contoh",
        Role.KADER,
        rt,
        LeastSight.people(Role.KADER, List.of(rt), false),
        LeastSight.figures(Role.KADER, List.of(rt), false),
        Set.of());
  }

  public PersonId person(Viewer officer, String name, PlaceCode place, @Nullable String kk) {
    var answers = new EnumMap<PersonField, Answer>(PersonField.class);
    answers.put(PersonField.NAME, Answer.of(name));
    answers.put(PersonField.SEX, Answer.of("P"));
    if (kk != null) {
      answers.put(PersonField.KK, Answer.of(kk));
    }
    var id = new PersonId(UUID.randomUUID());
    people.register(
        officer, UUID.randomUUID(), new NewPerson(id, place, false, true, answers), true);
    return id;
  }

  /** A round of all these RT, walked by one enumerator each or by the desk. */
  public UUID round(Viewer officer, LocalDate starts, int days, List<NewRound.Walk> walks) {
    var id = UUID.randomUUID();
    rounds.plan(officer, UUID.randomUUID(), new NewRound(id, starts, days, walks));
    return id;
  }

  public static NewRound.Walk walk(PlaceCode rt, @Nullable Viewer enumerator) {
    return new NewRound.Walk(rt, enumerator == null ? null : enumerator.account());
  }

  public static Viewer officer(String village) {
    return Viewers.officer(village);
  }
}
