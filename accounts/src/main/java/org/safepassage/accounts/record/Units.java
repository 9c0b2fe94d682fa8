package org.safepassage.accounts.record;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.accounts.text.Plurals;
import org.safepassage.model.Category;
import org.safepassage.model.Names;
import org.safepassage.model.Population;

/// Which of an operation's categories a text's unit means: those that bear its name, in the
/// singular or the plural. "Wounded and sick" is called for by either word.
record Units(Population population) {
  private static final Set<String> EVERYBODY =
      Set.of("people", "persons", "individuals", "evacuees", "residents", "inhabitants");

  /// @param category none for everybody
  record Meant(Optional<Category> category) {}

  /// @return nothing where the unit is none of people who are counted
  Optional<Meant> of(String unit) {
    if (EVERYBODY.contains(unit.toLowerCase(Locale.ROOT))) {
      return Optional.of(new Meant(Optional.empty()));
    }
    String wanted = Plurals.singular(Names.folded(unit));
    return population.categories().stream()
        .filter(category -> names(category).anyMatch(wanted::equals))
        .findFirst()
        .map(category -> new Meant(Optional.of(category)));
  }

  private static Stream<String> names(Category category) {
    return Stream.concat(Stream.of(category.id().value()), category.names().all().stream())
        .map(Names::folded)
        .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("-and-|-or-|,-?"))))
        .map(Plurals::singular);
  }
}
