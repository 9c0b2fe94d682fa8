package org.safepassage.agreement;

import java.util.List;
import org.safepassage.model.SourceRef;
import org.safepassage.model.TimeLimit;

/// Part of the [RulebookCompiler]: what of a term still binds whom. A start-by binds the first to
/// go and nobody after; that a promise has not lapsed binds also those who are under way.
final class TimeTerms {
  private static final Term NOTHING = new Term.All(List.of(), SourceRef.NONE);

  private TimeTerms() {}

  static boolean hasStartBy(Term term) {
    return switch (term) {
      case Term.All(var parts, var _) -> parts.stream().anyMatch(TimeTerms::hasStartBy);
      case Term.Any(var parts, var _) -> parts.stream().anyMatch(TimeTerms::hasStartBy);
      case Term.Before(var limit, var _) -> limit.kind() == TimeLimit.Kind.START_BY;
      case Term.After _, Term.Balance _, Term.Holds _, Term.During _, Term.Unless _ -> false;
    };
  }

  /// What is left of a term for those who go after the first.
  static Term onceBegun(Term term) {
    return switch (term) {
      case Term.All(var parts, var where) ->
          new Term.All(parts.stream().map(TimeTerms::onceBegun).toList(), where);
      case Term.Any(var parts, var where) ->
          new Term.Any(parts.stream().map(TimeTerms::onceBegun).toList(), where);
      case Term.Before(var limit, var _) ->
          limit.kind() == TimeLimit.Kind.START_BY ? NOTHING : term;
      case Term.After _, Term.Balance _, Term.Holds _, Term.During _, Term.Unless _ -> term;
    };
  }

  /// What is left of a term for those who have passed the milestone that it holds. A choice that
  /// somebody could go by without looking at the time leaves nothing.
  static Term underWay(Term term) {
    return switch (term) {
      case Term.All(var parts, var where) ->
          new Term.All(parts.stream().map(TimeTerms::underWay).toList(), where);
      case Term.Any(var parts, var where) -> {
        List<Term> left = parts.stream().map(TimeTerms::underWay).toList();
        yield left.stream().anyMatch(TimeTerms::asksNothing) ? NOTHING : new Term.Any(left, where);
      }
      case Term.Before(var limit, var _) -> limit.kind() == TimeLimit.Kind.VOID_BY ? term : NOTHING;
      case Term.After _, Term.Balance _, Term.Holds _, Term.During _, Term.Unless _ -> NOTHING;
    };
  }

  static boolean asksNothing(Term term) {
    return term instanceof Term.All(var parts, var _)
        && parts.stream().allMatch(TimeTerms::asksNothing);
  }
}
