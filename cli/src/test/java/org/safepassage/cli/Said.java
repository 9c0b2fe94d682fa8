package org.safepassage.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one command said.
record Said(int code, String out, String err) {
  static Said by(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new Said(code, out.toString(), err.toString());
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
