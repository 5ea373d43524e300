package id.desbumi.access;

import id.desbumi.audit.Act;
import id.desbumi.audit.Journal;
import id.desbumi.core.NotThere;
import id.desbumi.core.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of those who work here. Nobody gets a password: a new account gets a paper code. */
@Component
public class Accounts {

  private static final Duration CODE_LASTS = Duration.ofDays(14);

  private final AccountTable table;
  private final AppointingTable appointing;
  private final Journal journal;
  private final Clock clock;

  Accounts(AccountTable table, AppointingTable appointing, Journal journal, Clock clock) {
    this.table = table;
    this.appointing = appointing;
    this.journal = journal;
    this.clock = clock;
  }

  /** Makes an account without any role; by somebody who may appoint, or the operator. */
  @Transactional
  public AccountMaking create(Viewer by, NewAccount account) {
    if (!Operator.is(by) && appointing.inForce(by.account(), Today.of(clock)).isEmpty()) {
      throw new NotThere();
    }
    var code = PaperCode.next();
    var now = clock.instant();
    if (!table.insert(account, code.hash(account.id()), now.plus(CODE_LASTS), by.account(), now)) {
      return table.find(account.id()).isPresent()
          ? new AccountMaking.HadIt(account.id())
          : new AccountMaking.NameTaken();
    }
    journal.note(by, Act.ACCOUNT_MADE, by.home(), account.id(), "");
    return new AccountMaking.Done(account.id(), code);
  }

  public Optional<Account> find(UUID id) {
    return table.find(id);
  }

  public Optional<Account> findByName(String signInName) {
    return table.findByName(signInName);
  }

  /** The names beside what they wrote; ids without an account are left out. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    return table.named(ids).stream().collect(Collectors.toMap(Account::id, Account::name));
  }
}
