package org.safepassage.agreement;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.ClauseId;
import org.safepassage.model.Premise;
import org.safepassage.model.SourceRef;
import org.safepassage.model.TimeLimit;

/// The normal form: an and/or tree whose leaves are `counter >= need(v)` and `premise is given`.
/// Every term of an agreement comes down to it, and nothing that decides reads anything else.
///
/// For given counts, the levels `v` that a requirement allows are always all those up to some
/// limit, because a need never falls as `v` rises. That is what makes verdicts cheap.
public sealed interface Requirement {

  /// Holds for no parts.
  record All(List<Requirement> parts) implements Requirement {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// Doesn't hold for no parts.
  record Any(List<Requirement> parts) implements Requirement {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// The counter is at least what level `v` needs.
  record AtLeast(Counter counter, Need need, Origin origin) implements Requirement {}

  /// Nobody withholds it.
  record Granted(Premise premise, int index, Origin origin) implements Requirement {}

  /// What is counted: the sum of the weighted parts, each cut off at its bounds.
  record Counter(List<Part> parts) {
    public Counter {
      parts = List.copyOf(parts);
    }

    /// @param slot which count
    /// @param weight of each unit
    /// @param beyond units at or below this level don't count
    /// @param upTo units above this level don't count
    /// @param withAccountedFor whether those accounted for on the way count as if they had passed
    public record Part(Slot slot, long weight, long beyond, long upTo, boolean withAccountedFor) {

      /// What it comes to at a level, with those accounted for as they are.
      long value(long level, Levels levels) {
        boolean all = withAccountedFor || levels.isNobodyAccountedFor();
        long people = all ? level : level - levels.accountedForBefore(slot);
        return Math.multiplyExact(weight, cut(people, beyond, upTo));
      }
    }

    long value(Levels levels) {
      long sum = 0;
      for (Part part : parts) {
        sum = Math.addExact(sum, part.value(levels.level(part.slot()), levels));
      }
      return sum;
    }
  }

  /// What level `v` needs: `weight * (v cut off at its bounds) + constant`, in the counter's units.
  ///
  /// @param less whose accounted-for people are taken off `v` first; none for most
  record Need(long weight, long beyond, long upTo, long constant, Optional<Slot> less) {
    static Need constant(long constant) {
      return new Need(0, 0, Long.MAX_VALUE, constant, Optional.empty());
    }

    long at(long level, Levels levels) {
      return weight == 0
          ? constant
          : Math.addExact(
              Math.multiplyExact(weight, cut(level - taken(levels), beyond, upTo)), constant);
    }

    /// The highest level whose need is at most `value`; -1 if even level 0 needs more.
    long highestWithin(long value, Levels levels) {
      if (constant > value) {
        return -1;
      }
      if (weight == 0) {
        return Long.MAX_VALUE;
      }
      long units = (value - constant) / weight;
      return units >= upTo - beyond ? Long.MAX_VALUE : beyond + units + taken(levels);
    }

    private long taken(Levels levels) {
      return less.isPresent() ? levels.accountedFor(less.get().commitment()) : 0;
    }
  }

  /// Where a leaf comes from, for explanations.
  ///
  /// @param kind what sort of term it was
  record Origin(Kind kind, Optional<ClauseId> clause, SourceRef where) {

    /// What sort of term a leaf was.
    public enum Kind {
      AFTER,
      BALANCE,
      FACT,
      WINDOW,
      START_BY,
      DEADLINE,
      VOID_BY,
      UNLESS,
      CONSENT,
      PASSAGE,
      QUORUM,
      HOLDING,
      TRANSPORT,
      SHARED,
      BATCHES;

      static Kind of(TimeLimit.Kind kind) {
        return switch (kind) {
          case START_BY -> START_BY;
          case DEADLINE -> DEADLINE;
          case VOID_BY -> VOID_BY;
        };
      }

      /// The word in output.
      public String word() {
        return switch (this) {
          case AFTER -> "after";
          case BALANCE -> "balance";
          case FACT -> "fact";
          case WINDOW -> "window";
          case START_BY -> "start-by";
          case DEADLINE -> "deadline";
          case VOID_BY -> "void-by";
          case UNLESS -> "unless";
          case CONSENT -> "consent";
          case PASSAGE -> "passage";
          case QUORUM -> "quorum";
          case HOLDING -> "holding";
          case TRANSPORT -> "transport";
          case SHARED -> "shared";
          case BATCHES -> "batches";
        };
      }
    }
  }

  /// The highest level that the counts allow; -1 for none at all.
  default long limit(Levels levels) {
    return switch (this) {
      case All(var parts) -> {
        long least = Long.MAX_VALUE;
        for (Requirement part : parts) {
          least = Math.min(least, part.limit(levels));
        }
        yield least;
      }
      case Any(var parts) -> {
        long most = -1;
        for (Requirement part : parts) {
          most = Math.max(most, part.limit(levels));
        }
        yield most;
      }
      case AtLeast(var counter, var need, var _) ->
          need.highestWithin(counter.value(levels), levels);
      case Granted(var _, var index, var _) -> levels.isGranted(index) ? Long.MAX_VALUE : -1;
    };
  }

  /// Whether level `v` is allowed. Says the same as [#limit], worked out the other way round.
  default boolean holdsAt(long level, Levels levels) {
    return switch (this) {
      case All(var parts) -> {
        for (Requirement part : parts) {
          if (!part.holdsAt(level, levels)) {
            yield false;
          }
        }
        yield true;
      }
      case Any(var parts) -> {
        for (Requirement part : parts) {
          if (part.holdsAt(level, levels)) {
            yield true;
          }
        }
        yield false;
      }
      case AtLeast(var counter, var need, var _) -> counter.value(levels) >= need.at(level, levels);
      case Granted(var _, var index, var _) -> levels.isGranted(index);
    };
  }

  /// The counts that it asks for whatever else it leaves open.
  default List<AtLeast> certain() {
    return switch (this) {
      case All(var parts) -> parts.stream().flatMap(part -> part.certain().stream()).toList();
      case Any(var parts) -> parts.size() == 1 ? parts.getFirst().certain() : List.<AtLeast>of();
      case AtLeast leaf -> List.of(leaf);
      case Granted _ -> List.of();
    };
  }

  /// Whether it holds whatever there is, because nothing is in it.
  default boolean asksNothing() {
    if (!(this instanceof All(var parts))) {
      return false;
    }
    for (Requirement part : parts) {
      if (!part.asksNothing()) {
        return false;
      }
    }
    return true;
  }

  /// Whether it leaves a choice among counts anywhere. Which premises are given doesn't change
  /// while people move, so that a choice among them is none.
  default boolean hasAlternatives() {
    return switch (this) {
      case All(var parts) -> parts.stream().anyMatch(Requirement::hasAlternatives);
      case Any(var parts) ->
          parts.size() == 1
              ? parts.getFirst().hasAlternatives()
              : parts.stream().anyMatch(Requirement::counts);
      case AtLeast _, Granted _ -> false;
    };
  }

  private boolean counts() {
    return switch (this) {
      case All(var parts) -> parts.stream().anyMatch(Requirement::counts);
      case Any(var parts) -> parts.stream().anyMatch(Requirement::counts);
      case AtLeast _ -> true;
      case Granted _ -> false;
    };
  }

  private static long cut(long level, long beyond, long upTo) {
    return Math.max(0, Math.min(level, upTo) - beyond);
  }
}
