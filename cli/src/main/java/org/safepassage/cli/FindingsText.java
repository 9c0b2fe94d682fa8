package org.safepassage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.model.Finding;
import org.safepassage.model.Severity;
import org.safepassage.model.SourceRef;

/// Findings in words and as JSON.
final class FindingsText {
  /// Where a finding is that lies in no file.
  static final SourceRef COMMAND_LINE = SourceRef.NONE;

  private FindingsText() {}

  /// One finding a paragraph, in the form that editors and terminals turn into links.
  static String of(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append(place(finding.where()))
          .append(": ")
          .append(finding.severity() == Severity.ERROR ? "error " : "warning ")
          .append(finding.code().slug())
          .append(": ")
          .append(Shown.text(finding.message()))
          .append('\n');
      if (!finding.maybe().isEmpty()) {
        text.append("    ").append(Shown.text(finding.maybe())).append('\n');
      }
    }
    return text.toString();
  }

  /// A place in a file, as somebody can open it.
  static String place(SourceRef where) {
    return where.equals(COMMAND_LINE) ? "command line" : Shown.text(where.toString());
  }

  /// With a last line that counts them and says where each code is explained.
  static String withSummary(List<Finding> findings) {
    long errors = findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
    return of(findings)
        + "%s. Each code has a page in docs/findings that says more.%n"
            .formatted(Amount.of(errors, "error", "errors"));
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
}
