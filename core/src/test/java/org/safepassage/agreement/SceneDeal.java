package org.safepassage.agreement;

import static org.safepassage.agreement.Scene.balance;
import static org.safepassage.agreement.Scene.strand;

import java.util.List;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;

/// Small operations with their agreements, for tests of other packages.
public record SceneDeal(Operation operation, Agreement agreement) {

  private static SceneDeal of(Scene scene) {
    return new SceneDeal(scene.operation(), scene.agreement());
  }

  /// The modelling of the deal of 18 December 2016.
  public static SceneDeal reference() {
    return of(ReferenceDeal.plain(1));
  }

  /// Two commitments `a` and `b`, each of which may have departed by so many more than have arrived
  /// of the other.
  public static SceneDeal band(long quota, long aheadOfA, long aheadOfB) {
    Scene scene = Scene.scene();
    scene.leave("a", quota).only(balance(1, 1, "b", aheadOfA));
    scene.leave("b", quota).only(balance(1, 1, "a", aheadOfB));
    return of(scene.between("a", "north", "south").between("b", "south", "north"));
  }

  /// Two commitments that cross in as many parts, part by part as one event.
  public static SceneDeal together(long quota, int parts) {
    Scene scene = Scene.scene();
    scene.leave("a", quota).heldAtCrossing();
    scene.leave("b", quota).heldAtCrossing();
    return of(scene.together(parts, strand("a", 0, quota), strand("b", 0, quota)));
  }

  /// One commitment `a` that waits for a fact `guarantee` of the party `guarantor`, and stops while
  /// an incident of the kind `shooting` is open, until `mediator` lifts it.
  public static SceneDeal guarded(long quota) {
    Scene scene = Scene.scene();
    scene.leave("a", quota).only(Scene.holds("guarantee")).only(Scene.unless("quiet"));
    return of(
        scene.fact("guarantee", "guarantor").suspension("quiet", "shooting", "a", "mediator"));
  }

  /// Two commitments `a` and `b` that leave in batches of 50, with at least 20 of each.
  public static SceneDeal batches() {
    Scene scene = Scene.scene();
    scene.leave("a", 60);
    scene.leave("b", 40);
    return of(scene.batches(50, Scene.atLeast("a", 20), Scene.atLeast("b", 20)));
  }

  /// Two commitments `a` and `b` that share a quota.
  public static SceneDeal quota(long shared) {
    Scene scene = Scene.scene();
    scene.leave("a", shared);
    scene.leave("b", shared);
    return of(scene.quota(shared, "a", "b"));
  }

  /// Everybody who lets people go, or whose consent is needed.
  public List<PartyId> givers() {
    return agreement.commitments().stream()
        .flatMap(c ->
            java.util.stream.Stream.concat(
                java.util.stream.Stream.of(c.giver()), c.consents().stream()))
        .distinct()
        .toList();
  }
}
