package org.safepassage.pictures;

import java.util.List;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.CheckReport.Reach;
import org.safepassage.agreement.CheckReport.Veto;
import org.safepassage.model.Premise;

/// How many can, each alone, keep some from arriving who would arrive otherwise.
///
/// @param parties parties and groups, whether they signed or not
/// @param others all else that can be withheld
record Stoppers(long parties, long others) {
  static Stoppers of(CheckReport report) {
    long all = arrivals(report.outcome().reached());
    List<Premise> premises =
        report.vetoes().stream()
            .filter(veto -> arrivals(veto.reached()) < all)
            .map(Veto::premise)
            .toList();
    long parties = premises.stream().filter(Premise.Consent.class::isInstance).count();
    return new Stoppers(parties, premises.size() - parties);
  }

  private static long arrivals(List<Reach> reached) {
    return reached.stream().mapToLong(reach -> Arrivals.of(reach).arrived()).sum();
  }
}
