package org.safepassage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Checker.Question;
import org.safepassage.agreement.Verdict;
import org.safepassage.agreement.Withholdable;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Premise;
import org.safepassage.model.Progress;
import org.safepassage.model.VehicleTypeId;

/// FEATURE UNDER TEST: who still leaves if no vehicle of a kind comes.
final class VehicleVetoTest {
  private static final String DEAL =
      """
      safepassage: agreement/1
      id: deal
      commitments:
        - id: out
          giver: army
          beneficiary: south
          categories: [residents, wounded]
          from: kefraya
          route: [road]
          to: town
          quota: 800
      """;

  private static final String TYPES = "  - {id: bus, seats: {seat: 50, stretcher: 2}}";
  private static final String FLEETS =
      "  - {id: buses, type: bus, vehicles: 4, depot: town, to-origin: 2 h}";

  @TempDir private Path folder;

  private OperationFolder valley(String types, String fleets) throws IOException {
    String operation =
        Valley.OPERATION
            .replace("{least: 900, most: 1000, sources: [sheet]}", "760")
            .replace(TYPES, types)
            .replace(FLEETS, fleets);
    return new Valley(folder).write(operation, DEAL).read().value().orElseThrow();
  }

  private static CheckReport check(OperationFolder read, String... withheld) {
    List<Premise> premises =
        List.of(withheld).stream()
            .flatMap(name ->
                new Withholdable(read.operation(), read.agreements().getFirst())
                    .named(name).stream())
            .toList();
    return new Checker(read.operation(), read.agreements().getFirst())
        .check(new Question(Progress.NONE, premises));
  }

  private static long departs(CheckReport report) {
    return report
        .outcome()
        .reached()
        .getFirst()
        .at()
        .getOrDefault(Milestone.DEPARTED, Count.ZERO)
        .value();
  }

  private static Premise vehicles(String type) {
    return new Premise.Vehicles(new VehicleTypeId(type));
  }

  private OperationFolder busesAndAmbulances() throws IOException {
    return valley(
        "  - {id: bus, seats: {seat: 50}}\n  - {id: ambulance, seats: {stretcher: 2}}",
        FLEETS + "\n  - {id: red, type: ambulance, vehicles: 4, depot: town}");
  }

  @Test
  void without_buses_only_the_wounded_leave() throws IOException {
    CheckReport report = check(busesAndAmbulances(), "vehicles:bus");
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(departs(report)).isEqualTo(40);
  }

  @Test
  void without_ambulances_the_wounded_stay() throws IOException {
    CheckReport report = check(busesAndAmbulances(), "ambulance");
    assertThat(report.outcome().verdict()).isEqualTo(Verdict.WAITS);
    assertThat(departs(report)).isEqualTo(760);
    assertThat(check(busesAndAmbulances()).reliesOn())
        .contains(vehicles("bus"), vehicles("ambulance"));
  }

  @Test
  void kinds_that_can_stand_in_for_each_other_block_only_together() throws IOException {
    OperationFolder read =
        valley(
            TYPES + "\n  - {id: van, seats: {seat: 8, stretcher: 1}}",
            FLEETS + "\n  - {id: vans, type: van, vehicles: 4, depot: town}");
    CheckReport report = check(read);
    assertThat(report.vetoes())
        .filteredOn(veto -> veto.premise() instanceof Premise.Vehicles)
        .hasSize(2)
        .allMatch(veto -> veto.verdict() == Verdict.COMPLETES);
    assertThat(
            report.risk().coalitions().smallest().stream()
                .map(Set::copyOf)
                .collect(Collectors.toSet()))
        .contains(Set.of(vehicles("bus"), vehicles("van")));
    assertThat(departs(check(read, "bus", "van"))).isZero();
  }

  @Test
  void a_fleet_that_serves_another_place_helps_nobody() throws IOException {
    OperationFolder read =
        valley(
            TYPES + "\n  - {id: van, seats: {seat: 8, stretcher: 1}}",
            FLEETS + "\n  - {id: vans, type: van, vehicles: 4, depot: town, serves: [town]}");
    assertThat(departs(check(read, "bus"))).isZero();
    assertThat(check(read).reliesOn()).doesNotContain(vehicles("van"));
  }

  @Test
  void where_no_fleet_is_named_no_vehicle_is_relied_on() throws IOException {
    assertThat(check(valley(TYPES, "  []")).reliesOn())
        .noneMatch(Premise.Vehicles.class::isInstance);
  }
}
