package id.desbumi.database;

/** What one role needs to sign in to the database. */
public record Login(String url, String user, String password) {

  @Override
  public String toString() {
    return user + "@" + url;
  }
}
