package id.desbumi.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.stereotype.Component;

/**
 * Proof that a form is ours and was shown to this account in this browser.
 *
 * <p>The browser keeps a secret for a year; a form carries the account it was shown to, a grain of
 * salt (so that no two pages look alike to a listener) and a keyed hash of all three. No session is
 * needed, so the public's pages make none, and a form outlives the session it was shown in: it is
 * then still known whose it is, and kept for her ({@link PostponedPosts}). A form shown to one
 * account never counts for another that signed in since.
 */
@Component
public class FormProof implements CsrfTokenRepository, CsrfTokenRequestHandler {

  static final UUID NOBODY = new UUID(0, 0);
  private static final int SALT = 15;
  private static final int LENGTH = 16 + SALT + FormKey.LENGTH;
  private static final String COOKIE = "desbumi_form";
  private static final String PARAMETER = "_csrf";
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CurrentSession sessions;
  private final FormKey key;

  FormProof(CurrentSession sessions, FormKey key) {
    this.sessions = sessions;
    this.key = key;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return new Proof(Secret.next().value(), sessions.account(request));
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token instanceof Proof proof) {
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          ResponseCookie.from(COOKIE, proof.secret)
              .httpOnly(true)
              .secure(request.isSecure())
              .sameSite("Lax")
              .path("/")
              .maxAge(Duration.ofDays(365))
              .build()
              .toString());
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    var secret = secret(request);
    return secret == null ? null : new Proof(secret, sessions.account(request));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    CsrfToken later = new Later(token);
    request.setAttribute(CsrfToken.class.getName(), later);
    request.setAttribute("_csrf", later);
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    var typed = typed(request);
    if (typed == null || !(token instanceof Proof proof)) {
      return typed;
    }
    var owner = owner(proof.secret, typed);
    return owner.filter(it -> it.equals(proof.account) || it.equals(NOBODY)).isPresent()
        ? proof.getToken()
        : null;
  }

  /** Whose form this is, when it is a true one of this browser; {@link #NOBODY}'s is public. */
  Optional<UUID> owner(HttpServletRequest request) {
    var secret = secret(request);
    var typed = typed(request);
    return secret == null || typed == null ? Optional.empty() : owner(secret, typed);
  }

  private Optional<UUID> owner(String secret, String typed) {
    try {
      var bytes = Base64.getUrlDecoder().decode(typed);
      if (bytes.length != LENGTH) {
        return Optional.empty();
      }
      var text = ByteBuffer.wrap(bytes);
      var account = new UUID(text.getLong(), text.getLong());
      var salt = Arrays.copyOfRange(bytes, 16, 16 + SALT);
      var hash = Arrays.copyOfRange(bytes, 16 + SALT, LENGTH);
      return key.matches(secret, account, salt, hash) ? Optional.of(account) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String typed(HttpServletRequest request) {
    var header = request.getHeader(HEADER);
    return header != null ? header : request.getParameter(PARAMETER);
  }

  private static @Nullable String secret(HttpServletRequest request) {
    var cookie = Cookies.read(request, COOKIE);
    return cookie != null && cookie.matches("[A-Za-z0-9_-]{43}") ? cookie : null;
  }

  /** One proof; the same text for one request, another for the next. */
  private final class Proof implements CsrfToken {
    private static final long serialVersionUID = 1L;
    private final String secret;
    private final UUID account;
    private final String value;

    Proof(String secret, UUID account) {
      this.secret = secret;
      this.account = account;
      var salt = new byte[SALT];
      RANDOM.nextBytes(salt);
      this.value =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(
                  ByteBuffer.allocate(LENGTH)
                      .putLong(account.getMostSignificantBits())
                      .putLong(account.getLeastSignificantBits())
                      .put(salt)
                      .put(key.hash(secret, account, salt))
                      .array());
    }

    @Override
    public String getHeaderName() {
      return HEADER;
    }

    @Override
    public String getParameterName() {
      return PARAMETER;
    }

    @Override
    public String getToken() {
      return value;
    }
  }

  /** Made only when a page has a form, so that pages without one set no cookie. */
  private record Later(Supplier<CsrfToken> token) implements CsrfToken {
    @Override
    public String getHeaderName() {
      return HEADER;
    }

    @Override
    public String getParameterName() {
      return PARAMETER;
    }

    @Override
    public String getToken() {
      return token.get().getToken();
    }
  }
}
