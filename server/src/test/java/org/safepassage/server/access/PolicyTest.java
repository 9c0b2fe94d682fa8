package org.safepassage.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safepassage.server.access.Act.CHANGE_FILES;
import static org.safepassage.server.access.Act.COMMAND;
import static org.safepassage.server.access.Act.EXPORT;
import static org.safepassage.server.access.Act.MANAGE_PEOPLE;
import static org.safepassage.server.access.Act.REPORT;
import static org.safepassage.server.access.Act.SEE_ACCOUNTS;
import static org.safepassage.server.access.Act.SEE_AGREEMENT;
import static org.safepassage.server.access.Act.SEE_CONTACTS;
import static org.safepassage.server.access.Act.SEE_CONVOYS;
import static org.safepassage.server.access.Act.SEE_LOG;
import static org.safepassage.server.access.Act.SEE_OVERVIEW;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.ledger.IncidentId;
import org.safepassage.ledger.Role;
import org.safepassage.ledger.Site;
import org.safepassage.ledger.UserId;
import org.safepassage.model.OperationId;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;
import org.safepassage.operate.Command;

/// FEATURE UNDER TEST: what a role may do, written out a second time: a change of the table has to
/// be made on purpose.
final class PolicyTest {
  private static final OperationId HERE = new OperationId("here");
  private static final OperationId ELSEWHERE = new OperationId("elsewhere");

  @Test
  void A01_each_role_may_do_what_is_written_here_and_nothing_else() {
    Set<Act> watching = Set.of(SEE_OVERVIEW, SEE_CONVOYS, SEE_LOG, SEE_AGREEMENT, SEE_ACCOUNTS);
    assertThat(Policy.actsOf(Role.COORDINATOR)).containsExactlyInAnyOrder(Act.values());
    assertThat(Policy.actsOf(Role.FIELD_OFFICER))
        .containsAll(watching)
        .contains(SEE_CONTACTS, EXPORT, REPORT, COMMAND)
        .hasSize(9);
    assertThat(Policy.actsOf(Role.OBSERVER)).isEqualTo(Policy.actsOf(Role.FIELD_OFFICER));
    assertThat(Policy.actsOf(Role.LIAISON))
        .containsAll(watching)
        .contains(REPORT, COMMAND)
        .hasSize(7);
    assertThat(Policy.actsOf(Role.INFORMATION_OFFICER))
        .containsAll(watching)
        .contains(EXPORT, REPORT, COMMAND)
        .hasSize(8);
    assertThat(Policy.actsOf(Role.VIEWER))
        .containsExactlyInAnyOrder(SEE_OVERVIEW, SEE_AGREEMENT, SEE_ACCOUNTS);
    assertThat(Policy.actsOf(Role.ADMINISTRATOR))
        .containsExactlyInAnyOrder(CHANGE_FILES, MANAGE_PEOPLE);
  }

  @Test
  void A02_a_role_in_one_operation_is_none_in_another() {
    Viewer viewer = viewer(false, Membership.of(HERE, Role.COORDINATOR));

    for (Act act : Act.values()) {
      assertThat(Policy.may(viewer, HERE, act)).as("%s here", act).isTrue();
      assertThat(Policy.may(viewer, ELSEWHERE, act)).as("%s elsewhere", act).isFalse();
    }
    assertThat(Policy.knows(viewer, ELSEWHERE)).isFalse();
  }

  @Test
  void A03_whoever_runs_the_machine_sees_nobody_who_is_evacuated() {
    Viewer administrator = viewer(true, Membership.of(ELSEWHERE, Role.VIEWER));

    assertThat(Policy.may(administrator, HERE, MANAGE_PEOPLE)).isTrue();
    assertThat(Policy.may(administrator, HERE, SEE_OVERVIEW)).isFalse();
    assertThat(Policy.may(administrator, HERE, SEE_LOG)).isFalse();
    assertThat(Policy.may(administrator, HERE, EXPORT)).isFalse();
  }

  @Test
  void A04_a_ledger_is_handed_out_whole_or_not_at_all() {
    Membership ofASide =
        Membership.of(HERE, Role.INFORMATION_OFFICER).withSide(new SideId("north"));

    assertThat(Policy.may(viewer(false, ofASide), HERE, EXPORT)).isFalse();
    assertThat(Policy.may(viewer(false, ofASide), HERE, SEE_LOG)).isTrue();
  }

  @Test
  void A05_a_liaison_lifts_and_closes_for_their_own_party_only() {
    Membership liaison = Membership.of(HERE, Role.LIAISON).withParty(new PartyId("ours"));
    Site bridge = new Site.AtPlace(new PlaceId("bridge"));

    assertThat(
            Policy.denies(
                liaison, new Command.Resume(bridge, Optional.of(new PartyId("ours")), "")))
        .isEmpty();
    assertThat(
            Policy.denies(
                liaison, new Command.Resume(bridge, Optional.of(new PartyId("theirs")), "")))
        .contains(Denial.NOT_YOUR_PARTY);
    assertThat(Policy.denies(liaison, new Command.Resume(bridge, Optional.empty(), "")))
        .contains(Denial.NOT_YOUR_PARTY);
    assertThat(
            Policy.denies(
                liaison, new Command.CloseIncident(new IncidentId("i"), new PartyId("theirs"), "")))
        .contains(Denial.NOT_YOUR_PARTY);
  }

  private static Viewer viewer(boolean administrator, Membership membership) {
    return new Viewer(
        new UserId("somebody"),
        "Somebody",
        administrator,
        Map.of(membership.operation(), membership));
  }
}
