package org.safepassage.cli;

import static org.safepassage.cli.Amount.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Risk;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Risk.WorstMoment;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.model.Premise;

/// How exposed everybody is, in words.
final class RiskWords {
  private final Labels labels;
  private final StringBuilder text = new StringBuilder();

  RiskWords(Labels labels) {
    this.labels = labels;
  }

  String of(CheckReport report) {
    exposure(report.risk().exposure());
    text.append(new OrderWords(labels).of(report.risk()));
    worstMoments(report.risk().worstMoments());
    coalitions(report.risk().coalitions());
    return text.toString();
  }

  private void exposure(List<Exposure> exposure) {
    if (exposure.isEmpty()) {
      return;
    }
    line("");
    line("How much is given before it is returned, at worst");
    for (Exposure each : exposure) {
      line(
          "  %s, against %s: %s."
              .formatted(
                  stakes(each.stakes().given()), stakes(each.stakes().received()), worst(each)));
    }
  }

  private String stakes(List<Stake> stakes) {
    return stakes(stakes, labels);
  }

  /// Whose people count, and which of them.
  static String stakes(List<Stake> stakes, Labels labels) {
    return String.join(" and ", stakes.stream().map(stake -> stake(stake, labels)).toList());
  }

  private static String stake(Stake stake, Labels labels) {
    String name = labels.name(stake.commitment());
    if (stake.levels().beyond() > 0) {
      name += " beyond " + number(stake.levels().beyond());
    }
    if (stake.levels().upTo() < Long.MAX_VALUE) {
      name += " up to " + number(stake.levels().upTo());
    }
    return name;
  }

  private String worst(Exposure exposure) {
    if (exposure.bound() == 0) {
      return "nothing";
    }
    Stake first = exposure.stakes().given().getFirst();
    String amount =
        exposure.isProven()
            ? number(exposure.worst())
            : "between %s and %s".formatted(number(exposure.worst()), number(exposure.bound()));
    boolean weighed =
        exposure.stakes().given().size() > 1
            || first.weight() != 1
            || exposure.stakes().received().stream().anyMatch(stake -> stake.weight() != 1);
    if (!weighed) {
      return amount + " " + labels.unit(first.commitment()).word(exposure.bound());
    }
    String own =
        exposure.stakes().given().size() == 1 && exposure.isProven()
            ? ", which is %s of %s"
                .formatted(
                    Amount.of(
                        Math.ceilDiv(exposure.worst(), first.weight()),
                        labels.unit(first.commitment())),
                    labels.name(first.commitment()))
            : "";
    return "%s in the weights of the balance, %s to %s%s"
        .formatted(
            amount, weights(exposure.stakes().given()), weights(exposure.stakes().received()), own);
  }

  private static String weights(List<Stake> stakes) {
    return String.join(" and ", stakes.stream().map(stake -> number(stake.weight())).toList());
  }

  private void worstMoments(List<WorstMoment> moments) {
    Map<String, List<String>> bySize = new LinkedHashMap<>();
    List<WorstMoment> worstFirst = new ArrayList<>(moments);
    worstFirst.sort(Comparator.comparingLong(WorstMoment::underWay).reversed());
    for (WorstMoment moment : worstFirst) {
      if (moment.bound() > 0) {
        bySize
            .computeIfAbsent(underWay(moment), _ -> new ArrayList<>())
            .add(labels.described(moment.premise()));
      }
    }
    if (bySize.isEmpty()) {
      return;
    }
    line("");
    line("How many can be under way and unable to go on at the worst moment to withhold it");
    bySize.forEach(
        (size, premises) -> line("  %s: %s.".formatted(size, String.join(", ", premises))));
  }

  private static String underWay(WorstMoment moment) {
    return moment.isProven()
        ? Amount.of(moment.underWay(), moment.unit())
        : "%s to %s".formatted(number(moment.underWay()), Amount.of(moment.bound(), moment.unit()));
  }

  private void coalitions(Risk.Coalitions coalitions) {
    if (coalitions.smallest().isEmpty() && coalitions.all()) {
      return;
    }
    line("");
    if (coalitions.smallest().isEmpty()) {
      line("Who can stop it only together");
      line("  Nobody was found, but there are too many sets to try them all.");
      return;
    }
    line("Nobody of these can stop it alone; together they can");
    for (List<Premise> set : coalitions.smallest()) {
      line("  - " + String.join(" with ", set.stream().map(labels::described).toList()));
    }
    if (!coalitions.all()) {
      line("  There may be others: larger sets, or some that were not tried.");
    }
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
