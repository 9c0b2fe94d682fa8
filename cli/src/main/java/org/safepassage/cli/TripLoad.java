package org.safepassage.cli;

import java.util.List;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Unit;
import org.safepassage.plan.problem.Trip;

/// Who or what convoys carry, in words and in the cells of tables.
record TripLoad(Agreement agreement) {
  private static final String PEOPLE = "people";
  private static final String OR_GOODS = "people or goods";

  /// How much of what its commitment counts.
  long counted(Trip trip) {
    return trip.counts(unit(trip.commitment()));
  }

  /// How much of what its commitment counts, in words.
  String amount(Trip trip) {
    return trip.goods().isZero()
        ? Amount.people(trip.people().value())
        : Amount.of(trip.goods().value(), unit(trip.commitment()));
  }

  String amount(CommitmentId commitment, long amount) {
    return isOfGoods(commitment) ? Amount.of(amount, unit(commitment)) : Amount.people(amount);
  }

  String cell(CommitmentId commitment, long amount) {
    return isOfGoods(commitment) ? Amount.of(amount, unit(commitment)) : Amount.number(amount);
  }

  String cell(Trip trip) {
    return trip.goods().isZero()
        ? Amount.number(trip.people().value())
        : Amount.of(trip.goods().value(), unit(trip.commitment()));
  }

  /// What such a column is called.
  static String head(List<Trip> trips) {
    return trips.stream().allMatch(trip -> trip.goods().isZero()) ? PEOPLE : OR_GOODS;
  }

  /// The same for whole commitments.
  String headOf(List<CommitmentId> commitments) {
    return commitments.stream().noneMatch(this::isOfGoods) ? PEOPLE : OR_GOODS;
  }

  private boolean isOfGoods(CommitmentId commitment) {
    return !Trip.countsHeads(unit(commitment));
  }

  private Unit unit(CommitmentId commitment) {
    return agreement.findCommitment(commitment).map(Commitment::unit).orElse(Unit.PEOPLE);
  }
}
