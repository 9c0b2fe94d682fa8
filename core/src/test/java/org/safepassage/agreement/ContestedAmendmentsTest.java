package org.safepassage.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.amend.Amender;
import org.safepassage.amend.Amendment;
import org.safepassage.amend.Amendments;
import org.safepassage.amend.Edit;
import org.safepassage.model.BatchesId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.SharedId;

/// FEATURE UNDER TEST: amendments of deals in which the order matters.
final class ContestedAmendmentsTest {
  private static Amendments amendments(Scene scene) {
    return new Amender(scene.operation(), scene.agreement())
        .find(Amender.Request.of(Question.PLAIN));
  }

  private static void assertAllComplete(Amendments amendments) {
    assertThat(amendments.result()).isInstanceOf(Amendments.Result.Found.class);
    assertThat(amendments.alternatives())
        .allMatch(one -> one.report().outcome().verdict() == Verdict.COMPLETES);
  }

  private static List<List<Edit>> edits(Amendments amendments) {
    return amendments.alternatives().stream().map(Amendment::edits).toList();
  }

  @Test
  void captives_promised_twice_need_more_of_them_or_fewer_promised() {
    Scene scene = Scene.scene();
    scene.leave("a", 30);
    scene.leave("b", 30);
    scene.stock(50, "a", "b");
    Amendments amendments = amendments(scene);
    assertAllComplete(amendments);
    assertThat(amendments.alternatives()).allMatch(Amendment::proven);
    assertThat(edits(amendments))
        .contains(
            List.of(new Edit.AtMost(new SharedId("shared-0"), Count.of(50), Count.of(60))),
            List.of(new Edit.LowerQuota(new CommitmentId("a"), Count.of(30), Count.of(20))),
            List.of(new Edit.Unshare(new SharedId("shared-0"))));
  }

  @Test
  void a_limit_is_raised_by_no_more_than_it_takes() {
    Scene scene = Scene.scene();
    scene.leave("fighters", 600).lot(50);
    scene.leave("families", 1500).lot(50);
    scene.leave("others", 300).only(Scene.after("families", 1000, Milestone.ARRIVED));
    scene.quota(900, "fighters", "families");
    Amendments amendments = amendments(scene);
    assertAllComplete(amendments);
    assertThat(edits(amendments))
        .contains(
            List.of(new Edit.AtMost(new SharedId("shared-0"), Count.of(900), Count.of(1000))));
  }

  @Test
  void batches_that_cannot_be_made_up_need_a_lower_floor() {
    Scene scene = Scene.scene();
    scene.leave("families", 10);
    scene.leave("fighters", 10);
    scene.batches(4, Scene.atLeast("families", 3), Scene.atMost("fighters", 2));
    Amendments amendments = amendments(scene);
    assertAllComplete(amendments);
    assertThat(edits(amendments))
        .contains(
            List.of(
                new Edit.InBatch(
                    new BatchesId("batches-0"),
                    new CommitmentId("families"),
                    Edit.InBatch.Bound.AT_LEAST,
                    Count.of(3),
                    Count.of(2))));
  }

  @Test
  void a_deadlock_beside_what_is_shared_is_mended_with_it() {
    Scene scene = Scene.scene();
    scene.leave("a", 30).last(5, Scene.afterAll("b"));
    scene.leave("b", 30).last(5, Scene.afterAll("a"));
    scene.stock(59, "a", "b");
    Amendments amendments = amendments(scene);
    assertAllComplete(amendments);
    assertThat(amendments.alternatives()).allMatch(one -> one.cost().clauses() == 2);
  }

  @Test
  void a_deal_that_completes_in_some_order_needs_none() {
    Scene scene = Scene.scene();
    scene.leave("a", 30);
    scene.leave("b", 30);
    scene.quota(50, "a", "b");
    assertThat(amendments(scene).result()).isInstanceOf(Amendments.Result.NotNeeded.class);
  }
}
