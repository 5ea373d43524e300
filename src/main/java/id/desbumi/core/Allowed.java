package id.desbumi.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may come to this page at all; which rows she then sees is the policy's business. A page with
 * neither this nor {@link Open} answers nobody, and {@code RoutesTest} names it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
  Role[] value();
}
