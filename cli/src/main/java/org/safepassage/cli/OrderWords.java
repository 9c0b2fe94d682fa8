package org.safepassage.cli;

import static org.safepassage.cli.Amount.number;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.BestOrder;
import org.safepassage.agreement.BestOrder.Turn;
import org.safepassage.agreement.Risk;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Risk.InAll;
import org.safepassage.agreement.Risk.Tempo;
import org.safepassage.agreement.Weighing;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Evidence;
import org.safepassage.model.Ratio;
import org.safepassage.model.Unit;

/// How exposed each side is in all, which order exposes least, and what it costs to go more
/// carefully, in words.
final class OrderWords {
  private static final int MOST_TURNS = 8;

  private final Labels labels;
  private final StringBuilder text = new StringBuilder();

  OrderWords(Labels labels) {
    this.labels = labels;
  }

  String of(Risk risk) {
    inAll(risk.inAll());
    risk.bestOrder().ifPresent(this::order);
    rounds(risk);
    return text.toString();
  }

  private void inAll(InAll inAll) {
    Weighing weighing = inAll.weighing();
    if (weighing.lack().isPresent()) {
      line("  In all: can't be said, for %s.".formatted(lack(weighing)));
      line("  `weights` in the agreement can say what one of each commitment weighs.");
    }
    if (inAll.sides().isEmpty()) {
      return;
    }
    line("");
    line("How much a side has given before it is returned, in all and at worst");
    line(
        "  One of each weighs, %s: %s."
            .formatted(
                weighing.derived() ? "as the balances say" : "as the agreement says",
                weights(weighing.weights())));
    for (InAll.OfSide side : inAll.sides()) {
      Exposure exposure = side.exposure();
      if (exposure.bound() == 0) {
        line("  %s: nothing.".formatted(labels.name(side.side())));
      } else {
        line(
            "  %s: %s, with %s under way."
                .formatted(labels.name(side.side()), amount(exposure), underWay(exposure)));
      }
    }
  }

  private String lack(Weighing weighing) {
    String about =
        String.join(" and ", weighing.about().stream().map(id -> labels.name(id)).toList());
    return switch (weighing.lack().orElseThrow()) {
      case CONTRADICTORY -> "the balances don't agree on what one of %s weighs".formatted(about);
      case UNITS_DIFFER -> "%s is counted in another unit".formatted(about);
      case UNTIED -> "no balance ties %s to the others".formatted(about);
      case TOO_FINE -> "the balances make one of %s weigh more than a million".formatted(about);
    };
  }

  private String weights(Map<CommitmentId, Long> weights) {
    List<String> all = new ArrayList<>();
    weights.forEach((id, weight) -> all.add(Amount.behind(labels.name(id), number(weight))));
    return String.join(", ", all);
  }

  private String underWay(Exposure exposure) {
    Map<Unit, Long> byUnit = new java.util.EnumMap<>(Unit.class);
    for (Map.Entry<CommitmentId, Count> entry : exposure.underWay().entrySet()) {
      byUnit.merge(labels.unit(entry.getKey()), entry.getValue().value(), Long::sum);
    }
    List<String> all = new ArrayList<>();
    byUnit.forEach((unit, count) -> {
      if (count > 0) {
        all.add(Amount.of(count, unit));
      }
    });
    return all.isEmpty() ? "nobody" : String.join(" and ", all);
  }

  private static String amount(Exposure exposure) {
    return between(exposure.worst(), exposure.bound());
  }

  private static String between(long least, long most) {
    return least == most
        ? number(least)
        : "between %s and %s".formatted(number(least), number(most));
  }

  private void order(BestOrder order) {
    line("");
    line("The order that exposes least");
    String least =
        order.isProven()
            ? "in no other order is it less"
            : "it can't be less than %s, and might be less than this"
                .formatted(number(order.bound()));
    line(
        "  Nobody is ever exposed by more than %s; %s.".formatted(number(order.exposure()), least));
    List<Turn> turns = order.turns();
    int shown = turns.size() > MOST_TURNS + 1 ? MOST_TURNS : turns.size();
    for (int i = 0; i < shown; i++) {
      line("  %d. %s.".formatted(i + 1, turn(turns.get(i))));
    }
    if (shown < turns.size()) {
      line(
          "  And %s; --json lists all."
              .formatted(Amount.of(turns.size() - shown, "more step", "more steps")));
    }
  }

