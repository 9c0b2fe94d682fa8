package org.safepassage.pictures;

import org.safepassage.agreement.Limit;
import org.safepassage.agreement.Wait;
import org.safepassage.agreement.Wait.Target;
import org.safepassage.agreement.Wait.Waiting;
import org.safepassage.model.Premise;

/// One wait as it is drawn: from the box of who waits to the box of what it waits for.
///
/// @param number in the order in which the waits are listed, from 1
/// @param what the wait itself
/// @param isStrong whether it is part of the deadlock
record Arrow(int number, Wait what, boolean isStrong) {
  String from() {
    return node(what.who());
  }

  String to() {
    return switch (what.forWhat()) {
      case Target.Counted counted -> node(new Waiting.OfCommitment(counted.commitment()));
      case Target.Company company -> node(new Waiting.OfCommitment(company.commitment()));
      case Target.Room(var shared, var _, var _) -> node(shared);
      case Target.Given(var premise) -> node(premise);
      case Target.Time(var premise, var _) -> node(premise);
    };
  }

  boolean isDashed() {
    return what.alternative();
  }

  boolean isToItself() {
    return from().equals(to());
  }

  /// Whether it says the same wait, be it with other numbers.
  boolean isAbout(Wait other) {
    Arrow its = new Arrow(0, other, true);
    return from().equals(its.from())
        && to().equals(its.to())
        && what.kind() == other.kind()
        && what.where().equals(other.where())
        && what.alternative() == other.alternative();
  }

  static String node(Waiting waiting) {
    return switch (waiting) {
      case Waiting.OfCommitment(var id) -> "commitment:" + id;
      case Waiting.OfFact(var id) -> "fact:" + id;
    };
  }

  static String node(Limit.What what) {
    return switch (what) {
      case Limit.What.Agreed(var id) -> "shared:" + id;
      case Limit.What.RoomAt(var id) -> "room:" + id;
    };
  }

  static String node(Premise premise) {
    return premise.kind() + ":" + premise.id();
  }
}
