package id.desbumi.access.web;

import id.desbumi.access.signin.PostponedPosts;
import id.desbumi.access.signin.Sessions;
import id.desbumi.access.signin.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What comes after a step at the door: the next one, a form that waits, or where she wanted to go.
 */
@Component
class Arrival {

  private final Sessions sessions;
  private final SignIn door;
  private final PostponedPosts posts;

  Arrival(Sessions sessions, SignIn door, PostponedPosts posts) {
    this.sessions = sessions;
    this.door = door;
    this.posts = posts;
  }

  /**
   * The next address.
   *
   * @param secret the session's secret as the browser has it from now on
   * @param device the secret of her browser; null leaves it unknown
   */
  String next(String secret, @Nullable String device, @Nullable String back) {
    var session = sessions.find(secret).orElseThrow();
    if (!session.isInside()) {
      return Doors.next(session, back);
    }
    door.arrived(session, device);
    return session.viewer() != null && !posts.of(session.account()).isEmpty()
        ? "/masuk/tersimpan"
        : Doors.next(session, back);
  }
}
