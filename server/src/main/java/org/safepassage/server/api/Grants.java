package org.safepassage.server.api;

import java.util.Optional;
import org.safepassage.ledger.UserId;
import org.safepassage.model.Operation;
import org.safepassage.model.Party;
import org.safepassage.server.access.Access;
import org.safepassage.server.access.Account;
import org.safepassage.server.access.Membership;
import org.safepassage.server.access.MembershipFault;
import org.safepassage.server.access.OneTimeLinks.Purpose;
import org.safepassage.server.access.Secret;

/// Gives somebody a role in an operation: the same for programs and for pages.
record Grants(Access access) {

  /// Whoever speaks for a party sees what its side sees.
  Membership whole(Asking asking, Membership membership) {
    Operation operation = asking.operation().room().operation();
    return membership
        .party()
        .flatMap(operation.actors()::findParty)
        .flatMap(Party::side)
        .map(membership::withSide)
        .orElse(membership);
  }

  Optional<MembershipFault> findFault(Asking asking, Membership membership) {
    return MembershipFault.find(membership, asking.operation().room().operation());
  }

  /// Gives the role. Whoever has no account yet gets one; an account that is there stays as it is.
  ///
  /// @param name of a new account
  /// @return what invites the holder of a new account
  Optional<Secret> grant(Asking asking, UserId user, Optional<String> name, Membership membership) {
    boolean isNew =
        access
            .accounts()
            .create(asking.actor(), new Account(user, name.orElse(user.value()), false, false));
    access.memberships().grant(asking.actor(), user, membership);
    return isNew
        ? Optional.of(access.links().issue(asking.actor(), user, Purpose.INVITATION))
        : Optional.empty();
  }
}
