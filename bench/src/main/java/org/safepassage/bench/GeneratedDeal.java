package org.safepassage.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.agreement.Condition;
import org.safepassage.agreement.History;
import org.safepassage.agreement.LotSizes;
import org.safepassage.agreement.Provisos;
import org.safepassage.agreement.Quota;
import org.safepassage.agreement.Term;
import org.safepassage.model.Actors;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Calendar;
import org.safepassage.model.Caseload;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Corridor;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Count;
import org.safepassage.model.CountRange;
import org.safepassage.model.Documentation;
import org.safepassage.model.Evidence;
import org.safepassage.model.Figure;
import org.safepassage.model.FigureKind;
import org.safepassage.model.Milestone;
import org.safepassage.model.Names;
import org.safepassage.model.Network;
import org.safepassage.model.Operation;
import org.safepassage.model.OperationId;
import org.safepassage.model.Party;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.model.Population;
import org.safepassage.model.Ratio;
import org.safepassage.model.SeatKind;
import org.safepassage.model.Side;
import org.safepassage.model.SideId;
import org.safepassage.model.SourceRef;
import org.safepassage.model.Transport;
import org.safepassage.model.Unit;

/// A large deal made with dice, without choices, whose answer is known from how it is made.
///
/// Every commitment is kept in a band with two others, in proportion to their quotas and at most a
/// fixed number of people ahead, and waits for a share of an earlier one. Nothing in it is circular
/// but the bands, and these always leave room, so it completes. With `deadlocked`, the first two
/// commitments each wait for all of the other before their second half.
record GeneratedDeal(Operation operation, Agreement agreement) {
  private static final CategoryId PEOPLE = new CategoryId("people");
  private static final SideId SIDE = new SideId("side");

  /// @param base the smallest quota; the others are twice or four times as large
  static GeneratedDeal of(int commitments, long base, boolean deadlocked, long seed) {
    return of(commitments, base, 1, deadlocked, seed);
  }

  /// @param lot what everybody goes by
  static GeneratedDeal of(int commitments, long base, int lot, boolean deadlocked, long seed) {
    return of(commitments, commitments, base, lot, deadlocked, seed);
  }

  /// The same in groups that have nothing to do with each other. With `deadlocked`, all but the
  /// first of them complete.
  ///
  /// @param group how many commitments are in each; all groups are of the same size
  static GeneratedDeal inGroups(
      int commitments, int group, long base, boolean deadlocked, long seed) {
    if (commitments % group != 0) {
      throw new IllegalArgumentException(commitments + " can't be cut into groups of " + group);
    }
    return of(commitments, group, base, 1, deadlocked, seed);
  }

  private static GeneratedDeal of(
      int commitments, int group, long base, int lot, boolean deadlocked, long seed) {
    RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long[] sizes = new long[commitments];
    for (int i = 0; i < commitments; i++) {
      sizes[i] = 1L << dice.nextInt(3);
    }
    List<List<Condition>> conditions = new ArrayList<>();
    for (int i = 0; i < commitments; i++) {
      conditions.add(new ArrayList<>());
    }
    for (int i = 0; i < commitments; i++) {
      int first = i / group * group;
      int inGroup = i - first;
      int other = first + (inGroup + 1 + dice.nextInt(group - 1)) % group;
      long ahead = 4L * (50 + dice.nextInt(150));
      conditions.get(i).add(whole(band(sizes, i, other, ahead)));
      conditions.get(other).add(whole(band(sizes, other, i, ahead)));
      if (inGroup > 1 && dice.nextInt(4) == 0) {
        Ratio half = Ratio.of(1, 2);
        Condition.Coverage secondHalf = beyond(sizes[i] * base / 2);
        conditions
            .get(i)
            .add(
                condition(
                    secondHalf, after(first + dice.nextInt(inGroup), new Term.Amount.Share(half))));
      }
    }
    if (deadlocked) {
      for (int i = 0; i < 2; i++) {
        conditions
            .get(i)
            .add(condition(beyond(sizes[i] * base / 2), after(1 - i, new Term.Amount.Complete())));
      }
    }
    List<Commitment> all = new ArrayList<>();
    for (int i = 0; i < commitments; i++) {
      all.add(commitment(i, sizes[i] * base, lot, conditions.get(i)));
    }
    return new GeneratedDeal(operation(sizes, base), agreement(all));
  }

