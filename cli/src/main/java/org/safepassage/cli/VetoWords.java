package org.safepassage.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Outcome;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.CheckReport.Veto;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;

/// What a deal relies on, and who arrives without it, the gravest first.
final class VetoWords {
  private final Labels labels;

  VetoWords(Labels labels) {
    this.labels = labels;
  }

  /// Empty where nothing is relied on.
  String of(CheckReport report) {
    if (report.vetoes().isEmpty()) {
      return "";
    }
    List<Veto> worstFirst = new ArrayList<>(report.vetoes());
    worstFirst.sort(Comparator.comparingLong(VetoWords::arrivals));
    Map<String, List<String>> byEffect = new LinkedHashMap<>();
    List<String> inVain = new ArrayList<>();
    for (Veto veto : worstFirst) {
      (losesNothingMore(veto, report.outcome())
              ? inVain
              : byEffect.computeIfAbsent(effect(veto), _ -> new ArrayList<>()))
          .add(labels.described(veto.premise()));
    }
    StringBuilder text =
        new StringBuilder(
            report.withheld().isEmpty()
                ? "\nWhat it relies on, and who arrives if that one thing is withheld from the start\n"
                : "\nWhat else it relies on, and who arrives if that one thing is withheld as well\n");
    byEffect.forEach((effect, premises) -> {
      text.append("  Without any one of these, ").append(effect).append('\n');
      premises.forEach(premise -> text.append("    - ").append(premise).append('\n'));
    });
    if (!inVain.isEmpty()) {
      text.append("  Nothing more is lost without any one of these, since it stops there anyway\n");
      inVain.forEach(premise -> text.append("    - ").append(premise).append('\n'));
    }
    if (report.vetoes().stream().anyMatch(veto -> veto.premise() instanceof Premise.Undisturbed)) {
      text.append("  An incident can be caused by anybody; nothing here says by whom.\n");
    }
    return text.toString();
  }

  /// Whether it stops where it stops anyway. They are told all the same: once what holds it back is
  /// settled, it relies on them.
  private static boolean losesNothingMore(Veto veto, Outcome asked) {
    return switch (asked.verdict()) {
      case DEADLOCK, WAITS ->
          veto.verdict() != Verdict.UNDECIDED && veto.reached().equals(asked.reached());
      case COMPLETES, UNDECIDED, UNCHECKABLE -> false;
    };
  }

  private String effect(Veto veto) {
    boolean nobodyArrives = arrivals(veto) == 0;
    if (veto.verdict() == Verdict.COMPLETES) {
      boolean some = veto.reached().stream().anyMatch(reach -> !reach.accountedFor().isZero());
      return nobodyArrives
          ? "nobody is held back: nobody is left who could still arrive"
          : some ? "everybody who is not accounted for still arrives" : "everybody still arrives";
    }
    return nobodyArrives
        ? "nobody arrives"
        : (veto.verdict() == Verdict.UNDECIDED
                ? "it isn't known who arrives; no more than: "
                : "only this many arrive: ")
            + String.join(
                ", ",
                veto.reached().stream()
                    .filter(VetoWords::couldArrive)
                    .map(reach ->
                        Amount.behind(
                            labels.name(reach.commitment()), Amount.number(arrived(reach))))
                    .toList());
  }

  private static boolean couldArrive(Reach reach) {
    return reach.accountedFor().compareTo(reach.due()) < 0;
  }

  private static long arrivals(Veto veto) {
    return veto.reached().stream().mapToLong(VetoWords::arrived).sum();
  }

  private static long arrived(Reach reach) {
    return reach.at().getOrDefault(Milestone.ARRIVED, Count.ZERO).value();
  }
}
