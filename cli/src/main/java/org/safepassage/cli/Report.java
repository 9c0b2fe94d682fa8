package org.safepassage.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.formats.JsonText;
import org.safepassage.model.Finding;

/// Tells that input is wrong. As JSON there is one key, `findings`: no answer is given.
final class Report {
  private Report() {}

  /// @return the exit code
  static int wrongInput(List<Finding> findings, boolean json, PrintWriter out, PrintWriter err) {
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("findings", FindingsText.json(findings));
      out.print(JsonText.of(answer));
    } else {
      err.print(FindingsText.withSummary(findings));
    }
    return Exit.WRONG_INPUT;
  }
}
