package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.agreement.CheckReport.NotComputable;
import org.safepassage.agreement.CheckReport.Outcome;
import org.safepassage.agreement.CheckReport.ReadingOutcome;
import org.safepassage.agreement.CheckReport.Veto;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CountRange;
import org.safepassage.model.Operation;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;

/// Says whether a deal can work: how far everybody gets, who waits for whom, what it all relies on,
/// and how that depends on turnout and on how clauses are read. Exact, but for what [StaticFaults]
/// says lies outside the proof: there, orders are explored within a bound.
///
/// Immutable, and safe to share between threads.
public final class Checker {
  /// However many vetoes there are, each is explored to a tenth of the bound.
  private static final int MOST_SHARING_STATES = 10;

  private final Operation operation;
  private final Agreement agreement;

  /// @param start what the counts say; [Progress#NONE] for a deal that has not begun
  /// @param withheld what is taken as withheld
  /// @param effort how many steps of the fixpoint may be spent on least turnouts, which take one
  ///   fixpoint for each guess; when it is used up, bounds are given. The verdict itself is always
  ///   worked out whole.
  /// @param states how many states may be explored where the fixpoint proves only an upper bound
  public record Question(Progress start, List<Premise> withheld, long effort, int states) {
    /// Some seconds on an ordinary machine; far more than deals of a few dozen commitments need.
    public static final long ENOUGH = 1_000_000;

    /// About a second on an ordinary machine.
    public static final int STATES = 20_000;

    public static final Question PLAIN = new Question(Progress.NONE, List.of());

    public Question {
      withheld = List.copyOf(withheld);
    }

    public Question(Progress start, List<Premise> withheld) {
      this(start, withheld, ENOUGH, STATES);
    }
  }

  /// @throws IllegalArgumentException when checked, if the agreement names what isn't there; see
  ///   [StaticFaults]
  public Checker(Operation operation, Agreement agreement) {
    this.operation = operation;
    this.agreement = agreement;
  }

  /// How somebody follows a long check. Called on the checker's thread.
  public interface Watch {
    Watch NOBODY = (_, _, _) -> {};

    /// @param what what is being worked out, in a word
    /// @param done how many parts of it are done
    /// @param all how many parts it has
    void at(String what, int done, int all);
  }

  /// The whole answer.
  public CheckReport check(Question question) {
    return check(question, Watch.NOBODY);
  }

  /// The whole answer, with somebody watching.
  public CheckReport check(Question question, Watch watch) {
    List<NotComputable> notComputable = notComputable();
    if (!notComputable.isEmpty()) {
      return uncheckable(question, notComputable);
    }
    Dues greatest = Dues.greatest(operation, agreement);
    Rulebook rulebook = compile(agreement, greatest);
    Situation situation = situation(rulebook, question);
    Standing standing = situation.standing();
    Outcome outcome = situation.outcome(standing);
    Withholding withholding = situation.withholding();
    Levels start = situation.start();
    List<Premise> relied = withholding.relied(start);
    Risks risks =
        new Risks(operation, agreement, rulebook, start, Feasibility.of(rulebook, start, standing));
    List<Veto> vetoes = vetoes(rulebook, question, relied, watch);
    List<Risk.Exposure> exposure = risks.exposure(watch);
    Risk.InAll inAll = risks.inAll();
    Paces paces =
        new Paces(operation, agreement, greatest, other -> situation(other, question).start());
    Paces.Found pace =
        rulebook.isContested() ? Paces.Found.NONE : paces.of(rulebook, exposure, inAll.sides());
    Risk risk =
        new Risk(
            exposure,
            inAll,
            risks.bestOrder(inAll),
            risks.worstMoments(relied, withholding),
            risks.coalitions(vetoes, withholding),
            pace.tempos(),
            pace.tooSmall());
    return new CheckReport(
        agreement.id(),
        outcome,
        question.withheld(),
        relied,
        vetoes,
        risk,
        new ExplorationReport(operation, agreement, rulebook, start, question.start().asOf())
            .of(standing, question.states()),
        Optional.of(turnout(rulebook, question, outcome, watch)),
        readings(question),
        List.of(),
        Stream.concat(
                withholding.inVain(question.withheld()).stream(),
                StaticFaults.find(operation, agreement).stream())
            .toList());
  }

  private Situation situation(Rulebook rulebook, Question question) {
    return new Situation(operation, agreement, rulebook, question);
  }

  /// The checker knows orders and no times.
  private Rulebook compile(Agreement version, Dues dues) {
    return Rulebook.compile(operation, version, dues).forOrders();
  }

  private List<Veto> vetoes(
      Rulebook rulebook, Question question, List<Premise> relied, Watch watch) {
    Situation situation = situation(rulebook, question);
    int statesOfEach = question.states() / Math.clamp(relied.size(), 1, MOST_SHARING_STATES);
    List<Veto> vetoes = new ArrayList<>();
    for (Premise premise : relied) {
      watch.at("vetoes", vetoes.size(), relied.size());
      Standing without = situation.standingWithout(premise, statesOfEach);
      vetoes.add(
          new Veto(premise, without.verdict(), CheckReport.reach(rulebook, without.levels())));
    }
    return vetoes;
  }

