package id.desbumi.access.web;

import id.desbumi.access.signin.Totp;
import id.desbumi.web.Mistakes;
import io.nayuki.qrcodegen.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * Setting up the second factor.
 *
 * @param secret to type into the app, where the camera does not work
 * @param path the dark squares of the picture as one SVG path
 * @param size the picture's width and height in squares, with its quiet edge
 */
public record EnrolPage(
    String secret, String path, int size, @Nullable String ke, Mistakes mistakes) {

  private static final int EDGE = 4;

  static EnrolPage of(String signInName, String secret, @Nullable String ke, Mistakes mistakes) {
    var picture = QrCode.encodeText(Totp.address(secret, signInName), QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (var y = 0; y < picture.size; y++) {
      for (var x = 0; x < picture.size; x++) {
        if (picture.getModule(x, y)) {
          path.append('M').append(x + EDGE).append(',').append(y + EDGE).append("h1v1h-1z");
        }
      }
    }
    return new EnrolPage(secret, path.toString(), picture.size + 2 * EDGE, ke, mistakes);
  }

  /** In groups of four, to be typed. */
  public String grouped() {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
