package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.Checker;
import org.safepassage.agreement.Levels;
import org.safepassage.agreement.Rulebook;
import org.safepassage.model.Premise;
import org.safepassage.operate.Standing;
import org.safepassage.pictures.WaitForPicture;

/// The picture of who waits for whom, drawn from the checker's answer about how things stand: what
/// is not given at this moment is taken as withheld, so that the picture shows how far everybody
/// gets if nobody gives anything more.
final class WaitsPicture {
  private WaitsPicture() {}

  /// An SVG document.
  ///
  /// @throws java.util.NoSuchElementException where no agreement is in force
  static String draw(View view) {
    Standing.Deal deal = view.standing().deal().orElseThrow();
    Rulebook rulebook = deal.terms().rulebook();
    Levels levels = deal.terms().levels();
    List<Premise> withheld = new ArrayList<>();
    for (int i = 0; i < rulebook.premises().size(); i++) {
      if (!levels.isGranted(i) && isSomebodys(rulebook.premises().get(i))) {
        withheld.add(rulebook.premises().get(i));
      }
    }
    Checker.Question question = new Checker.Question(view.standing().progress(), withheld);
    return WaitForPicture.draw(
        deal.terms().operation(),
        deal.terms().agreement(),
        new Checker(deal.terms().operation(), deal.terms().agreement())
            .inBrief(question, List.of()),
        view.viewer().language());
  }

  /// Times and incidents are in the progress; the rest somebody gives.
  private static boolean isSomebodys(Premise premise) {
    return switch (premise) {
      case Premise.Fact _,
          Premise.Consent _,
          Premise.Passage _,
          Premise.OpenCorridor _,
          Premise.Vehicles _,
          Premise.Quorum _ ->
          true;
      case Premise.During _, Premise.InTime _, Premise.Undisturbed _ -> false;
    };
  }
}
