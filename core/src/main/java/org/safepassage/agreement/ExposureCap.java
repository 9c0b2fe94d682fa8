package org.safepassage.agreement;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.Requirement.Counter;
import org.safepassage.model.Milestone;

/// That nobody is exposed by more than so much in one respect.
///
/// @param most in the weights of the stakes; who was exposed by more at the start gives nothing
///   before enough has come back
public record ExposureCap(Stakes stakes, long most) {
  /// @throws IllegalArgumentException for a cap below 0
  public ExposureCap {
    if (most < 0) {
      throw new IllegalArgumentException(
          """
          Nobody can be exposed by less than nothing, as the cap of %d asks.
          Maybe a sign slipped in.\
          """
              .formatted(most));
    }
  }

  /// The rulebook of a deal in which the caps are kept besides. Whatever it permits was permitted
  /// before, and nobody is put on a vehicle that may not leave.
  ///
  /// Where one commitment alone gives, the cap is a hold like any other. Where several give
  /// together, whoever goes takes up what the others could have: like what is shared, that is not
  /// monotone ([Rulebook#monotone] holds each then as if the others had not moved). Not held is a
  /// simultaneous hand-over by what it exposes between crossing and arrival, since its parts count
  /// as received; whoever needs to know looks at the exposure itself.
  ///
  /// @param start the counts from which it goes on
  public static Rulebook in(Rulebook rulebook, Levels start, List<ExposureCap> caps) {
    List<Peak.Balance> directions = new ArrayList<>();
    List<ExposureLimit> limits = new ArrayList<>();
    for (ExposureCap cap : caps) {
      Counter given = cap.stakes().counterOfGiven(rulebook);
      Counter received = cap.stakes().counterOfReceived(rulebook);
      directions.add(new Peak.Balance(given, received));
      if (given.parts().size() > 1) {
        limits.add(new ExposureLimit(whenBoarding(given), received, cap.most()));
      }
    }
    return new Cap(rulebook, start, directions)
        .forVehicles(caps.stream().map(ExposureCap::most).toList(), limits);
  }

  /// Whoever boards takes up what is left, so that nobody boards in vain.
  private static Counter whenBoarding(Counter given) {
    return new Counter(
        given.parts().stream()
            .map(part ->
                part.slot().milestone() == Milestone.DEPARTED
                    ? new Counter.Part(
                        Slot.reported(part.slot().commitment(), Milestone.BOARDED),
                        part.weight(),
                        part.beyond(),
                        part.upTo(),
                        part.withAccountedFor())
                    : part)
            .toList());
  }
}