  /// The verdict, the vetoes and the exposure, and nothing else: for comparing versions of a deal.
  ///
  /// @param stakes in which respects the exposure is asked for; those of the deal before it was
  ///   changed, since a balance that holds back fewer would count fewer
  /// @throws IllegalArgumentException when the agreement gives no number for some commitment
  public CheckReport inBrief(Question question, List<Stakes> stakes) {
    Rulebook rulebook = compile(agreement, Dues.greatest(operation, agreement));
    Situation situation = situation(rulebook, question);
    Standing standing = situation.standing();
    Levels start = situation.start();
    List<Premise> relied = situation.withholding().relied(start);
    return new CheckReport(
        agreement.id(),
        situation.outcome(standing),
        question.withheld(),
        relied,
        vetoes(rulebook, question, relied, Watch.NOBODY),
        Risk.of(
            new Risks(
                    operation,
                    agreement,
                    rulebook,
                    start,
                    Feasibility.of(rulebook, start, standing))
                .exposure(stakes, Watch.NOBODY)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        StaticFaults.find(operation, agreement));
  }

  /// Only the verdict, for a given number due of each commitment.
  public Verdict verdict(Question question, Dues dues) {
    Rulebook rulebook = compile(agreement, dues);
    return situation(rulebook, question).standing().verdict();
  }

  /// How exposed everybody is in given respects, such as those of another version of the deal. All
  /// commitments in them must be in this one.
  public List<Risk.Exposure> exposure(Question question, List<Stakes> stakes) {
    Rulebook rulebook = compile(agreement, Dues.greatest(operation, agreement));
    Levels start = situation(rulebook, question).start();
    return new Risks(operation, agreement, rulebook, start, Feasibility.of(rulebook, start))
        .exposure(stakes, Watch.NOBODY);
  }

  /// The verdict and who waits for whom, from a rulebook of this agreement that is compiled
  /// already.
  public Outcome outcome(Rulebook rulebook, Question question) {
    return situation(rulebook, question).outcome();
  }

  private CheckReport uncheckable(Question question, List<NotComputable> notComputable) {
    Outcome nothing =
        new Outcome(
            Verdict.UNCHECKABLE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            new CheckReport.Effort(0, 0));
    return new CheckReport(
        agreement.id(),
        nothing,
        question.withheld(),
        List.of(),
        List.of(),
        Risk.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        notComputable,
        StaticFaults.find(operation, agreement));
  }

  private CheckReport.Turnout turnout(
      Rulebook rulebook, Question question, Outcome greatest, Watch watch) {
    Map<CommitmentId, CountRange> range = new HashMap<>();
    for (Commitment commitment : agreement.commitments()) {
      Dues.turnout(operation, commitment).ifPresent(r -> range.put(commitment.id(), r));
    }
    Dues least = Dues.least(operation, agreement);
    boolean same = range.values().stream().allMatch(CountRange::isExact);
    Outcome ofLeast = same ? greatest : outcome(compile(agreement, least), question);
    TurnoutSearch search =
        new TurnoutSearch(
            operation, agreement, other -> situation(other, question).start(), question.effort());
    return new CheckReport.Turnout(
        range,
        ofLeast,
        greatest,
        rulebook.isContested() ? Optional.empty() : Optional.of(search.leastOfEach(watch)));
  }

  private List<ReadingOutcome> readings(Question question) {
    List<ReadingOutcome> outcomes = new ArrayList<>();
    for (Commitment commitment : agreement.commitments()) {
      for (Condition condition : commitment.conditions()) {
        for (Condition.Reading reading : condition.readings()) {
          Agreement read = Readings.apply(agreement, commitment, condition, reading);
          Checker other = new Checker(operation, read);
          Rulebook rulebook = compile(read, Dues.greatest(operation, read));
          Standing standing = other.situation(rulebook, question).standing();
          outcomes.add(
              new ReadingOutcome(
                  commitment.id(),
                  condition.clause(),
                  reading.name(),
                  reading.readBy(),
                  standing.verdict(),
                  CheckReport.reach(rulebook, standing.levels())));
        }
      }
    }
    return outcomes;
  }

  private List<NotComputable> notComputable() {
    boolean noNumber =
        agreement.commitments().stream()
            .anyMatch(commitment -> Dues.quota(operation, commitment).isEmpty());
    List<NotComputable> missing = new ArrayList<>();
    if (noNumber) {
      for (Commitment commitment : agreement.commitments()) {
        missing.add(
            new NotComputable(
                commitment.id(),
                Dues.quota(operation, commitment).isEmpty(),
                commitment.conditions().isEmpty(),
                commitment.observers().isEmpty()));
      }
    }
    return missing;
  }
}
