package org.safepassage.operate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.agreement.Outlook;
import org.safepassage.agreement.Stakes;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Sequence;
import org.safepassage.ledger.Site;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;
import org.safepassage.model.Progress;

/// How an operation stands at one moment, by its record. Immutable, and safe to share.
///
/// @param operation with the caseload as it was declared last
/// @param last how far the ledger goes
/// @param agreements every version that the record knows of
/// @param deal what is in force
/// @param convoys every convoy that anything is said of
/// @param closures what is closed
/// @param consents whose consent was stated, and which way
/// @param allotments every allotment that was issued
/// @param alarms what needs somebody's attention, the worst first
public record Standing(
    Operation operation,
    Sequence last,
    Instant now,
    Map<AgreementId, AgreementState> agreements,
    Optional<Deal> deal,
    Progress progress,
    Map<ConvoyId, ConvoyRecord> convoys,
    Map<Site, Closure> closures,
    Map<PartyId, Boolean> consents,
    List<Allotment> allotments,
    List<Alarm> alarms) {
  public Standing {
    agreements = Map.copyOf(agreements);
    closures = Map.copyOf(closures);
    consents = Map.copyOf(consents);
    allotments = List.copyOf(allotments);
    alarms = List.copyOf(alarms);
  }

  /// What the agreement in force says of the moment.
  ///
  /// @param outlook who may move now and who waits for whom
  /// @param exposures what each balance leaves given beyond what was received
  public record Deal(Terms terms, Outlook outlook, List<Exposed> exposures) {
    public Deal {
      exposures = List.copyOf(exposures);
    }
  }

  /// @param exposure in the weights of the stakes
  public record Exposed(Stakes stakes, long exposure) {}
}
