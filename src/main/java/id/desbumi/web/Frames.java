package id.desbumi.web;

import id.desbumi.core.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a request. */
@Component
class Frames {

  Frame of(HttpServletRequest request) {
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    var viewer = (Viewer) request.getAttribute(Viewer.class.getName());
    return new Frame(
        viewer,
        "",
        request.getRequestURI(),
        csrf == null ? "_csrf" : csrf.getParameterName(),
        csrf == null ? "" : csrf.getToken(),
        false,
        Text.locale().getLanguage(),
        List.of());
  }
}
