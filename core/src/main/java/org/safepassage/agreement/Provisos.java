package org.safepassage.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.SourceRef;
import org.safepassage.model.SuspensionId;
import org.safepassage.model.WindowId;

/// What a deal makes depend on the time and on incidents.
///
/// @param windows the times that terms refer to
/// @param suspensions the incidents that terms refer to
/// @param lapse when the deal as a whole is void, unless it is done by then
public record Provisos(
    List<AgreedWindow> windows, List<Suspension> suspensions, Optional<Lapse> lapse) {
  public static final Provisos NONE = new Provisos(List.of(), List.of(), Optional.empty());

  public Provisos {
    windows = List.copyOf(windows);
    suspensions = List.copyOf(suspensions);
  }

  /// The moment from which a deal that isn't done is void.
  public record Lapse(Instant at, SourceRef where) {}

  public Optional<AgreedWindow> findWindow(WindowId window) {
    return windows.stream().filter(w -> w.id().equals(window)).findFirst();
  }

  public Optional<Suspension> findSuspension(SuspensionId suspension) {
    return suspensions.stream().filter(s -> s.id().equals(suspension)).findFirst();
  }
}
