package org.safepassage.amend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Exposure;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Stakes;
import org.safepassage.agreement.StaticFaults;
import org.safepassage.agreement.Verdict;
import org.safepassage.amend.Amendment.Cost;
import org.safepassage.amend.Amendments.Result;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Finding;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;
import org.safepassage.model.Severity;

/// Finds the least changes that mend a deal which deadlocks: fewest clauses first, then fewest
/// people concerned, then most evenly between the sides. Every change that it proposes has been
/// checked as a deal of its own.
///
/// Immutable, and safe to share between threads.
public final class Amender {
  private final Operation operation;
  private final Agreement agreement;

  /// @param asked what the deal is checked for: where it starts, and what is withheld
  /// @param cap no balance may be exposed by more than this in its weights, if there is a cap
  /// @param most how many alternatives are wanted
  /// @param effort how many steps of the fixpoint may be spent
  public record Request(Question asked, Optional<Long> cap, int most, long effort) {
    /// Some seconds on an ordinary machine.
    public static final long ENOUGH = 4_000_000;

    /// What people want to see beside each other.
    public static final int A_FEW = 5;

    public static Request of(Question asked) {
      return new Request(asked, Optional.empty(), A_FEW, ENOUGH);
    }
  }

  /// @throws IllegalArgumentException when used, if the agreement names what isn't there; see
  ///   [StaticFaults]
  public Amender(Operation operation, Agreement agreement) {
    this.operation = operation;
    this.agreement = agreement;
  }

  /// The least amendments. A deal that can't be computed needs a number first and not an amendment.
  public Amendments find(Request request) {
    Deal deal = new Deal(operation, agreement, request.asked().start(), request.effort());
    Search search = new Search(deal, request);
    boolean stands = deal.asWritten().stream().allMatch(rest -> rest.unfinished().isEmpty());
    if (!stands) {
      return search.mend();
    }
    if (search.orders.isPresent() && !search.orders.get().completes(agreement)) {
      return search.mendOrders(search.orders.get());
    }
    return request.cap().isPresent()
        ? search.underCap(List.of(List.of()), 0)
        : new Amendments(new Result.NotNeeded(), List.of(), 0, deal.tried());
  }

  /// One smallest amendment, without what it leads to: for deals of hundreds of commitments.
  ///
  /// @param effort how many steps of the fixpoint may be spent
  /// @return nothing where the deal needs none, or none was found
  public Optional<Least> least(Question asked, long effort) {
    Deal deal = new Deal(operation, agreement, asked.start(), effort);
    Wordings wordings = new Wordings(deal);
    Map<Set<Spot>, List<Edit>> plainest = new HashMap<>();
    SmallestSets.Answer answer =
        SmallestSets.of(
            deal,
            spots -> {
              Optional<List<Edit>> edits = wordings.plainest(spots);
              edits.ifPresent(found -> plainest.put(spots, found));
              return edits
                  .filter(found -> deal.completes(Edit.applyAll(found, agreement)))
                  .isPresent();
            },
            1);
    return answer.sets().stream()
        .findFirst()
        .map(spots -> wordings.simplest(plainest.getOrDefault(spots, List.of())))
        .map(edits ->
            new Least(
                edits, Edit.applyAll(edits, agreement), Draft.touched(edits), answer.atLeast()));
  }

  /// An amendment that touches as few clauses as any that was found.
  ///
  /// @param amended the deal with the changes made; everybody gets through
  /// @param clauses how many clauses it touches
  /// @param atLeast every amendment touches at least so many
  public record Least(List<Edit> edits, Agreement amended, int clauses, int atLeast) {
    public Least {
      edits = List.copyOf(edits);
    }

    public boolean isProven() {
      return clauses <= atLeast;
    }
  }

  /// Looks for the amendments of one deal.
  private final class Search {
    private final Deal deal;
    private final Request request;
    private final Wordings wordings;
    private final Map<Set<Spot>, List<Edit>> plainest = new HashMap<>();
    private final Set<CommitmentId> givenUp = new LinkedHashSet<>();
    private final List<Stakes> stakes = Stakes.of(agreement);
    private final Optional<Orders> orders;
    private Optional<List<Exposure>> before = Optional.empty();

