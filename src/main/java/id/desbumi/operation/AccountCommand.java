package id.desbumi.operation;

import id.desbumi.access.Account;
import id.desbumi.access.AccountMaking;
import id.desbumi.access.Accounts;
import id.desbumi.access.Appointing;
import id.desbumi.access.NewAccount;
import id.desbumi.access.Operator;
import id.desbumi.access.PaperCode;
import id.desbumi.access.RoleGrant;
import id.desbumi.access.StewardGrant;
import id.desbumi.access.Today;
import id.desbumi.core.Role;
import id.desbumi.core.Uuid7;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The first accounts, made at the machine; later ones are made on the pages by those who may. */
@Command(name = "account", description = "Makes accounts and gives them their work.")
class AccountCommand extends Told {

  AccountCommand(House house) {
    super(house);
  }

  @Command(
      name = "appoint",
      description = {
        "Gives somebody a role for an area; makes the account when --name says whose it is.",
        "A new account gets a code for paper that works once, within fourteen days."
      })
  int appoint(
      @Parameters(paramLabel = "ACCOUNT", description = "the name she signs in by") String account,
      @Option(names = "--name", description = "her own name, for a new account")
          @Nullable String name,
      @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
          Role role,
      @Option(names = "--area", required = true, description = "a place code, or 'nation'")
          String area,
      @Option(names = "--until", required = true, description = "the last day of the term")
          LocalDate until) {
    var place = place(area);
    var who = accountFor(account, name);
    if (who == null) {
      return WRONG;
    }
    door(Appointing.class)
        .grant(Operator.viewer(), new RoleGrant(newId(), who, role, place, today(), until));
    say("%s is %s of %s until %s.", account, role, area, until);
    return WELL;
  }

  @Command(
      name = "steward",
      description = {
        "Gives somebody the right to appoint others in an area. Two people put their names to it.",
      })
  int steward(
      @Parameters(paramLabel = "ACCOUNT", description = "the name she signs in by") String account,
      @Option(names = "--name", description = "her own name, for a new account")
          @Nullable String name,
      @Option(
              names = "--roles",
              required = true,
              split = ",",
              description = "those she may give: ${COMPLETION-CANDIDATES}")
          Set<Role> roles,
      @Option(names = "--area", required = true, description = "a place code, or 'nation'")
          String area,
      @Option(names = "--until", required = true, description = "the last day of the term")
          LocalDate until,
      @Option(names = "--first", required = true, description = "name of the first of the two")
          String first,
      @Option(names = "--second", required = true, description = "name of the second")
          String second) {
    var place = place(area);
    var who = accountFor(account, name);
    if (who == null) {
      return WRONG;
    }
    door(Appointing.class)
        .first(new StewardGrant(newId(), who, roles, place, today(), until, first, false), second);
    say("%s may appoint in %s until %s; %s and %s say so.", account, area, until, first, second);
    return WELL;
  }

  @Command(name = "code", description = "Makes a new code for somebody who lost her password.")
  int code(
      @Parameters(paramLabel = "ACCOUNT", description = "the name she signs in by")
          String account) {
    var known = door(Accounts.class).findByName(account);
    if (known.isEmpty()) {
      say("Nobody signs in as '%s'.", account);
      return WRONG;
    }
    tell(account, door(Appointing.class).newCode(Operator.viewer(), known.get().id()));
    return WELL;
  }

  /** The account of that name, made when it is new and said whose it is; null when it cannot be. */
  private @Nullable UUID accountFor(String typed, @Nullable String name) {
    var signInName =
        NewAccount.parseSignInName(typed)
            .orElseThrow(() -> wrong("3 to 40 letters, digits, dots or hyphens, not: " + typed));
    var known = door(Accounts.class).findByName(signInName).map(Account::id);
    if (known.isPresent()) {
      return known.get();
    }
    if (name == null || name.isBlank()) {
      say("Nobody signs in as '%s' yet: say --name to make the account.", signInName);
      return null;
    }
    var account = new NewAccount(newId(), signInName, name.strip());
    return switch (door(Accounts.class).create(Operator.viewer(), account)) {
      case AccountMaking.Done(var id, var code) -> {
        say("Made the account '%s' of %s.", signInName, name.strip());
        tell(signInName, code);
        yield id;
      }
      case AccountMaking.HadIt(var id) -> id;
      case AccountMaking.NameTaken() -> {
        say("Somebody else signs in as '%s'.", signInName);
        yield null;
      }
    };
  }

  private void tell(String account, PaperCode code) {
    say(
        "The code for %s, shown only now, good once within fourteen days: %s",
        account, code.printed());
  }

  private UUID newId() {
    return Uuid7.next(door(Clock.class));
  }

  private LocalDate today() {
    return Today.of(door(Clock.class));
  }
}
