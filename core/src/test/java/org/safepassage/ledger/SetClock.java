package org.safepassage.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that shows what it was set to.
public final class SetClock implements InstantSource {
  private final AtomicReference<Instant> shown;

  public SetClock(Instant shown) {
    this.shown = new AtomicReference<>(shown);
  }

  public void set(Instant moment) {
    shown.set(moment);
  }

  @Override
  public Instant instant() {
    return shown.get();
  }
}
