package org.safepassage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safepassage.formats.BusEvacuationFile;
import org.safepassage.formats.JsonText;
import org.safepassage.formats.Reading;
import org.safepassage.pictures.BusPicture;
import org.safepassage.pictures.Language;
import org.safepassage.plan.buses.BusAnswer;
import org.safepassage.plan.busroutes.BusPlanner;

/// Answers `plan --bep`: reads an instance of the bus evacuation problem and plans it.
final class BusPlanning {
  private final SearchOptions options;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Optional<Path> picture;
  private final Language language;

  BusPlanning(SearchOptions options, AnswerOptions answer) {
    this.options = options;
    this.out = answer.out();
    this.err = answer.err();
    this.picture = answer.picture();
    this.language = answer.language();
  }

  /// @return the exit code
  /// @throws CannotWriteException when the picture can't be written
  int answer(Path file, boolean json) {
    picture.ifPresent(Pages::checkPlace);
    Reading<BusEvacuationFile.Instance> reading = BusEvacuationFile.read(file);
    if (reading.value().isEmpty()) {
      return Report.wrongInput(reading.findings(), json, out, err);
    }
    BusEvacuationFile.Instance instance = reading.value().get();
    try (Interruption interruption = Interruption.listen()) {
      SearchLine line = options.line(err);
      BusAnswer answer =
          new BusPlanner()
              .plan(
                  instance.evacuation(),
                  options.seed(),
                  options.effort(interruption, line),
                  better -> line.found(told(better)));
      line.end();
      List<String> violations = answer.plan().violations(instance.evacuation());
      BusAnswerWords words = new BusAnswerWords(file, instance, answer, violations);
      out.print(json ? JsonText.of(words.json()) : words.whole());
      out.flush();
      picture.ifPresent(to -> {
        String name = String.valueOf(file.getFileName());
        Pages.write(to, BusPicture.draw(name, instance.evacuation(), answer, language));
        err.println("The picture is in " + Shown.text(to.toString()));
      });
      return violations.isEmpty() ? Exit.YES : Exit.NO;
    }
  }

  private static String told(BusAnswer better) {
    return better.isOptimal()
        ? "makespan %,d, proven to be the least".formatted(better.makespan())
        : "makespan %,d, at least %,d: gap %s"
            .formatted(better.makespan(), better.lowerBound(), percent(better.gap()));
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
