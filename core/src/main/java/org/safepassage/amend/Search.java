package org.safepassage.amend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.amend.Amender.Request;
import org.safepassage.amend.Amendments.Result;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Operation;

/// Looks for what mends one deal: which places have to be touched, and in which words. What each
/// leads to, and which are shown, is for [Proposals].
final class Search {
  private final Operation operation;
  private final Agreement agreement;
  private final Deal deal;
  private final Request request;
  private final Wordings wordings;
  private final Proposals proposals;
  private final Map<Set<Spot>, List<Edit>> hardest = new HashMap<>();
  private final Optional<Orders> orders;

  /// @param asked the costs of changes are those of the text, whoever withholds something from it
  Search(Deal deal, Request asked) {
    this.operation = deal.operation();
    this.agreement = deal.agreement();
    this.deal = deal;
    this.request = asked.withNothingWithheld();
    this.wordings = new Wordings(deal);
    this.orders =
        deal.isContested()
            ? Optional.of(new Orders(operation, agreement, request.asked()))
            : Optional.empty();
    this.proposals = new Proposals(deal, request, orders.isPresent());
  }

  Amendments find() {
    Amendments found = findAny();
    return request.cap().map(most -> found.under(proposals.cap(most))).orElse(found);
  }

  private Amendments findAny() {
    boolean stands = deal.asWritten().stream().allMatch(rest -> rest.unfinished().isEmpty());
    if (!stands) {
      return mend();
    }
    if (orders.isPresent() && !orders.get().completes(agreement)) {
      return mendOrders(orders.get());
    }
    return request.cap().isPresent()
        ? proposals.of(List.of(List.of()), 0)
        : new Amendments(new Result.NotNeeded(), List.of(), 0, deal.tried());
  }

  /// Everybody could go, were it not for what some share or in which batches they leave.
  private Amendments mendOrders(Orders tried) {
    List<List<Edit>> candidates = tried.singles(List.of());
    return candidates.isEmpty()
        ? new Amendments(new Result.OutOfEffort(), List.of(), 1, deal.tried() + tried.tried())
        : proposals.of(candidates, 1);
  }

  private Amendments mend() {
    SmallestSets.Answer answer = SmallestSets.of(deal, this::tried, request.most());
    List<List<Edit>> candidates = new ArrayList<>();
    for (Set<Spot> spots : answer.sets()) {
      candidates.addAll(worded(spots));
    }
    if (request.most() > 1) {
      HandOvers.of(deal).forEach(edit -> candidates.add(List.of(edit)));
    }
    candidates.removeIf(edits -> !proposals.isSound(edits));
    orders.ifPresent(tried -> keepWhatWorks(candidates, tried));
    if (candidates.isEmpty()) {
      return new Amendments(none(), List.of(), answer.atLeast(), deal.tried());
    }
    return proposals.of(candidates, answer.atLeast());
  }

  /// Those with which an order gets everybody through, with one place more changed where it takes
  /// that.
  private static void keepWhatWorks(List<List<Edit>> candidates, Orders tried) {
    List<List<Edit>> all = List.copyOf(candidates);
    candidates.clear();
    for (List<Edit> edits : all) {
      if (tried.completes(edits)) {
        candidates.add(edits);
      } else if (candidates.isEmpty()) {
        candidates.addAll(tried.singles(edits));
      }
    }
  }

  /// Why there is none. That nothing can help is said only where the most that could be written
  /// differently leaves somebody at the origin.
  private Result none() {
    GivingUp givingUp = new GivingUp(deal);
    List<CommitmentId> nobody = givingUp.whoNeverGoes();
    if (nobody.isEmpty()) {
      return new Result.OutOfEffort();
    }
    return givingUp.isEnough(nobody) ? new Result.OnlyByGivingUp(nobody) : new Result.Impossible();
  }

  /// Whether giving up these conditions, and lowering these quotas, really lets all others go.
  private SmallestSets.Trial tried(Set<Spot> spots) {
    Wordings.Attempt attempt = wordings.hardest(spots);
    attempt.edits().ifPresent(edits -> hardest.put(spots, edits));
    return SmallestSets.Trial.of(attempt);
  }

  /// One place is worded in every way there is; of several, each in the least way, one after the
  /// other.
  private List<List<Edit>> worded(Set<Spot> spots) {
    if (spots.size() == 1) {
      return wordings.of(spots.iterator().next(), List.of());
    }
    Map<Spot, List<Edit>> chosen = new LinkedHashMap<>();
    for (Spot spot : spots) {
      chosen.put(spot, at(spot, hardest.getOrDefault(spots, List.of())));
    }
    for (Spot spot : spots) {
      List<Edit> others = new ArrayList<>();
      chosen.forEach((other, edits) -> {
        if (!other.equals(spot)) {
          others.addAll(edits);
        }
      });
      wordings.of(spot, others).stream()
          .min(
              Comparator.comparing(
                  edits -> Draft.of(operation, deal.part(spot).agreement(), edits)))
          .ifPresent(edits -> chosen.put(spot, edits));
    }
    return List.of(chosen.values().stream().flatMap(List::stream).toList());
  }

  private static List<Edit> at(Spot spot, List<Edit> edits) {
    return edits.stream().filter(edit -> isAt(edit, spot)).toList();
  }

  private static boolean isAt(Edit edit, Spot spot) {
    return switch (spot) {
      case Spot.OfCondition(var at) -> edit.condition().filter(at::equals).isPresent();
      case Spot.OfLot(var commitment) ->
          edit instanceof Edit.Lot(var own, var _, var _) && own.equals(commitment);
      case Spot.OfQuota(var commitment) ->
          edit instanceof Edit.LowerQuota(var own, var _, var _) && own.equals(commitment);
    };
  }
}
