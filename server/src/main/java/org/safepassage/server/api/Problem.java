package org.safepassage.server.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.formats.JsonText;
import org.safepassage.model.Finding;
import org.safepassage.model.Severity;
import org.safepassage.pictures.Language;

/// Why a request was refused, as RFC 9457 has it: `application/problem+json`.
///
/// @param more what else is to be said, by key
record Problem(int status, String code, String detail, String maybe, Map<String, Object> more) {
  static final String TYPE = "application/problem+json";

  Problem {
    more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  static Problem of(Message message, Language language, Object... values) {
    String text = message.in(language, values);
    int end = text.lastIndexOf('\n');
    return new Problem(
        message.status(),
        message.code(),
        text.substring(0, end),
        text.substring(end + 1),
        Map.of());
  }

  Problem with(String key, Object value) {
    Map<String, Object> added = new LinkedHashMap<>(more);
    added.put(key, value);
    return new Problem(status, code, detail, maybe, added);
  }

  Problem withFindings(List<Finding> findings) {
    return with("findings", json(findings));
  }

  static List<Map<String, Object>> json(List<Finding> findings) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("code", finding.code().slug());
      one.put("severity", finding.severity() == Severity.ERROR ? "error" : "warning");
      one.put("file", finding.where().file());
      one.put("line", finding.where().line());
      one.put("column", finding.where().column());
      one.put("message", finding.message());
      one.put("maybe", finding.maybe());
      all.add(one);
    }
    return all;
  }

  byte[] bytes() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "urn:safepassage:" + code);
    json.put("title", code.replace('-', ' '));
    json.put("status", status);
    json.put("code", code);
    json.put("detail", detail);
    json.put("maybe", maybe);
    json.putAll(more);
    return JsonText.of(json).getBytes(StandardCharsets.UTF_8);
  }
}
