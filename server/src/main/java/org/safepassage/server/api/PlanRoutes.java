package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Agreement;
import org.safepassage.formats.JsonText;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.EventStore.Decided;
import org.safepassage.ledger.PlanId;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.operate.Command;
import org.safepassage.operate.Decision;
import org.safepassage.operate.Standing;
import org.safepassage.plan.audit.Violation;
import org.safepassage.server.access.Act;
import org.safepassage.server.access.Denial;
import org.safepassage.server.access.Policy;
import org.safepassage.server.pages.PlanFile;
import org.safepassage.server.room.LiveRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes a plan as CSV, as `plan --out` writes it: read, audited and published, or refused with all
/// that is wrong.
@RestController
@RequestMapping("/api/v1/operations/{operation}")
public final class PlanRoutes {
  private static final int LETTERS_OF_A_NAME = 12;

  /// The same file sent twice is published once: its name and its key come from its content, unless
  /// others are given.
  @PostMapping("/plans")
  @Needs.Right(Act.COMMAND)
  ResponseEntity<byte[]> publish(HttpServletRequest request)
      throws IOException, UnknownOperationException {
    Asking asking = Asking.of(request);
    LiveRoom room = asking.operation();
    String text = new String(Sent.of(request, "text/csv", Sent.PLAN), StandardCharsets.UTF_8);
    Standing standing = room.standing();
    PlanFile file =
        switch (PlanFile.read(text, standing.operation(), agreement(room, standing))) {
          case PlanFile.Result.Fit(var fit) -> fit;
          case PlanFile.Result.Unfit(var findings) ->
              throw new RefusedException(
                  language -> Problem.of(Message.PLAN_WRONG, language).withFindings(findings));
        };
    String hash = file.schedule().toString();
    Command command =
        file.command(
            named(request, "plan", PlanId::new)
                .orElseGet(() -> new PlanId("plan-" + hash.substring(0, LETTERS_OF_A_NAME))));
    EntryKey key =
        named(request, "key", EntryKey::new)
            .orElseGet(() -> new EntryKey("plan-" + hash.substring(0, 2 * LETTERS_OF_A_NAME)));
    Optional<Denial> denial = Policy.denies(asking.membership(), command);
    if (denial.isPresent()) {
      throw ReportRoutes.denied(denial.get(), Optional.empty());
    }
    boolean despite = "yes".equals(request.getParameter("despite-audit"));
    if (!file.violations().isEmpty() && !despite) {
      throw new RefusedException(
          language -> Problem.of(Message.PLAN_BREAKS, language).with("violations", json(file)));
    }
    Decided<Decision> decided = room.command(command, asking.reporter(), key);
    return switch (decided) {
      case Decided.Before<Decision>(var events) -> ReportRoutes.before(command, events);
      case Decided.Now<Decision>(Decision.Agreed _, var events) ->
          Answers.text(
              201,
              ReportRoutes.answer(
                  false, ",\"violations\":" + JsonText.of(json(file)).strip(), events));
      case Decided.Now<Decision>(Decision.Refused refused, var _) ->
          throw ReportRoutes.refused(asking, refused);
    };
  }

  /// The version that is in force, else the newest.
  private static Agreement agreement(LiveRoom room, Standing standing) {
    return standing
        .deal()
        .map(deal -> deal.terms().agreement())
        .or(() ->
            room.room().agreements().values().stream()
                .max(Comparator.comparingInt(Agreement::version)))
        .orElseThrow(() -> RefusedException.of(Message.NO_AGREEMENT));
  }

  private static <T> Optional<T> named(
      HttpServletRequest request, String name, java.util.function.Function<String, T> make) {
    String text = request.getParameter(name);
    try {
      return text == null ? Optional.empty() : Optional.of(make.apply(text));
    } catch (IllegalArgumentException notAnId) {
      throw RefusedException.of(Message.BAD_FORM);
    }
  }

  private static List<Map<String, Object>> json(PlanFile file) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Violation violation : file.violations()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("rule", violation.rule().word());
      violation.trip().ifPresent(trip -> one.put("trip", trip));
      violation.place().ifPresent(place -> one.put("place", place));
      one.put("message", violation.sentence());
      all.add(one);
    }
    return all;
  }
}
