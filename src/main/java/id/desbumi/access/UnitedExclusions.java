package id.desbumi.access;

import id.desbumi.core.PlaceCode;
import id.desbumi.core.Uuid7;
import id.desbumi.vault.Secrecy;
import id.desbumi.vault.Vault;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When two records of one person become one: whoever either of them ruled out stays ruled out. */
@Component
public class UnitedExclusions {

  private final ExclusionTable table;
  private final NameKeys names;
  private final Vault vault;
  private final Clock clock;

  UnitedExclusions(ExclusionTable table, NameKeys names, Vault vault, Clock clock) {
    this.table = table;
    this.names = names;
    this.vault = vault;
    this.clock = clock;
  }

  /** Both ids are bound by what either said. The caller found both for the viewer. */
  public void unite(UUID by, UUID gone, UUID stays) {
    var hers = table.of(stays);
    var others = table.of(gone);
    others.forEach(row -> copy(row, gone, stays, by));
    hers.forEach(row -> copy(row, stays, gone, by));
  }

  private void copy(ExclusionTable.Row row, UUID from, UUID to, UUID by) {
    var now = clock.instant();
    if (row.account() != null) {
      table.account(Uuid7.next(clock), to, row.account(), by, now);
    } else if (row.desk() != null) {
      table.desk(Uuid7.next(clock), to, new PlaceCode(row.desk()), by, now);
    } else if (row.freeName() != null) {
      var name = vault.open(from, Secrecy.K, NamedExclusions.FIELD, row.freeName());
      table.name(
          Uuid7.next(clock),
          to,
          vault.seal(to, Secrecy.K, NamedExclusions.FIELD, name),
          names.kept(name),
          by,
          now);
    }
  }
}
