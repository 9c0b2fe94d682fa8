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

  /// A number with what is counted.
  String amount(long value, Unit unit) {
    return number(value) + " " + unit(value, unit);
  }

  /// What is counted, as it is called beside that number.
  String unit(long value, Unit unit) {
    boolean isOne = value == 1;
    return say(
        switch (unit) {
          case PEOPLE -> isOne ? Phrase.PERSON : Phrase.PEOPLE;
          case VEHICLES -> isOne ? Phrase.VEHICLE : Phrase.VEHICLES;
          case TRUCKS -> isOne ? Phrase.TRUCK : Phrase.TRUCKS;
          case TONNES -> isOne ? Phrase.TONNE : Phrase.TONNES;
          case DETAINEES -> isOne ? Phrase.DETAINEE : Phrase.DETAINEES;
          case CAPTIVES -> isOne ? Phrase.CAPTIVE : Phrase.CAPTIVES;
          case BODIES -> isOne ? Phrase.BODY : Phrase.BODIES;
        });
  }

  /// How many of the commitments, as the subject of a sentence.
  String commitments(long some, long all) {
    return all == 1
        ? say(Phrase.THE_ONE_COMMITMENT)
        : say(Phrase.SOME_COMMITMENTS, number(some), number(all));
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
