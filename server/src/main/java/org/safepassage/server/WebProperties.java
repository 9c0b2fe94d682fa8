package org.safepassage.server;

import java.util.HashMap;
import java.util.Map;

/// How the web server is set: nobody gets much for nothing.
final class WebProperties {
  private WebProperties() {}

  static Map<String, Object> of(Options options) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", options.host());
    properties.put("server.port", String.valueOf(options.port()));
    properties.put("server.shutdown", "immediate");
    properties.put("server.max-http-request-header-size", "16KB");
    properties.put("server.forward-headers-strategy", "none");
    properties.put("server.tomcat.connection-timeout", "20s");
    properties.put("server.tomcat.max-connections", "10000");
    // A phone with much to send needs no new connection for every hundredth report.
    properties.put("server.tomcat.max-keep-alive-requests", "10000");
    // What most forms may send is much less: see FormSize.
    properties.put("server.tomcat.max-http-form-post-size", "16MB");
    properties.put("server.tomcat.max-parameter-count", "500");
    // What is sent beyond our limits is read and thrown away, so that the refusal arrives.
    properties.put("server.tomcat.max-swallow-size", "16MB");
    properties.put("spring.threads.virtual.enabled", "true");
    properties.put("spring.mvc.log-resolved-exception", "false");
    properties.put("spring.web.resources.add-mappings", "false");
    properties.put("spring.main.allow-bean-definition-overriding", "false");
    // No file, variable or option of somebody else's program sets anything.
    properties.put("spring.config.location", "optional:classpath:/no-such-folder/");
    properties.put("spring.jmx.enabled", "false");
    options
        .certificate()
        .ifPresent(pair -> {
          properties.put("server.ssl.enabled", "true");
          properties.put(
              "server.ssl.certificate", pair.certificate().toAbsolutePath().toUri().toString());
          properties.put(
              "server.ssl.certificate-private-key", pair.key().toAbsolutePath().toUri().toString());
          properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        });
    return properties;
  }
}
