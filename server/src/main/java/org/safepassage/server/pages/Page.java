package org.safepassage.server.pages;

import java.util.List;
import java.util.Optional;

/// One page, before it is markup.
///
/// @param title also its first heading
/// @param under what stands right below the title; empty for nothing
/// @param live what is fetched again when something happens
/// @param still what stays as it is while somebody fills it in
/// @param further what is fetched again as well, after that
public record Page(
    Frame frame,
    String title,
    String under,
    List<Block> live,
    List<Block> still,
    List<Block> further) {
  public Page {
    live = List.copyOf(live);
    still = List.copyOf(still);
    further = List.copyOf(further);
  }

  /// With nothing after what stays as it is.
  Page(Frame frame, String title, String under, List<Block> live, List<Block> still) {
    this(frame, title, under, live, still, List.of());
  }

  /// Whether there is a map on it, which needs scripts of its own.
  public boolean hasChart() {
    return hasChart(live) || hasChart(still);
  }

  private static boolean hasChart(List<Block> blocks) {
    return blocks.stream()
        .anyMatch(block ->
            block instanceof Block.Chart
                || (block instanceof Block.Section section && hasChart(section.blocks())));
  }

  /// Whether there are claims on it to be gone through, for which there is a script.
  public boolean hasClaims() {
    return hasClaims(live);
  }

  private static boolean hasClaims(List<Block> blocks) {
    return blocks.stream()
        .anyMatch(block ->
            block instanceof Block.Claims
                || (block instanceof Block.Section section && hasClaims(section.blocks()))
                || (block instanceof Block.Beside beside
                    && (hasClaims(beside.first()) || hasClaims(beside.second()))));
  }

  public Said heading() {
    return new Said(title);
  }

  public Said subtitle() {
    return new Said(under);
  }

  /// What stands around every page.
  ///
  /// @param signedIn who looks; nobody before signing in
  /// @param room the operation that it is about
  /// @param notice what has just become of something that was sent
  public record Frame(
      Chrome chrome,
      Optional<String> signedIn,
      Optional<Room> room,
      Optional<Block.Para> notice,
      String guard,
      Addresses addresses) {}

  /// @param player where the ledger is being played again
  public record Room(
      String name,
      List<Tab> tabs,
      List<Block.Para> alarms,
      Feed feed,
      String clock,
      Optional<Player> player) {
    public Said said() {
      return new Said(name);
    }

    public Said time() {
      return new Said(clock);
    }
  }

  /// Where it is told what is new.
  ///
  /// @param last the number of the last event that the page shows
  public record Feed(String stream, long last) {}

  /// @param here whether it is the page that is shown
  public record Tab(String href, String title, boolean here) {
    public Said said() {
      return new Said(title);
    }
  }

  /// Where the style sheet and the scripts are.
  public record Addresses(
      String style,
      String script,
      String htmx,
      String map,
      String mapScript,
      String mapStyle,
      String claimsScript,
      String icon) {}
}
