package org.safepassage.plan.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Population;
import org.safepassage.plan.problem.PlanningProblem;

/// For how long people wait in any schedule at least: until they begin to board, or until the
/// horizon. Of what comes after that it knows nothing, and takes it to be no waiting at all.
///
/// Where commitments take people of the same categories from one place, only as many are sure to
/// wait as the largest of them takes: the others may come to be about the same people.
///
/// @param minutes person-minutes
/// @param weighted the same in the weights of the operation; without weights the same
record WaitingBound(long minutes, long weighted) {
  static WaitingBound of(PlanningProblem problem, List<Front> fronts) {
    long minutes = 0;
    long weighted = 0;
    // Whom a shared quota leaves no room for doesn't wait; who that is depends on the order.
    List<Front> sure = problem.rulebook().limits().isEmpty() ? fronts : List.of();
    Population population = problem.operation().population();
    int home = population.waiting().home();
    for (List<Front> together : groups(sure)) {
      minutes += waited(together, problem);
      weighted += home == 0 ? 0 : home * weighted(together, problem);
    }
    return new WaitingBound(minutes, population.weighsWaiting() ? weighted : minutes);
  }

  private static List<List<Front>> groups(List<Front> fronts) {
    List<List<Front>> groups = new ArrayList<>();
    for (Front front : fronts) {
      List<Front> group = new ArrayList<>(List.of(front));
      groups.removeIf(other -> {
        boolean overlaps = other.stream().anyMatch(each -> isAboutTheSame(each, front));
        if (overlaps) {
          group.addAll(other);
        }
        return overlaps;
      });
      groups.add(group);
    }
    return groups;
  }

  private static boolean isAboutTheSame(Front one, Front other) {
    return one.way().commitment().origin().equals(other.way().commitment().origin())
        && one.way().categories().stream().anyMatch(other.way().categories()::contains);
  }

  private static long waited(List<Front> together, PlanningProblem problem) {
    long wait = together.stream().mapToLong(Front::sureToWait).max().orElse(0);
    long waited = 0;
    for (int minute = problem.from().value(); minute < problem.horizon().value(); minute++) {
      long boarding = boarding(together, minute);
      if (boarding >= wait) {
        break;
      }
      waited += wait - boarding;
    }
    return waited;
  }

  /// How many can have begun to board by a minute, of those who had not before.
  private static long boarding(List<Front> together, int minute) {
    long boarding = 0;
    for (Front front : together) {
      boarding += front.boardings().at(minute) - front.begun();
    }
    return boarding;
  }

  private static long weighted(List<Front> together, PlanningProblem problem) {
    List<Waiters> all = together.stream().map(Waiters::of).toList();
    long weighted = 0;
    for (int minute = problem.from().value(); minute < problem.horizon().value(); minute++) {
      long boarding = boarding(together, minute);
      Map<CategoryId, Long> seated = seated(together, minute);
      long weight = 0;
      for (Waiters waiters : all) {
        weight = Math.max(weight, waiters.weight(boarding, seated));
      }
      if (weight == 0) {
        break;
      }
      weighted += weight;
    }
    return weighted;
  }

  private static Map<CategoryId, Long> seated(List<Front> together, int minute) {
    Map<CategoryId, Long> seated = new HashMap<>();
    for (Front front : together) {
      for (Front.Share share : front.shares()) {
        seated.merge(share.category().id(), share.boarded().at(minute), Long::sum);
      }
    }
    return seated;
  }

  /// Who waits under one commitment, those first who weigh most.
  ///
  /// @param people by category
  /// @param free how many of all of them may not be due or stay without waiting, whoever they are
  private record Waiters(List<Category> categories, List<Long> people, long free) {
    static Waiters of(Front front) {
      List<Front.Share> heaviestFirst =
          front.shares().stream()
              .sorted(
                  Comparator.comparingInt((Front.Share share) -> share.category().weight())
                      .reversed())
              .toList();
      long all = heaviestFirst.stream().mapToLong(Front.Share::people).sum();
      return new Waiters(
          heaviestFirst.stream().map(Front.Share::category).toList(),
          heaviestFirst.stream().map(Front.Share::people).toList(),
          all - front.sureToWait());
    }

    /// What those weigh at least who are left when so many have begun to board: most is gone when
    /// whoever weighs more boards before whoever weighs less, as far as seats allow, and when those
    /// weigh most who aren't due.
    ///
    /// @param boarding how many can have begun to board in all
    /// @param seated how many of each category
    long weight(long boarding, Map<CategoryId, Long> seated) {
      long[] left = new long[people.size()];
      long boards = boarding;
      for (int i = 0; i < left.length; i++) {
        long most = seated.getOrDefault(categories.get(i).id(), 0L);
        long gone = Math.min(people.get(i), Math.min(most, boards));
        left[i] = people.get(i) - gone;
        boards -= gone;
      }
      // More than there are people can only be in seats of several commitments. Taken for
      // anybody's,
      // they make the bound no sharper than it is without weights.
      long gone = free + boards;
      long weight = 0;
      for (int i = 0; i < left.length; i++) {
        long stay = Math.max(0, left[i] - gone);
        gone -= left[i] - stay;
        weight += stay * categories.get(i).weight();
      }
      return weight;
    }
  }
}
