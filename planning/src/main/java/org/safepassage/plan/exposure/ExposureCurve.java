package org.safepassage.plan.exposure;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.ExposureCap;
import org.safepassage.agreement.Reckoning;
import org.safepassage.model.Ratio;
import org.safepassage.plan.problem.Figures;
import org.safepassage.plan.problem.Minute;
import org.safepassage.plan.problem.Schedule;

/// What less exposure costs: a timetable for each share of what the agreement allows.
///
/// @param respects in which somebody can be exposed at all
/// @param points the shares that were planned, falling; the first is the agreement as it is written
/// @param end when the operation ends; a timetable may last longer
public record ExposureCurve(List<Respect> respects, List<Point> points, Minute end) {
  public ExposureCurve {
    respects = List.copyOf(respects);
    points = List.copyOf(points);
  }

  /// One respect in which somebody can be exposed.
  ///
  /// @param allowed nobody is ever exposed by more under the agreement, in the weights of the
  ///   reckoning
  public record Respect(Reckoning reckoning, long allowed) {

    /// That no more than a share of it is ever given before it is returned; rounded up.
    public ExposureCap cap(Ratio share) {
      return new ExposureCap(reckoning.stakes(), share.ofRoundedUp(allowed));
    }
  }

  /// A timetable in which nobody may be exposed by more than a share.
  ///
  /// @param share of what the agreement allows
  /// @param caps by respect: what that comes to
  /// @param greatest by respect: how exposed somebody is at the worst moment of this timetable
  /// @param passesAudit whether the audit passes it, with the caps and without
  public record Point(
      Ratio share,
      List<Long> caps,
      Schedule schedule,
      Figures figures,
      List<ExposureOverTime.Step> greatest,
      boolean passesAudit) {
    public Point {
      caps = List.copyOf(caps);
      greatest = List.copyOf(greatest);
    }

    /// Whether it is the agreement as it is written.
    public boolean isAsWritten() {
      return share.equals(Ratio.ONE);
    }

    /// Whether nobody is exposed by more at any time. A simultaneous hand-over can be what exposes
    /// them by more all the same, until its people have arrived.
    public boolean isKept() {
      for (int i = 0; i < caps.size(); i++) {
        if (greatest.get(i).exposure() > caps.get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /// The agreement as it is written.
  public Point asWritten() {
    return points.getFirst();
  }

  /// Whether a timetable holds all that it must, within its caps, and moves as many as without
  /// them.
  public boolean isWhole(Point point) {
    return point.passesAudit()
        && point.isKept()
        && point.figures().moved().value() >= asWritten().figures().moved().value();
  }

  /// Whether all who are moved have come before the operation ends.
  public boolean isInTime(Point point) {
    return point.figures().lastArrival().filter(end::isBefore).isEmpty();
  }

  /// The respects that are shown: those of sides in all, or of the balances where the sides' are
  /// not known.
  public List<Integer> shown() {
    List<Integer> sides = places(true);
    return sides.isEmpty() ? places(false) : sides;
  }

  private List<Integer> places(boolean ofSides) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < respects.size(); i++) {
      if (respects.get(i).reckoning().side().isPresent() == ofSides) {
        places.add(i);
      }
    }
    return places;
  }
}
