package org.safepassage.pictures;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safepassage.model.Milestone;
import org.safepassage.model.Unit;

/// What pictures say in one language. Names in other scripts are kept apart from the sentence
/// around them, so that neither turns the other round.
record Words(String language, Map<Phrase, String> table) {
  static final Words ENGLISH = english();

  Words {
    table = Map.copyOf(table);
  }

  private static Words english() {
    Map<Phrase, String> table = new EnumMap<>(Phrase.class);
    for (Phrase phrase : Phrase.values()) {
      table.put(phrase, phrase.english());
    }
    return new Words("en", table);
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /// A phrase with its gaps filled. What is filled in is never read as a template.
  String say(Phrase phrase, String... fillings) {
    String template = table.getOrDefault(phrase, phrase.english());
    StringBuilder said = new StringBuilder();
    int from = 0;
    int gap = template.indexOf('{');
    while (gap >= 0) {
      said.append(template, from, gap);
      said.append(Xml.isolated(fillings[template.charAt(gap + 1) - '0']));
      from = gap + 3;
      gap = template.indexOf('{', from);
    }
    return said.append(template.substring(from)).toString();
  }

  /// With separators between thousands.
  String number(long value) {
    return String.format(locale(), "%,d", value);
  }

  String joined(Phrase separator, List<String> parts) {
    return String.join(say(separator), parts);
  }

  String unit(Unit unit) {
    return say(
        switch (unit) {
          case PEOPLE -> Phrase.PEOPLE;
          case VEHICLES -> Phrase.VEHICLES;
          case TRUCKS -> Phrase.TRUCKS;
          case TONNES -> Phrase.TONNES;
          case DETAINEES -> Phrase.DETAINEES;
          case CAPTIVES -> Phrase.CAPTIVES;
          case BODIES -> Phrase.BODIES;
        });
  }

  String milestone(Milestone milestone) {
    return say(
        switch (milestone) {
          case BOARDED -> Phrase.BOARDED;
          case DEPARTED -> Phrase.DEPARTED;
          case READY -> Phrase.READY;
          case CROSSED -> Phrase.CROSSED;
          case ARRIVED -> Phrase.ARRIVED;
        });
  }
}
