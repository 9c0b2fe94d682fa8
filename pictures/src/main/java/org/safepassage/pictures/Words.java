package org.safepassage.pictures;

import java.util.List;
import org.safepassage.agreement.Verdict;
import org.safepassage.model.Milestone;
import org.safepassage.model.Ratio;
import org.safepassage.model.Unit;

/// What pictures and reports say in one language. Names in other scripts are kept apart from the
/// sentence around them (UAX #9, isolates), so that neither turns the other round. A page turns the
/// isolates into elements.
public record Words(Language language) {
  static final Words ENGLISH = new Words(Language.ENGLISH);

  /// A phrase with its gaps filled. What is filled in is never read as a template.
  public String say(Wording wording, String... fillings) {
    return filled(wording.in(language), fillings);
  }

  private String filled(String template, String... fillings) {
    StringBuilder said = new StringBuilder();
    int from = 0;
    int gap = template.indexOf('{');
    while (gap >= 0) {
      said.append(template, from, gap);
      said.append(isolated(fillings[template.charAt(gap + 1) - '0']));
      from = gap + 3;
      gap = template.indexOf('{', from);
    }
    return said.append(template.substring(from)).toString();
  }

  /// A cleaned name as it can stand beside words of this language.
  public String isolated(String name) {
    return language.isRightToLeft() ? Bidi.withoutLatin(name) : Bidi.withoutArabic(name);
  }

  /// With separators between thousands.
  public String number(long value) {
    return language.number(value);
  }

  public String joined(Wording separator, List<String> parts) {
    return String.join(say(separator), parts);
  }

  /// Names one after the other.
  public String list(List<String> names) {
    return joined(Phrase.COMMA, names.stream().map(this::isolated).toList());
  }

  /// Who says something, and through whom: in the order of the page, whatever their letters are.
  public String chain(List<String> names) {
    return isolated(String.join(" > ", names.stream().map(this::isolated).toList()));
  }

  /// A number, or the bounds that it lies in.
  public String between(long least, long most) {
    return least == most ? number(most) : say(ReportPhrase.BOUNDS, number(least), number(most));
  }

  String fraction(Ratio share) {
    return isolated(number(share.numerator()) + "/" + number(share.denominator()));
  }

  String verdict(Verdict verdict) {
    return say(
        switch (verdict) {
          case COMPLETES -> ReportPhrase.WORKS;
          case DEADLOCK -> ReportPhrase.DEADLOCKS;
          case WAITS -> ReportPhrase.WAITS;
          case UNDECIDED -> ReportPhrase.UNDECIDED;
          case UNCHECKABLE -> ReportPhrase.NOT_TOLD;
        });
  }

  /// A number with what is counted.
  public String amount(long value, Unit unit) {
    return count(value, Counted.of(unit));
  }

  /// What is counted, without a number.
  public String noun(Unit unit) {
    String[] forms = Counted.of(unit).in(language).split("\\|");
    return filled(forms[language.formFor(3)], "").strip();
  }

  /// A number with the form of the noun that goes with it.
  ///
  /// @param counted its forms, with `|` between them; see [Language#formFor]
  public String count(long value, Wording counted) {
    String[] forms = counted.in(language).split("\\|");
    return filled(forms[language.formFor(value)], number(value));
  }

  /// How many of the commitments, as the subject of a sentence.
  String commitments(long some, long all) {
    return all == 1
        ? say(Phrase.THE_ONE_COMMITMENT)
        : say(Phrase.SOME_COMMITMENTS, number(some), number(all));
  }

  /// The milestone as something that has been passed.
  public String milestone(Milestone milestone) {
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
