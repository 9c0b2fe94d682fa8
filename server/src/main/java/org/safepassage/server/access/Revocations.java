package org.safepassage.server.access;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells whoever holds a connection open that somebody's rights may have changed, so that they ask
/// again at once.
public final class Revocations {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /// @return call it to be called back no longer
  public Runnable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void tell() {
    listeners.forEach(Runnable::run);
  }
}
