package id.desbumi.access.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Headers and proof of forms. Who is signed in, and who may open what, is our own ({@link Sessions}
 * and the gate in {@code access.web}); the container's sessions are never used.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'; manifest-src 'self'; worker-src 'self'";
  private static final String PERMISSIONS =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(),"
          + " midi=(), display-capture=(), browsing-topics=(), interest-cohort=()";

  @Bean
  SecurityFilterChain security(HttpSecurity http, FormProof proof, LateForms late) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf ->
            csrf.csrfTokenRepository(proof)
                .csrfTokenRequestHandler(proof)
                .ignoringRequestMatchers("/api/**"))
        .exceptionHandling(handling -> handling.accessDeniedHandler(late))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .frameOptions(FrameOptionsConfig::deny)
                .cacheControl(control -> control.disable()))
        .build();
  }

  /** Nobody signs in through the framework, and it must not make a user of its own. */
  @Bean
  AuthenticationManager nobody() {
    return attempt -> {
      throw new AuthenticationServiceException("sign in at /masuk");
    };
  }
}