  private String turn(Turn turn) {
    return switch (turn) {
      case Turn.Going going -> going(going) + reached(List.of(going));
      case Turn.Laps(var times, var first) -> {
        List<String> all = new ArrayList<>();
        for (Turn.Going going : first) {
          long by = going.to() - going.from();
          long last = going.to() + (times - 1) * by;
          all.add(
              "%s %s at a time, up to %s"
                  .formatted(labels.name(going.commitment()), number(by), number(last)));
        }
        yield "In turn, %s times over: %s%s"
            .formatted(number(times), String.join("; ", all), reached(first));
      }
      case Turn.HandOver(var together, var part) ->
          "The simultaneous hand-over %s, part %d".formatted(labels.plain(together.value()), part);
      case Turn.Given(var fact) -> labels.described(fact);
    };
  }

  private String going(Turn.Going going) {
    return "%s up to %s".formatted(labels.name(going.commitment()), number(going.to()));
  }

  /// How far they come, where that isn't all the way.
  private static String reached(List<Turn.Going> goings) {
    Set<String> reached = new LinkedHashSet<>();
    for (Turn.Going going : goings) {
      reached.add(
          going.evidence() == Evidence.ATTESTED
              ? going.milestone().word() + " and attested"
              : going.milestone().word());
    }
    return reached.equals(Set.of("arrived")) ? "" : " (%s)".formatted(String.join(", ", reached));
  }

  private void rounds(Risk risk) {
    List<Tempo> tempos = risk.rounds();
    if (tempos.isEmpty() || tempos.getFirst().exposure().isEmpty()) {
      return;
    }
    line("");
    line("How long it takes, if everybody moves once a round and then hears of the others");
    Optional<Integer> now = tempos.getFirst().rounds();
    for (Tempo tempo : tempos) {
      String rounds =
          tempo.rounds().map(n -> Amount.of(n, "round", "rounds")).orElse("too many to count");
      String more =
          now.isPresent() && tempo.rounds().isPresent() && tempo.rounds().get() > now.get()
              ? ", %s more".formatted(number(tempo.rounds().get() - now.get()))
              : "";
      line("  %s: %s%s; worst %s.".formatted(ahead(tempo), rounds, more, worst(tempo)));
    }
    halved(tempos).ifPresent(this::line);
    risk.tooSmall()
        .ifPresent(share ->
            line("  With %s of every lead it no longer completes.".formatted(share(share))));
  }

  private static String ahead(Tempo tempo) {
    return tempo.share().equals(Ratio.ONE)
        ? "As it is written"
        : "With %s of every lead".formatted(share(tempo.share()));
  }

  private static String share(Ratio share) {
    return share.numerator() == 1
        ? share.toString()
        : Math.round(100.0 * share.numerator() / share.denominator()) + "%";
  }

  private static String worst(Tempo tempo) {
    String worst =
        String.join(
            ", ",
            compared(tempo).stream()
                .filter(each -> each.bound() > 0)
                .map(OrderWords::amount)
                .toList());
    return (worst.isEmpty() ? "nothing" : worst) + (tempo.inAll().isEmpty() ? "" : " in all");
  }

  /// What it costs in rounds to halve the exposure.
  private static Optional<String> halved(List<Tempo> tempos) {
    Tempo first = tempos.getFirst();
    for (Tempo tempo : tempos) {
      if (isHalf(tempo, first) && tempo.rounds().isPresent() && first.rounds().isPresent()) {
        int more = tempo.rounds().get() - first.rounds().get();
        return Optional.of(
            "  So half the exposure costs %s."
                .formatted(
                    more == 0 ? "no more rounds" : Amount.of(more, "more round", "more rounds")));
      }
    }
    return Optional.empty();
  }

  private static boolean isHalf(Tempo tempo, Tempo first) {
    List<Exposure> before = compared(first);
    List<Exposure> after = compared(tempo);
    boolean some = false;
    for (int i = 0; i < before.size(); i++) {
      if (after.get(i).bound() * 2 > before.get(i).bound()) {
        return false;
      }
      some |= after.get(i).bound() > 0;
    }
    return some;
  }

  /// In all where that is known, and balance by balance where not.
  private static List<Exposure> compared(Tempo tempo) {
    return tempo.inAll().isEmpty()
        ? tempo.exposure()
        : tempo.inAll().stream().map(InAll.OfSide::exposure).toList();
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
