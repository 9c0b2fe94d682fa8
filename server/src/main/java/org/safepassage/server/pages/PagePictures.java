package org.safepassage.server.pages;

import java.util.Optional;

/// What pages show beside text, each under an address of its own.
public final class PagePictures {
  private PagePictures() {}

  /// Places, corridors and convoys, as GeoJSON.
  public static String map(View view) {
    return new RoomMap(view).json();
  }

  /// Who waits for whom, as SVG; nothing where no agreement is in force.
  public static Optional<String> waits(View view) {
    return view.standing().deal().map(_ -> WaitsPicture.draw(view));
  }

  /// What is claimed of a count over time, as SVG; nothing where the address asks for none.
  public static Optional<String> claimed(View view, TextsPage.Claimed claimed, Answers address) {
    return ClaimedPicture.draw(view, claimed.beside(), claimed.record(), address);
  }

  /// What was planned and what was seen, as SVG.
  public static String plan(View view) {
    return PlanPage.picture(view);
  }
}
