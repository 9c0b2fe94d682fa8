package org.safepassage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.safepassage.agreement.Agreement;
import org.safepassage.formats.OperationFolder;
import org.safepassage.formats.OperationTexts;
import org.safepassage.formats.PlanCsv;
import org.safepassage.formats.PlanSheet;
import org.safepassage.model.Operation;
import org.safepassage.plan.dispatch.Dispatcher;
import org.safepassage.plan.problem.PlanningProblem;
import org.safepassage.plan.problem.Schedule;

/// FEATURE UNDER TEST: a plan as CSV is published over the interface if it can be read and holds;
/// otherwise all that is wrong with it comes back and nothing is published.
final class IPlansTest {
  @RegisterExtension static final Running ROOM = new Running();

  static String csv(String operation) {
    OperationFolder folder = OperationTexts.read(Running.files(operation)).value().orElseThrow();
    Operation made = folder.operation();
    Agreement agreement = folder.agreements().getFirst();
    Schedule schedule = new Dispatcher().plan(PlanningProblem.of(made, agreement));
    return PlanCsv.write(
        new PlanSheet(made.id(), agreement.id(), 1, schedule, java.util.Set.of()), made.calendar());
  }

  private static Caller.Answer sent(Caller caller, String operation, String query, String csv) {
    return sent(caller, operation, query, csv, "text/csv; charset=UTF-8");
  }

  private static Caller.Answer sent(
      Caller caller, String operation, String query, String csv, String type) {
    return caller
        .with("X-Device", "desk-1")
        .send(
            HttpRequest.newBuilder(
                    URI.create(
                        caller.address() + "/api/v1/operations/" + operation + "/plans" + query))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(csv)));
  }

  private static long convoys(Caller caller, String operation) {
    return caller
        .get("/api/v1/operations/" + operation + "/standing?convoys=all&at-least=1000000")
        .json()
        .get("convoys")
        .size();
  }

  @Test
  void I01_a_plan_that_holds_is_published_once_however_often_it_is_sent() {
    String operation = ROOM.operation();
    Caller desk = ROOM.coordinator(operation);
    String csv = csv(operation);

    Caller.Answer first = sent(desk, operation, "", csv);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.json().get("violations").size()).isZero();
    assertThat(first.json().get("events").get(0).toString()).contains("plan-published");
    long planned = convoys(desk, operation);
    assertThat(planned).isPositive();

    Caller.Answer again = sent(desk, operation, "", csv);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("repeated").asBoolean()).isTrue();
    assertThat(convoys(desk, operation)).isEqualTo(planned);

    Caller.Answer named = sent(desk, operation, "?plan=second&key=k2", csv);
    assertThat(named.status()).as(named.body()).isEqualTo(201);
    assertThat(named.body()).contains("\"second\"");
  }

  @Test
  void I02_all_that_is_wrong_with_a_file_comes_back_and_nothing_is_published() {
    String operation = ROOM.operation();
    Caller desk = ROOM.coordinator(operation);
    String csv = csv(operation);
    for (String wrong :
        List.of(
            "",
            "no plan at all",
            "row;id\n" + "trip;x\n".repeat(50),
            csv.substring(0, csv.length() / 2),
            csv.replace("upper-village", "nowhere"))) {
      Caller.Answer answer = sent(desk, operation, "", wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(422);
      assertThat(answer.header("Content-Type")).contains("application/problem+json");
      assertThat(answer.code()).isIn("plan-wrong", "plan-breaks");
      assertThat(convoys(desk, operation)).isZero();
    }
    Caller.Answer answer = sent(desk, operation, "", "no plan at all");
    assertThat(answer.code()).isEqualTo("plan-wrong");
    assertThat(answer.json().get("findings").size()).isPositive();
  }

  @Test
  void I03_what_the_auditor_has_against_it_is_told_unless_it_is_wanted_all_the_same() {
    String operation = ROOM.operation();
    Caller desk = ROOM.coordinator(operation);
    String whole = csv(operation);
    String cut = withoutLast(whole);

    Caller.Answer refused = sent(desk, operation, "", cut);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("plan-breaks");
    assertThat(refused.json().get("violations").get(0).get("message").asString()).isNotBlank();
    assertThat(convoys(desk, operation)).isZero();

    Caller.Answer done = sent(desk, operation, "?despite-audit=yes", cut);
    assertThat(done.status()).as(done.body()).isEqualTo(201);
    assertThat(done.json().get("violations").size()).isPositive();
    assertThat(convoys(desk, operation)).isPositive();
  }

  /// Without its last convoy: somebody is left behind.
  static String withoutLast(String csv) {
    String trip = csv.lines().skip(1).map(IPlansTest::tripOf).reduce("", (a, b) -> b);
    return csv.lines()
        .filter(line -> !tripOf(line).equals(trip))
        .reduce("", (a, b) -> a + b + "\n");
  }

  private static String tripOf(String line) {
    String[] cells = line.split("[,;]", 3);
    return cells.length > 1 ? cells[1] : "";
  }

  @Test
  void I04_type_size_role_and_names_are_looked_at_first() {
    String operation = ROOM.operation();
    Caller desk = ROOM.coordinator(operation);
    String csv = csv(operation);
    assertThat(sent(desk, operation, "", csv, "application/json").code())
        .isEqualTo("wrong-content-type");
    assertThat(sent(desk, operation, "", "x".repeat(3_000_000)).status()).isEqualTo(413);
    assertThat(sent(desk, operation, "?plan=a%20b", csv).code()).isEqualTo("bad-form");
    Caller officer = ROOM.member(operation, "field-officer", Map.of());
    assertThat(sent(officer, operation, "", csv).status()).isEqualTo(403);
    assertThat(convoys(desk, operation)).isZero();
  }
}