  private static Term band(long[] sizes, int own, int other, long ahead) {
    return new Term.Balance(
        new Term.Own(sizes[other], Count.ZERO, Optional.empty()),
        List.of(part(other, sizes[own])),
        Term.CountedAt.ARRIVED_REPORTED,
        new Term.Ahead.Weighted(Count.of(ahead * sizes[own])),
        Term.AccountedFor.DEFAULT,
        SourceRef.NONE);
  }

  private static Term after(int other, Term.Amount amount) {
    return new Term.After(
        List.of(part(other, 1)),
        new Term.CountedAt(Milestone.ARRIVED, Evidence.REPORTED),
        amount,
        SourceRef.NONE);
  }

  private static Term.Part part(int commitment, long weight) {
    return new Term.Part(id(commitment), weight, Count.ZERO, Optional.empty());
  }

  private static Condition whole(Term term) {
    return condition(Condition.Coverage.ALL, term);
  }

  private static Condition condition(Condition.Coverage coverage, Term term) {
    return new Condition(coverage, term, Optional.empty(), List.of(), SourceRef.NONE);
  }

  private static Condition.Coverage beyond(long level) {
    return new Condition.Coverage(Optional.of(Count.of(level)), Optional.empty(), Optional.empty());
  }

  private static CommitmentId id(int commitment) {
    return new CommitmentId("c" + commitment);
  }

  private static Commitment commitment(int i, long quota, int lot, List<Condition> conditions) {
    return new Commitment(
        id(i),
        Commitment.Kind.EVACUATION,
        Names.of("c" + i),
        new PartyId("giver"),
        SIDE,
        List.of(PEOPLE),
        new PlaceId("from" + i),
        List.of(new CorridorId("way" + i)),
        new PlaceId("to" + i),
        new Quota.Number(people(quota)),
        Unit.PEOPLE,
        Optional.empty(),
        Optional.empty(),
        LotSizes.of(lot),
        Milestone.DEPARTED,
        List.of(),
        Optional.empty(),
        conditions,
        Optional.empty(),
        SourceRef.NONE);
  }

  private static Agreement agreement(List<Commitment> commitments) {
    return new Agreement(
        new AgreementId("generated"),
        1,
        Optional.empty(),
        Names.of("generated"),
        History.UNKNOWN,
        List.of(),
        List.of(),
        Provisos.NONE,
        commitments,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        SourceRef.NONE);
  }

  private static Figure people(long number) {
    return new Figure(CountRange.of(number, number), FigureKind.ASSUMED, List.of(), "");
  }

  private static Operation operation(long[] sizes, long base) {
    List<Place> places = new ArrayList<>();
    List<Corridor> corridors = new ArrayList<>();
    List<Caseload> caseload = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      places.add(place("from" + i, Place.Kind.ENCLAVE));
      places.add(place("to" + i, Place.Kind.RECEPTION_SITE));
      corridors.add(
          new Corridor(
              new CorridorId("way" + i),
              Names.of(""),
              List.of(new PlaceId("from" + i), new PlaceId("to" + i)),
              List.of(new Corridor.Leg(Duration.ofMinutes(30), Duration.ofMinutes(30))),
              Optional.empty(),
              new Corridor.ConvoyRule(1, 20, Duration.ZERO, Optional.empty()),
              List.of(),
              SourceRef.NONE));
      caseload.add(
          new Caseload(new PlaceId("from" + i), PEOPLE, people(sizes[i] * base), SourceRef.NONE));
    }
    Transport.Handling atOnce = new Transport.Handling(Duration.ZERO, Duration.ZERO);
    Party giver =
        new Party(
            new PartyId("giver"),
            Names.of("giver"),
            Optional.of(SIDE),
            Party.Standing.PARTY,
            Set.of(),
            "",
            SourceRef.NONE);
    return new Operation(
        new OperationId("generated"),
        Names.of("generated"),
        new Calendar(
            ZoneOffset.UTC,
            Instant.parse("2020-01-01T00:00:00Z"),
            Instant.parse("2021-01-01T00:00:00Z")),
        new Actors(
            List.of(new Side(SIDE, Names.of("side"), SourceRef.NONE)), List.of(giver), List.of()),
        new Network(places, corridors, List.of()),
        new Population(
            List.of(
                new Category(
                    PEOPLE, Names.of("people"), List.of(SeatKind.SEAT), 1, SourceRef.NONE)),
            caseload),
        new Transport(List.of(), List.of(), List.of(), atOnce, atOnce),
        new Documentation(List.of(), List.of(), List.of()),
        SourceRef.NONE);
  }

  private static Place place(String id, Place.Kind kind) {
    return new Place(
        new PlaceId(id),
        Names.of(id),
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SourceRef.NONE);
  }
}
