package org.safepassage.server.access;

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

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.safepassage.ledger.Role;
import org.safepassage.model.OperationId;
import org.safepassage.model.PartyId;
import org.safepassage.operate.Command;
import org.safepassage.operate.Gate;

/// Who may do what. The one place where it is written; whatever is not written here is not allowed.
public final class Policy {
  private Policy() {}

  /// What a role may do in its operation. Whoever runs the machine looks after people and files,
  /// and needs to see none of those who are evacuated.
  public static Set<Act> actsOf(Role role) {
    return switch (role) {
      case COORDINATOR ->
          EnumSet.of(
              SEE_OVERVIEW,
              SEE_CONVOYS,
              SEE_LOG,
              SEE_AGREEMENT,
              SEE_ACCOUNTS,
              SEE_CONTACTS,
              EXPORT,
              REPORT,
              COMMAND,
              CHANGE_FILES,
              MANAGE_PEOPLE);
      case FIELD_OFFICER, OBSERVER ->
          EnumSet.of(
              SEE_OVERVIEW,
              SEE_CONVOYS,
              SEE_LOG,
              SEE_AGREEMENT,
              SEE_ACCOUNTS,
              SEE_CONTACTS,
              EXPORT,
              REPORT,
              COMMAND);
      case LIAISON ->
          EnumSet.of(
              SEE_OVERVIEW, SEE_CONVOYS, SEE_LOG, SEE_AGREEMENT, SEE_ACCOUNTS, REPORT, COMMAND);
      case INFORMATION_OFFICER ->
          EnumSet.of(
              SEE_OVERVIEW,
              SEE_CONVOYS,
              SEE_LOG,
              SEE_AGREEMENT,
              SEE_ACCOUNTS,
              EXPORT,
              REPORT,
              COMMAND);
      case VIEWER -> EnumSet.of(SEE_OVERVIEW, SEE_AGREEMENT, SEE_ACCOUNTS);
      case ADMINISTRATOR -> EnumSet.of(CHANGE_FILES, MANAGE_PEOPLE);
    };
  }

  /// Whether somebody may do something in an operation. Who may see all of a ledger is asked too: a
  /// ledger can't be handed out in part.
  public static boolean may(Viewer viewer, OperationId operation, Act act) {
    Optional<Membership> membership = viewer.findMembership(operation);
    boolean asMember =
        membership
            .filter(m -> actsOf(m.role()).contains(act))
            .filter(m -> act != EXPORT || Sight.of(m) instanceof Sight.Everything)
            .isPresent();
    return asMember || (viewer.administrator() && actsOf(Role.ADMINISTRATOR).contains(act));
  }

  /// Whether somebody may know that an operation is there at all.
  public static boolean knows(Viewer viewer, OperationId operation) {
    return viewer.administrator() || viewer.findMembership(operation).isPresent();
  }

  /// What keeps a member from giving a command. Whether it is carried out is for the gate to say.
  public static Optional<Denial> denies(Membership member, Command command) {
    if (!Gate.mayGive(command).contains(member.role())) {
      return Optional.of(Denial.ROLE_MAY_NOT);
    }
    return switch (command) {
      case Command.Resume(var _, var by, var _) -> ofParty(member, by);
      case Command.CloseIncident(var _, var by, var _) -> ofParty(member, Optional.of(by));
      case Command.Release _,
          Command.StandDown _,
          Command.Suspend _,
          Command.PutInForce _,
          Command.PublishPlan _,
          Command.SettleCount _,
          Command.IssueAllotment _,
          Command.ReturnAllotment _,
          Command.Correct _ ->
          Optional.empty();
    };
  }

  /// A liaison speaks for their party and no other.
  private static Optional<Denial> ofParty(Membership member, Optional<PartyId> by) {
    boolean speaksForAnother = member.role() == Role.LIAISON && !member.party().equals(by);
    return speaksForAnother ? Optional.of(Denial.NOT_YOUR_PARTY) : Optional.empty();
  }
}
