package org.safepassage.cli;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.safepassage.pictures.Language;

/// Something to be written into a file beside the answer.
///
/// @param what it is called
/// @param text what goes into the file, in one language
record Printed<A extends Answer>(Path file, String what, BiFunction<A, Language, String> text)
    implements Output<A> {
  @Override
  public void check() {
    Pages.checkPlace(file);
  }

  @Override
  public String write(A answer, Language language) {
    Pages.write(file, text.apply(answer, language));
    return "The %s is in %s".formatted(what, Shown.text(file.toString()));
  }
}
