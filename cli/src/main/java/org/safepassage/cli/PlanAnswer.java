package org.safepassage.cli;

import java.util.Optional;
import org.safepassage.formats.PlanSheet;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.TimetablePicture;

/// An answer about one timetable, which can be handed out.
interface PlanAnswer extends Answer {
  Opened opened();

  Planned planned();

  /// The timetable as it is written for others.
  PlanSheet sheet();

  /// The one that others have had so far.
  Optional<PlanSheet> replaced();

  @Override
  default String picture(Language language) {
    return TimetablePicture.draw(planned().problem(), planned().schedule(), language);
  }
}
