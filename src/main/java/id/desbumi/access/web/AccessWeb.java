package id.desbumi.access.web;

import id.desbumi.access.signin.CurrentSession;
import id.desbumi.access.signin.Session;
import id.desbumi.core.NotThere;
import id.desbumi.core.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every page, and lets a controller ask for its {@link Viewer}. */
@Configuration(proxyBeanMethods = false)
class AccessWeb implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  private final Gate gate;
  private final CurrentSession sessions;

  AccessWeb(Gate gate, CurrentSession sessions) {
    this.gate = gate;
    this.sessions = sessions;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate).order(Integer.MIN_VALUE);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class
        || parameter.getParameterType() == Session.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    if (parameter.getParameterType() == Viewer.class) {
      return request.getAttribute(Viewer.class.getName(), RequestAttributes.SCOPE_REQUEST);
    }
    var servlet = request.getNativeRequest(HttpServletRequest.class);
    return (servlet == null ? null : sessions.of(servlet).orElseThrow(NotThere::new));
  }
}
