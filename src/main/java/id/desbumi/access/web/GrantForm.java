package id.desbumi.access.web;

import id.desbumi.access.LeastSight;
import id.desbumi.access.NewAccount;
import id.desbumi.access.RoleGrant;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Role;
import id.desbumi.web.Mistakes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role to be given, and to whom when she has no account yet.
 *
 * @param id of the grant, made when the page was shown
 * @param newAccount of the account to be made; empty for one that is there
 */
public record GrantForm(
    @Nullable String id,
    @Nullable String newAccount,
    @Nullable String signInName,
    @Nullable String fullName,
    @Nullable String role,
    @Nullable String area,
    @Nullable String lastDayDay,
    @Nullable String lastDayMonth,
    @Nullable String lastDayYear) {

  static GrantForm empty(UUID id, UUID account, LocalDate last) {
    return new GrantForm(
        id.toString(),
        account.toString(),
        null,
        null,
        null,
        null,
        String.valueOf(last.getDayOfMonth()),
        String.valueOf(last.getMonthValue()),
        String.valueOf(last.getYear()));
  }

  /** The account to be made. */
  Optional<NewAccount> account(Mistakes mistakes) {
    var account = mistakes.read("newAccount", newAccount, GrantForm::uuid);
    var name = mistakes.read("signInName", signInName, NewAccount::parseSignInName);
    var full =
        mistakes.read(
            "fullName",
            fullName,
            typed -> typed.length() <= 120 ? Optional.of(typed) : Optional.empty());
    return account.isPresent() && name.isPresent() && full.isPresent()
        ? Optional.of(new NewAccount(account.get(), name.get(), full.get()))
        : Optional.empty();
  }

  /** The role to be given, from today. */
  Optional<RoleGrant> grant(Mistakes mistakes, UUID account, LocalDate today, AreaReading areas) {
    var grant = mistakes.read("id", id, GrantForm::uuid);
    var given = mistakes.read("role", role, GrantForm::role);
    var where =
        mistakes.read("area", area, Optional::of).flatMap(typed -> areas.read(typed, mistakes));
    if (given.isPresent()
        && where.isPresent()
        && !LeastSight.fits(given.get(), where.get().level())) {
      mistakes.add("area", "mistake.area.level");
    }
    var until = mistakes.read("lastDay", lastDayTyped(), typed -> lastDay());
    if (until.isPresent() && until.get().isBefore(today)) {
      mistakes.add("lastDay", "mistake.lastDay");
    }
    return mistakes.whenNone(() ->
        new RoleGrant(
            grant.orElseThrow(),
            account,
            given.orElseThrow(),
            where.orElseThrow(),
            today,
            until.orElseThrow()));
  }

  private String lastDayTyped() {
    return (lastDayDay == null ? "" : lastDayDay)
        + (lastDayMonth == null ? "" : lastDayMonth)
        + (lastDayYear == null ? "" : lastDayYear);
  }

  private Optional<LocalDate> lastDay() {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(String.valueOf(lastDayYear).strip()),
              Integer.parseInt(String.valueOf(lastDayMonth).strip()),
              Integer.parseInt(String.valueOf(lastDayDay).strip())));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Role> role(String typed) {
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(typed)).findFirst();
  }

  private static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Reads the name or code of an area. */
  interface AreaReading {
    Optional<PlaceCode> read(String typed, Mistakes mistakes);
  }
}
