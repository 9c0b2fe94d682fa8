package org.safepassage.amend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Stakes;
import org.safepassage.agreement.StaticFaults;
import org.safepassage.agreement.Verdict;
import org.safepassage.amend.Amender.Request;
import org.safepassage.amend.Amendment.Cost;
import org.safepassage.amend.Amendments.Result;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Finding;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;
import org.safepassage.model.Severity;

/// Makes amendments of what mends a deal: the most different ones, the least first, each with what
/// it leads to, and within a cap on exposure if there is one.
final class Proposals {
  private final Operation operation;
  private final Agreement agreement;
  private final Deal deal;
  private final Request request;
  private final boolean contested;
  private final List<Stakes> stakes;
  private Optional<List<Exposure>> before = Optional.empty();

  /// @param contested whether it matters who moves first, so that the report has the last word
  Proposals(Deal deal, Request request, boolean contested) {
    this.operation = deal.operation();
    this.agreement = deal.agreement();
    this.deal = deal;
    this.request = request;
    this.contested = contested;
    this.stakes = Stakes.of(agreement);
  }

  /// Those of the candidates that keep to the cap, with leads made smaller where it takes that.
  ///
  /// @param atLeast how many clauses every amendment touches
  Amendments of(List<List<Edit>> candidates, int atLeast) {
    List<Draft> drafts =
        candidates.stream().map(this::draft).sorted().filter(this::isSound).toList();
    if (drafts.isEmpty()) {
      return new Amendments(new Result.OutOfEffort(), List.of(), atLeast, deal.tried());
    }
    List<Amendment> found = new ArrayList<>();
    Leads leads = new Leads(deal, this::exposure);
    for (Draft draft : varied(drafts)) {
      Optional<Draft> kept = Optional.of(draft);
      List<Exposure> after = exposure(draft);
      if (request.cap().isPresent() && worst(after) > request.cap().get()) {
        kept = leads.within(draft, request.cap().get());
        after = kept.map(this::exposure).orElse(after);
      }
      if (kept.isPresent() && !kept.get().edits().isEmpty()) {
        Amendment amendment = amendment(kept.get(), after, atLeast);
        if (!contested || amendment.report().outcome().verdict() == Verdict.COMPLETES) {
          found.add(amendment);
        }
      } else if (kept.isPresent()) {
        return new Amendments(new Result.NotNeeded(), List.of(), 0, deal.tried());
      }
    }
    found.sort(Comparator.comparing(Amendment::cost));
    Result result = found.isEmpty() ? nothing(leads, drafts.getFirst()) : new Result.Found();
    return new Amendments(result, found, atLeast, deal.tried());
  }

  /// What there is to hold against a cap.
  Amendments.Cap cap(long most) {
    return new Amendments.Cap(
        most, stakes.isEmpty() ? Optional.empty() : Optional.of(worst(before())));
  }

  private Result nothing(Leads leads, Draft draft) {
    return request
        .cap()
        .<Result>map(cap -> new Result.AboveCap(cap, leads.least(draft, cap)))
        .orElseGet(Result.OutOfEffort::new);
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

  boolean isSound(List<Edit> edits) {
    return isSound(draft(edits));
  }

  private Draft draft(List<Edit> edits) {
    return Draft.of(operation, agreement, edits);
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
    Map<Object, Long> rise = new LinkedHashMap<>();
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
