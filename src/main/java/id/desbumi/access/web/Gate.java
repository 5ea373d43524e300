package id.desbumi.access.web;

import id.desbumi.access.ApiTokens;
import id.desbumi.access.draft.DraftForm;
import id.desbumi.access.draft.Drafts;
import id.desbumi.access.signin.CurrentSession;
import id.desbumi.access.signin.LateForms;
import id.desbumi.access.signin.PostponedPosts;
import id.desbumi.access.signin.Session;
import id.desbumi.core.Allowed;
import id.desbumi.core.NotThere;
import id.desbumi.core.Open;
import id.desbumi.core.Viewer;
import id.desbumi.web.Sending;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before every page and lets nobody pass whom the page does not name. A page that names
 * nobody answers nobody.
 *
 * <p>Not signed in: to the door. Signed in, but the page is not for her role: not there.
 */
@Component
class Gate implements HandlerInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final String BEARER = "Bearer ";
  private static final Locale INDONESIAN = Locale.of("id", "ID");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KEPT = "_tersimpan";

  private final CurrentSession sessions;
  private final ApiTokens tokens;
  private final PostponedPosts posts;
  private final LateForms late;
  private final Drafts drafts;
  private final MessageSource words;

  Gate(
      CurrentSession sessions,
      ApiTokens tokens,
      PostponedPosts posts,
      LateForms late,
      Drafts drafts,
      MessageSource words) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.posts = posts;
    this.late = late;
    this.drafts = drafts;
    this.words = words;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)
        || request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    if (response.getHeader(HttpHeaders.CACHE_CONTROL) == null) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
    var api = request.getRequestURI().startsWith("/api/");
    var open = open(method);
    if (api && !open) {
      return passWithToken(request, response, method);
    }
    var viewer = viewer(request);
    if (viewer != null) {
      request.setAttribute(Viewer.class.getName(), viewer);
    }
    if (open) {
      return true;
    }
    if (method.hasMethodAnnotation(AtTheDoor.class)) {
      return sessions.of(request).isPresent() || toTheDoor(request, response, null);
    }
    if (viewer == null) {
      var session = sessions.of(request).orElse(null);
      if (session != null && session.step() == Session.Step.CURTAIN) {
        late.keep(session.account(), request);
      }
      return toTheDoor(request, response, session);
    }
    if (!allows(method, viewer)) {
      throw new NotThere();
    }
    return true;
  }

  /** What was made for somebody signed in is kept by no browser, whatever the page itself said. */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (request.getAttribute(Viewer.class.getName()) != null
        || sessions.known(request).isPresent()) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  /** A form that was sent, and taken, is kept no longer: neither as a draft nor as a late one. */
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception fault) {
    if (request.getMethod().equals("POST")
        && fault == null
        && response.getStatus() < 400
        && request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
      id(request.getParameter(KEPT)).ifPresent(id -> posts.remove(viewer.account(), id));
      if (!request.getRequestURI().equals(DraftForm.PATH)) {
        id(request.getParameter(DraftForm.ID)).ifPresent(id -> drafts.remove(viewer.account(), id));
      }
    }
  }

  private boolean passWithToken(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
      throws IOException {
    if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
      return allowedOrNotThere(method, viewer);
    }
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    var bearer =
        header != null && header.startsWith(BEARER)
            ? tokens.find(header.substring(BEARER.length()).strip())
            : Optional.<ApiTokens.Bearer>empty();
    if (bearer.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      return refuse(response, HttpStatus.UNAUTHORIZED, "token", "access.api.token");
    }
    var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (reads && !bearer.get().mayRead()) {
      return refuse(response, HttpStatus.FORBIDDEN, "token-writes-only", "access.api.writes-only");
    }
    request.setAttribute(Viewer.class.getName(), bearer.get().viewer());
    return allowedOrNotThere(method, bearer.get().viewer());
  }

  private boolean allowedOrNotThere(HandlerMethod method, Viewer viewer) {
    if (!allows(method, viewer)) {
      throw new NotThere();
    }
    return true;
  }

  private @Nullable Viewer viewer(HttpServletRequest request) {
    return request.getAttribute(Viewer.class.getName()) instanceof Viewer already
        ? already
        : sessions.of(request).map(Session::viewer).orElse(null);
  }

  private static boolean toTheDoor(
      HttpServletRequest request, HttpServletResponse response, @Nullable Session session) {
    var query = request.getQueryString();
    var back =
        request.getMethod().equals("GET")
            ? request.getRequestURI() + (query == null ? "" : "?" + query)
            : request.getParameter(DraftForm.PAGE);
    Sending.go(request, response, Doors.next(session, back));
    return false;
  }

  private boolean refuse(
      HttpServletResponse response, HttpStatus status, String code, String sentence)
      throws IOException {
    var answer = JSON.createObjectNode();
    answer.put("status", status.value());
    answer.put("title", words.getMessage(sentence, null, INDONESIAN));
    answer.put("code", code);
    response.setStatus(status.value());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(JSON.writeValueAsBytes(answer));
    return false;
  }

  /** True when the page is for everyone. A word on the method beats one on its class. */
  private static boolean open(HandlerMethod method) {
    return method.hasMethodAnnotation(Open.class)
        || (!method.hasMethodAnnotation(Allowed.class)
            && !method.hasMethodAnnotation(AtTheDoor.class)
            && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Allowed.class)
            && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class));
  }

  private static boolean allows(HandlerMethod method, Viewer viewer) {
    var rule = method.getMethodAnnotation(Allowed.class);
    if (rule == null) {
      rule = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }
    if (rule == null) {
      LOG.error("{} says nowhere who may open it, so nobody may", method);
      return false;
    }
    return Arrays.asList(rule.value()).contains(viewer.role());
  }

  private static Optional<UUID> id(@Nullable String typed) {
    try {
      return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
