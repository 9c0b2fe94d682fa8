package org.safepassage.plan.dispatch;

import java.util.List;

/// How the convoys of a timetable were put together, commitment by commitment. Of use for the same
/// commitments under other circumstances, such as with one more vehicle.
public final class Manners {
  private final List<Manner> each;

  Manners(List<Manner> each) {
    this.each = List.copyOf(each);
  }

  List<Manner> each() {
    return each;
  }

  /// The same with larger or smaller convoys, where their size is set.
  ///
  /// @param factor above 0
  public Manners scaled(double factor) {
    return new Manners(each.stream().map(manner -> manner.scaled(factor)).toList());
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Manners other && each.equals(other.each);
  }

  @Override
  public int hashCode() {
    return each.hashCode();
  }

  @Override
  public String toString() {
    return each.toString();
  }
}
