package org.safepassage.agreement;

import static org.safepassage.agreement.Scene.after;
import static org.safepassage.agreement.Scene.afterAll;
import static org.safepassage.agreement.Scene.balance;
import static org.safepassage.agreement.Scene.part;

import java.util.Optional;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;

/// The modelling of the deal of 18 December 2016 that all answers are measured by.
final class ReferenceDeal {
  private ReferenceDeal() {}

  /// @param sizes multiplies every number of people
  static Scene plain(long sizes) {
    return build(sizes, false);
  }

  /// With the clauses on the last convoys, which wait for each other.
  static Scene withLastConvoys(long sizes) {
    return build(sizes, true);
  }

  private static Scene build(long sizes, boolean lastConvoys) {
    long half = 2500 * sizes;
    Scene scene = Scene.scene();
    Term.Part foua =
        new Term.Part(new CommitmentId("foua-kefraya"), 8, Count.ZERO, Optional.of(Count.of(half)));
    Term.Part fouaBeyond =
        new Term.Part(new CommitmentId("foua-kefraya"), 1, Count.of(half), Optional.empty());
    Scene.Walk aleppo =
        scene
            .leave("aleppo", 20_000 * sizes)
            .only(balance(new Term.Own(1, Count.ZERO, Optional.empty()), foua, 0));
    Scene.Walk fouaKefraya =
        scene
            .leave("foua-kefraya", 4_000 * sizes)
            .upTo(half, balance(8, 1, "aleppo", 800))
            .beyond(half, after("foua-kefraya", half, Milestone.ARRIVED))
            .beyond(
                half,
                balance(
                    new Term.Own(1, Count.of(half), Optional.empty()),
                    part("madaya-zabadani", 1),
                    100));
    scene
        .leave("madaya-zabadani", 1_500 * sizes)
        .only(balance(new Term.Own(1, Count.ZERO, Optional.empty()), fouaBeyond, 0));
    scene
        .between("aleppo", "government", "opposition")
        .between("foua-kefraya", "opposition", "government")
        .between("madaya-zabadani", "government", "opposition");
    if (lastConvoys) {
      aleppo.beyond(19_600 * sizes, after("foua-kefraya", half, Milestone.ARRIVED));
      fouaKefraya.between(2_450 * sizes, half, afterAll("aleppo"));
    }
    return scene;
  }
}
