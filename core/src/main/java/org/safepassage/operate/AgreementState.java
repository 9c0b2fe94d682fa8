package org.safepassage.operate;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.model.AgreementId;
import org.safepassage.model.PartyId;

/// How far one version of the agreement has come, by the record.
///
/// @param accepted who accepted it, and when
public record AgreementState(
    AgreementId agreement,
    Optional<Instant> proposed,
    Optional<Instant> announced,
    Map<PartyId, Instant> accepted,
    Optional<Instant> inForce) {
  public AgreementState {
    accepted = Collections.unmodifiableMap(new TreeMap<>(accepted));
  }

  static AgreementState of(AgreementId agreement, Iterable<Statement> story) {
    Optional<Instant> proposed = Optional.empty();
    Optional<Instant> announced = Optional.empty();
    Map<PartyId, Instant> accepted = new TreeMap<>();
    Optional<Instant> inForce = Optional.empty();
    for (Statement statement : story) {
      if (statement.body() instanceof AgreementBody body) {
        switch (body) {
          case AgreementBody.Proposed _ -> proposed = Optional.of(statement.at());
          case AgreementBody.Announced _ -> announced = Optional.of(statement.at());
          case AgreementBody.Accepted step -> accepted.put(step.by(), statement.at());
          case AgreementBody.InForce _ -> inForce = Optional.of(statement.at());
        }
      }
    }
    return new AgreementState(agreement, proposed, announced, accepted, inForce);
  }
}
