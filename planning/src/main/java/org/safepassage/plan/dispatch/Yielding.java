package org.safepassage.plan.dispatch;

/// Which convoys of smaller vehicles only set out when no checkpoint lets them wait, and when no
/// large vehicle is expected there just then. So they take what time the large ones leave.
enum Yielding {
  NONE,
  /// Those whose people could also go in the largest vehicles.
  REPLACEABLE,
  /// Those too whose people can't, such as ambulances: everybody is out sooner, but they are not
  /// out first.
  ALL
}
