package org.safepassage.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one command said.
record Said(int code, String out, String err) {
  static Said by(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Said said = into(out, arguments);
    return new Said(said.code(), out.toString(StandardCharsets.UTF_8), said.err());
  }

  /// As it is said to somebody who reads the answer in another way.
  static Said into(OutputStream out, String... arguments) {
    StringWriter err = new StringWriter();
    int code = Main.run(arguments, out, new PrintWriter(err));
    return new Said(code, "", err.toString());
  }

  JsonNode json() {
    return JsonMapper.builder().build().readTree(out);
  }

  static String scenario() {
    return Main.home().resolve("scenarios").resolve("aleppo-2016").toString();
  }

  static String state() {
    return Main.home()
        .resolve("scenarios")
        .resolve("aleppo-2016")
        .resolve("states")
        .resolve("2016-12-16.yaml")
        .toString();
  }
}