    Search(Deal deal, Request request) {
      this.deal = deal;
      this.request = request;
      this.wordings = new Wordings(deal);
      this.orders =
          deal.isContested()
              ? Optional.of(new Orders(operation, agreement, request.asked()))
              : Optional.empty();
    }

    /// Everybody could go, were it not for what some share or in which batches they leave.
    Amendments mendOrders(Orders tried) {
      List<List<Edit>> candidates = tried.singles(List.of());
      return candidates.isEmpty()
          ? new Amendments(new Result.OutOfEffort(), List.of(), 1, deal.tried() + tried.tried())
          : underCap(candidates, 1);
    }

    Amendments mend() {
      SmallestSets.Answer answer = SmallestSets.of(deal, this::works, request.most());
      List<List<Edit>> candidates = new ArrayList<>();
      for (Set<Spot> spots : answer.sets()) {
        candidates.addAll(worded(spots));
      }
      if (request.most() > 1) {
        HandOvers.of(deal).forEach(edit -> candidates.add(List.of(edit)));
      }
      candidates.removeIf(edits -> !isSound(ranked(edits)));
      orders.ifPresent(tried -> keepWhatWorks(candidates, tried));
      if (candidates.isEmpty()) {
        return new Amendments(none(answer), List.of(), answer.atLeast(), deal.tried());
      }
      return underCap(candidates, answer.atLeast());
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

    private Result none(SmallestSets.Answer answer) {
      if (answer.atLeast() == SmallestSets.IMPOSSIBLE) {
        return new Result.Impossible();
      }
      return !givenUp.isEmpty() && !deal.isOutOfEffort()
          ? new Result.OnlyByGivingUp(List.copyOf(givenUp))
          : new Result.OutOfEffort();
    }

    /// Whether giving up these conditions, and lowering these quotas, really lets all others go.
    private boolean works(Set<Spot> spots) {
      Optional<List<Edit>> edits = wordings.plainest(spots);
      if (edits.isEmpty()) {
        givenUp.addAll(wordings.leftWithNobody(spots));
        return false;
      }
      boolean works = deal.completes(Edit.applyAll(edits.get(), agreement));
      if (works) {
        plainest.put(spots, edits.get());
      }
      return works;
    }

    /// One place is worded in every way there is; of several, each in the least way, one after the
    /// other.
    private List<List<Edit>> worded(Set<Spot> spots) {
      if (spots.size() == 1) {
        return wordings.of(spots.iterator().next(), List.of());
      }
      Map<Spot, List<Edit>> chosen = new LinkedHashMap<>();
      for (Spot spot : spots) {
        chosen.put(spot, of(spot, plainest.getOrDefault(spots, List.of())));
      }
      for (Spot spot : spots) {
        List<Edit> others = new ArrayList<>();
        chosen.forEach((other, edits) -> {
          if (!other.equals(spot)) {
            others.addAll(edits);
          }
        });
        wordings.of(spot, others).stream()
            .min(Comparator.comparing(edits -> ranked(edits)))
            .ifPresent(edits -> chosen.put(spot, edits));
      }
      return List.of(chosen.values().stream().flatMap(List::stream).toList());
    }

    private List<Edit> of(Spot spot, List<Edit> edits) {
      return edits.stream().filter(edit -> isAt(edit, spot)).toList();
    }

    private Draft ranked(List<Edit> edits) {
      return Draft.of(operation, agreement, edits);
    }

    /// Those of the candidates that keep to the cap, with leads made smaller where it takes that.
    ///
    /// @param atLeast how many clauses every amendment touches
    Amendments underCap(List<List<Edit>> candidates, int atLeast) {
      List<Draft> drafts =
          candidates.stream().map(this::ranked).sorted().filter(this::isSound).toList();
      if (drafts.isEmpty()) {
        return new Amendments(new Result.OutOfEffort(), List.of(), atLeast, deal.tried());
      }
      List<Amendment> found = new ArrayList<>();
      long leastExposure = Long.MAX_VALUE;
      for (Draft draft : varied(drafts)) {
        Optional<Draft> kept = Optional.of(draft);
        List<Exposure> after = exposure(draft);
        if (request.cap().isPresent() && worst(after) > request.cap().get()) {
          leastExposure = Math.min(leastExposure, worst(after));
          kept = Leads.within(draft, request.cap().get(), deal, this::exposure);
          after = kept.map(this::exposure).orElse(after);
        }
        if (kept.isPresent() && !kept.get().edits().isEmpty()) {
          Amendment amendment = amendment(kept.get(), after, atLeast);
          if (orders.isEmpty() || amendment.report().outcome().verdict() == Verdict.COMPLETES) {
            found.add(amendment);
          }
        } else if (kept.isPresent()) {
          return new Amendments(new Result.NotNeeded(), List.of(), 0, deal.tried());
        }
      }
      found.sort(Comparator.comparing(Amendment::cost));
      Result result =
          found.isEmpty()
              ? new Result.AboveCap(request.cap().orElse(0L), leastExposure)
              : new Result.Found();
      return new Amendments(result, found, atLeast, deal.tried());
    }

    /// The first of each sort, and others only as far as there is room.
    private List<Draft> varied(List<Draft> drafts) {
      Set<Object> sorts = new LinkedHashSet<>();
      List<Draft> first = new ArrayList<>();
      for (Draft draft : drafts) {
        if (first.isEmpty() || sorts.add(draft.verbs())) {
          sorts.add(draft.verbs());
          first.add(draft);
        }
      }
      for (Draft draft : drafts) {
        if (!first.contains(draft)) {
          first.add(draft);
        }
      }
      return first.stream().limit(request.most()).sorted().toList();
    }

    /// No version is proposed that couldn't be read back.
    private boolean isSound(Draft draft) {
      Set<Object> known = new LinkedHashSet<>();
      StaticFaults.find(operation, agreement).forEach(finding -> known.add(finding.code()));
      return StaticFaults.find(operation, draft.amended()).stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .map(Finding::code)
          .allMatch(known::contains);
    }

    private List<Exposure> exposure(Draft draft) {
      return new Checker(operation, draft.amended()).exposure(request.asked(), stakes);
    }

    private static long worst(List<Exposure> exposures) {
      return exposures.stream().mapToLong(Exposure::bound).max().orElse(0);
    }

    private Amendment amendment(Draft draft, List<Exposure> after, int atLeast) {
      CheckReport report = new Checker(operation, draft.amended()).inBrief(request.asked(), stakes);
      return new Amendment(
          draft.edits(),
          new Cost(draft.clauses(), draft.movement(), unfairness(after)),
          draft.clauses() <= Math.max(1, atLeast),
          draft.amended(),
          report);
    }

    private List<Exposure> before() {
      if (before.isEmpty()) {
        before = Optional.of(new Checker(operation, agreement).exposure(request.asked(), stakes));
      }
      return before.get();
    }

    /// How much more the exposure of one side rises than that of another.
    private long unfairness(List<Exposure> after) {
      Map<Object, Long> rise = new HashMap<>();
      for (int i = 0; i < stakes.size(); i++) {
        long more = Math.max(0, after.get(i).worst() - before().get(i).worst());
        for (Stakes.Stake given : stakes.get(i).given()) {
          rise.merge(side(given.commitment()), more, Math::max);
        }
      }
      long most = rise.values().stream().mapToLong(Long::longValue).max().orElse(0);
      long least = rise.values().stream().mapToLong(Long::longValue).min().orElse(0);
      return most - least;
    }

    private Object side(CommitmentId commitment) {
      PartyId giver = agreement.findCommitment(commitment).orElseThrow().giver();
      return operation
          .actors()
          .findParty(giver)
          .flatMap(party -> party.side())
          .<Object>map(side -> side)
          .orElse(giver);
    }
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
