package id.desbumi.operation;

/** Which Desbumi this is. */
public final class Version {

  private Version() {}

  /** {@code 0.1.0}; from the packaged program, or a word that it is not packaged. */
  public static String text() {
    var packaged = Version.class.getPackage().getImplementationVersion();
    return packaged == null ? "0-unpackaged" : packaged;
  }
}
