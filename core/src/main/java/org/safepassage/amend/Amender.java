package org.safepassage.amend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.model.Operation;

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

    Request withNothingWithheld() {
      Question given = new Question(asked.start(), List.of(), asked.effort(), asked.states());
      return new Request(given, cap, most, effort);
    }

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
    return new Search(deal, request).find();
  }

  /// One smallest amendment, without what it leads to: for deals of hundreds of commitments.
  ///
  /// @param effort how many steps of the fixpoint may be spent
  /// @return nothing where the deal needs none, or none was found
  public Optional<Least> least(Question asked, long effort) {
    Deal deal = new Deal(operation, agreement, asked.start(), effort);
    Wordings wordings = new Wordings(deal);
    Map<Set<Spot>, List<Edit>> hardest = new HashMap<>();
    SmallestSets.Answer answer =
        SmallestSets.of(
            deal,
            spots -> {
              Wordings.Attempt attempt = wordings.hardest(spots);
              attempt.edits().ifPresent(edits -> hardest.put(spots, edits));
              return SmallestSets.Trial.of(attempt);
            },
            1);
    return answer.sets().stream()
        .findFirst()
        .map(spots -> wordings.simplest(hardest.getOrDefault(spots, List.of())))
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
}
