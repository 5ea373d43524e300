package id.desbumi.web;

import id.desbumi.core.NotThere;
import id.desbumi.core.Open;
import id.desbumi.core.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/**
 * How a request ends when no page was made: not there, refused by a rule, unreadable, or our fault.
 * Each has one page in the visitor's language, or one JSON object below {@code /api/}.
 *
 * <p>A fault gets a number to quote. The log has the number and the stack without its messages,
 * because a database tells in them what was typed.
 */
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Endings implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

  private final EndedPage pages;

  Endings(EndedPage pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  Object end(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
      throw thrown; // who may come in at all is the security chain's business
    }
    if (response.isCommitted()) {
      note(thrown, request);
      return EndedPage.NOTHING;
    }
    return thrown instanceof Refusal refusal
        ? pages.refused(refusal, request)
        : answer(status(thrown), thrown, request);
  }

  /**
   * What never reached a controller: refused by the firewall, thrown in a filter, sent as error.
   */
  @Open
  @RequestMapping("${server.error.path:/error}")
  Object elsewhere(HttpServletRequest request) {
    var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var said = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
    var status = said == null ? HttpStatus.INTERNAL_SERVER_ERROR : said;
    return answer(
        status == HttpStatus.INTERNAL_SERVER_ERROR && thrown != null ? status(thrown) : status,
        thrown == null ? new IllegalStateException("error " + status.value()) : thrown,
        request);
  }

  private Object answer(HttpStatus status, Throwable thrown, HttpServletRequest request) {
    return status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE
        ? pages.fault(note(thrown, request), request)
        : pages.ended(status, request);
  }

  private static HttpStatus status(Throwable thrown) {
    return switch (thrown) {
      case NotThere _ -> HttpStatus.NOT_FOUND;
      case MethodArgumentTypeMismatchException mismatch
          when mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ->
          HttpStatus.NOT_FOUND;
      case InvalidParameterException unreadable -> resolve(unreadable.getErrorCode());
      case ErrorResponse known -> resolve(known.getStatusCode().value());
      case MultipartException _,
          TypeMismatchException _,
          HttpMessageConversionException _,
          BindException _ ->
          HttpStatus.BAD_REQUEST;
      default ->
          thrown.getCause() instanceof InvalidParameterException unreadable
              ? resolve(unreadable.getErrorCode())
              : HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  private static HttpStatus resolve(int code) {
    var status = HttpStatus.resolve(code);
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static String note(Throwable thrown, HttpServletRequest request) {
    var fault = Fault.of(thrown);
    LOG.error("fault {} at {}\n{}", fault.number(), Fault.place(request), fault.stack());
    LOG.debug("fault {} with its messages", fault.number(), thrown);
    return fault.number();
  }
}
