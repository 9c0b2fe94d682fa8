package org.safepassage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.formats.JsonText;
import org.safepassage.formats.PlanCalendars;
import org.safepassage.formats.PlanCsv;
import org.safepassage.formats.PlanMap;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.TimetableSheets;

/// A folder with a timetable in every form in which somebody needs it. The forms are told in
/// `docs/formats/handout.md`.
///
/// Written into a folder that is new or empty, so that no calendar of an older timetable is left
/// among those of this one.
record Handout<A extends PlanAnswer>(Path folder) implements Output<A> {
  /// The most bytes of a file's name on the usual systems are 255.
  private static final int LONGEST_NAME = 200;

  @Override
  public void check() {
    Path parent = folder.toAbsolutePath().getParent();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw CannotWriteException.isFull(folder);
        }
      } catch (IOException e) {
        throw CannotWriteException.of(folder, e);
      }
    } else if (Files.exists(folder)) {
      throw CannotWriteException.isFile(folder);
    } else if (parent != null && !Files.isDirectory(parent)) {
      throw CannotWriteException.noFolder(folder);
    }
  }

  @Override
  public String write(A answer, Language language) {
    Planned planned = answer.planned();
    make(folder);
    write("timetable.csv", PlanCsv.write(answer.sheet(), answer.opened().operation().calendar()));
    write("timetable.txt", new TimetableText(answer).whole());
    write(
        "timetable.html",
        TimetableSheets.write(
            planned.problem(),
            planned.schedule(),
            answer.sheet().revision(),
            planned.violations().size(),
            language));
    write("timetable.svg", answer.picture(language));
    write("map.geojson", PlanMap.write(planned.problem(), answer.sheet()));
    write("answer.json", JsonText.of(answer.json()));
    List<PlanCalendars.PlanCalendar> calendars =
        PlanCalendars.of(planned.problem(), answer.sheet(), answer.replaced());
    make(folder.resolve("calendars"));
    Set<String> taken = new HashSet<>();
    for (PlanCalendars.PlanCalendar calendar : calendars) {
      write("calendars/" + fileName(calendar.name(), taken) + ".ics", calendar.text());
    }
    return "The timetable is in %s: timetable.html to print, timetable.csv to change, %s."
        .formatted(
            Shown.text(folder.toString()), Amount.of(calendars.size(), "calendar", "calendars"));
  }

  private void write(String name, String text) {
    Pages.write(folder.resolve(name), text);
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw CannotWriteException.of(folder, e);
    }
  }

  /// Short enough, and another than those before it also where case doesn't count.
  private static String fileName(String name, Set<String> taken) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      end = name.offsetByCodePoints(end, -1);
    }
    String cut = name.substring(0, end);
    String free = cut;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = cut + "-" + i;
    }
    return free;
  }
}
