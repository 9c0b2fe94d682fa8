package org.safepassage.pictures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Wait;
import org.safepassage.agreement.Wait.Target;
import org.safepassage.model.Premise;

/// What a deal waits for that waits for something else than people.
///
/// @param names what it is called
record WaitReason(Kind kind, List<String> names) {
  WaitReason {
    names = List.copyOf(names);
  }

  /// What it takes to end the wait.
  enum Kind {
    /// Somebody has to give something.
    WITHHELD,
    /// An incident has to be settled.
    SUSPENDED,
    /// A time is over, and another has to be agreed.
    OVER,
    /// A time has to come.
    NOT_YET
  }

  static WaitReason of(CheckReport report, Called called) {
    Sayings sayings = new Sayings(called);
    Set<Wait.Waiting> waiting = new LinkedHashSet<>();
    report.outcome().waits().forEach(wait -> waiting.add(wait.who()));
    boolean isWithheld = !report.withheld().isEmpty();
    Set<String> missing = new LinkedHashSet<>();
    Set<String> over = new LinkedHashSet<>();
    Set<String> toCome = new LinkedHashSet<>();
    Set<String> suspended = new LinkedHashSet<>();
    for (Wait wait : report.outcome().waits()) {
      switch (wait.forWhat()) {
        case Target.Counted _, Target.Room _, Target.Company _ -> {}
        case Target.Given(var premise) -> {
          missing.add(sayings.given(premise));
          if (premise instanceof Premise.Undisturbed) {
            suspended.add(called.premise(premise));
          } else {
            // What has conditions of its own may wait for one of the others.
            isWithheld |= wait.next().filter(waiting::contains).isEmpty();
          }
        }
        case Target.Time(var premise, var opens) -> {
          missing.add(sayings.given(premise));
          (opens.isPresent() ? toCome : over).add(called.premise(premise));
        }
      }
    }
    if (isWithheld) {
      return new WaitReason(Kind.WITHHELD, List.copyOf(missing));
    }
    if (!over.isEmpty()) {
      return new WaitReason(Kind.OVER, List.copyOf(over));
    }
    return suspended.isEmpty()
        ? new WaitReason(
            toCome.isEmpty() ? Kind.WITHHELD : Kind.NOT_YET,
            List.copyOf(toCome.isEmpty() ? missing : toCome))
        : new WaitReason(Kind.SUSPENDED, List.copyOf(suspended));
  }
}
