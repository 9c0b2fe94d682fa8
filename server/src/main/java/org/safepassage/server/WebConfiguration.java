package org.safepassage.server;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.safepassage.ledger.EventStore;
import org.safepassage.server.access.Access;
import org.safepassage.server.accounts.Comparisons;
import org.safepassage.server.accounts.Readings;
import org.safepassage.server.api.AccessPages;
import org.safepassage.server.api.AccountPageRoutes;
import org.safepassage.server.api.AccountRoutes;
import org.safepassage.server.api.Broadcasts;
import org.safepassage.server.api.Cookies;
import org.safepassage.server.api.DescriptionRoutes;
import org.safepassage.server.api.Door;
import org.safepassage.server.api.DoorPages;
import org.safepassage.server.api.Doorkeeper;
import org.safepassage.server.api.Faults;
import org.safepassage.server.api.HomePages;
import org.safepassage.server.api.LedgerRoutes;
import org.safepassage.server.api.MemberRoutes;
import org.safepassage.server.api.OperationRoutes;
import org.safepassage.server.api.PageDesk;
import org.safepassage.server.api.PageFiles;
import org.safepassage.server.api.PageForms;
import org.safepassage.server.api.PageRoutes;
import org.safepassage.server.api.PeopleRoutes;
import org.safepassage.server.api.PlanRoutes;
import org.safepassage.server.api.Refusals;
import org.safepassage.server.api.ReplayPages;
import org.safepassage.server.api.ReplayRoutes;
import org.safepassage.server.api.ReportRoutes;
import org.safepassage.server.api.SessionRoutes;
import org.safepassage.server.api.StreamRoutes;
import org.safepassage.server.operations.FileTable;
import org.safepassage.server.operations.Rooms;
import org.safepassage.server.pages.Assets;
import org.safepassage.server.pages.Pages;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The web side of the server. All routes are named here; nothing is found by searching.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  ConfigurationPropertiesAutoConfiguration.class,
  SslAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
@Import({
  Faults.class,
  DescriptionRoutes.class,
  DoorPages.class,
  SessionRoutes.class,
  PeopleRoutes.class,
  MemberRoutes.class,
  OperationRoutes.class,
  LedgerRoutes.class,
  ReplayRoutes.class,
  ReplayPages.class,
  ReportRoutes.class,
  PlanRoutes.class,
  StreamRoutes.class,
  HomePages.class,
  PageRoutes.class,
  AccountRoutes.class,
  AccountPageRoutes.class,
  AccessPages.class,
  PageForms.class,
  PageFiles.class
})
class WebConfiguration {
  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String NO_SENSORS =
      "accelerometer=(), camera=(), geolocation=(self), gyroscope=(), microphone=(), payment=(),"
          + " usb=()";

  /// Where nobody needs to be signed in. Each route says so itself, too.
  private static final String[] OPEN = {
    "/api/v1/openapi.json",
    "/api/v1/set-up",
    "/api/v1/session",
    "/api/v1/session/*",
    "/setup",
    "/sign-in",
    "/link",
    "/invitation",
    "/assets/**",
    "/favicon.ico"
  };

  @Bean
  Broadcasts broadcasts(Rooms rooms, Access access) {
    return new Broadcasts(rooms, access.revocations());
  }

  @Bean
  LedgersFirst ledgersFirst(Parts parts) {
    return new LedgersFirst(parts.read());
  }

  @Bean
  FileTable fileTable(Parts parts) {
    return parts.files();
  }

  @Bean
  Rooms rooms(Parts parts) {
    return parts.rooms();
  }

  @Bean
  Access access(Parts parts) {
    return parts.access();
  }

  @Bean
  EventStore eventStore(Parts parts) {
    return parts.store();
  }

  @Bean
  InstantSource clock(Parts parts) {
    return parts.clock();
  }

  @Bean
  Cookies cookies(Parts parts) {
    return new Cookies(parts.encrypted());
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  Pages pages(Assets assets) {
    return new Pages(assets.addresses());
  }

  @Bean
  Readings readings(InstantSource clock) {
    return new Readings(clock);
  }

  @Bean
  Comparisons comparisons() {
    return new Comparisons();
  }

  @Bean
  PageDesk pageDesk(Parts parts) {
    return new PageDesk(parts.files(), parts.rooms(), new SecureRandom());
  }

  @Bean
  WebMvcConfigurer doorkeeper(Access access, Rooms rooms) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Doorkeeper(access, rooms));
      }
    };
  }

  /// An address that is written to get around something is one that there isn't.
  @Bean
  RequestRejectedHandler rejected() {
    return (request, response, _) -> Refusals.notFound(request, response);
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http, Parts parts, Cookies cookies) {
    // Sessions, and the guard against other sites, are our own: see Door.
    http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(FrameOptionsConfig::deny)
                // With none at all, browsers no longer say which site a form comes from: see Door.
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(
                    policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_SENSORS)))
        .addFilterBefore(
            new Door(parts.access(), cookies, parts.limits()), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests -> requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint(
                    (request, response, _) -> Refusals.notSignedIn(request, response))
                .accessDeniedHandler(
                    (request, response, _) -> Refusals.notAllowed(request, response)));
    return http.build();
  }
}
