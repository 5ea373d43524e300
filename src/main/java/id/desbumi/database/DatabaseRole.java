package id.desbumi.database;

import java.util.Locale;

/**
 * The four logins. None of them is a superuser; only the owner may change tables, and the program
 * uses it for nothing but migrations.
 */
public enum DatabaseRole {
  OWNER,
  APP,
  WORKER,
  PUBLIC;

  /** The login's name on the server. */
  public String login() {
    return "desbumi_" + name().toLowerCase(Locale.ROOT);
  }
}
