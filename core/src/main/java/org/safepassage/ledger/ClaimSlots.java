package org.safepassage.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.safepassage.model.Count;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.model.SideId;

/// What can be compared of what is claimed.
///
/// @param figure how many
/// @param blamed who is said to have done it
/// @param after what must come first, in the text's words; empty where nothing must
/// @param negated whether it is said not to be so
public record ClaimSlots(
    Optional<Figure> figure,
    Optional<Where> where,
    Optional<Dates> days,
    List<Blame> blamed,
    String after,
    boolean negated) {
  public static final ClaimSlots NONE =
      new ClaimSlots(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "", false);

  public ClaimSlots {
    blamed = List.copyOf(blamed);
    EntryText.checked(after);
  }

  /// How many, as a text says it.
  ///
  /// @param words "more than 6,400"
  /// @param bound what the words say about the number that they name: "gt" for more than
  /// @param value the number that is named; nothing for words such as "hundreds"
  /// @param least the fewest that the words allow
  /// @param most the most that they allow; nothing where they set no bound
  /// @param unit what is counted, in a word: "people", "buses"
  public record Figure(
      String words,
      ClaimWord bound,
      Optional<Count> value,
      Count least,
      Optional<Count> most,
      String unit) {
    /// @throws IllegalArgumentException when the most is below the least
    public Figure {
      EntryText.checked(words);
      EntryText.checked(unit);
      if (most.filter(top -> top.compareTo(least) < 0).isPresent()) {
        throw new IllegalArgumentException(
            """
            At least %s and at most %s can't be.
            Maybe the two are swapped.\
            """
                .formatted(least, most.get()));
      }
    }
  }

  /// Where, as far as a text tells.
  ///
  /// @param name the operation's name of it, else the text's words
  /// @param place which place of the operation it is, where that is known
  /// @param words those that tell; empty where it is taken from what stands before
  /// @param likeness in percent, how like the name of the place the words are
  /// @param said whether the claim's own words say it
  public record Where(
      String name, Optional<PlaceId> place, String words, int likeness, boolean said) {
    /// @throws IllegalArgumentException when the likeness is not from 0 to 100
    public Where {
      EntryText.checked(name);
      EntryText.checked(words);
      if (likeness < 0 || likeness > 100) {
        throw new IllegalArgumentException(
            """
            %d can't be a likeness, which is from 0 to 100 percent.
            Maybe it was given as a fraction.\
            """
                .formatted(likeness));
      }
    }
  }

  /// When, as far as a text tells: a day or some days.
  ///
  /// @param words those that tell; empty where it is taken from elsewhere
  /// @param from the first day; nothing where only an end is known
  /// @param to the last day, which is one of them
  /// @param said whether the claim's own words say it
  public record Dates(String words, Optional<LocalDate> from, LocalDate to, boolean said) {
    /// @throws IllegalArgumentException when it ends before it begins, or in no year that files can
    ///   have
    public Dates {
      EntryText.checked(words);
      from.ifPresent(CanonicalTime::check);
      CanonicalTime.check(to);
      if (from.filter(to::isBefore).isPresent()) {
        throw new IllegalArgumentException(
            """
            Days from %s to %s end before they begin.
            Maybe the two are swapped.\
            """
                .formatted(from.get(), to));
      }
    }
  }

  /// Who is said to have done it.
  ///
  /// @param words the text's own, loaded as they may be
  /// @param party whom they mean, where that is known
  /// @param side whose side they are on, where only that is known
  public record Blame(String words, Optional<PartyId> party, Optional<SideId> side) {
    public Blame {
      EntryText.checked(words);
    }
  }

  void write(Fields fields) {
    figure.ifPresent(how -> fields.object("figure", inner -> write(how, inner)));
    where.ifPresent(at -> fields.object("place", inner -> write(at, inner)));
    days.ifPresent(when -> fields.object("days", inner -> write(when, inner)));
    fields.objects("blamed", blamed, ClaimSlots::write);
    fields.remark("after", after);
    fields.flag("negated", negated);
  }

  private static void write(Figure figure, Fields fields) {
    fields.remark("words", figure.words());
    fields.text("bound", figure.bound().value());
    figure.value().ifPresent(value -> fields.number("value", value.value()));
    fields.number("least", figure.least().value());
    figure.most().ifPresent(most -> fields.number("most", most.value()));
    fields.remark("unit", figure.unit());
  }

  private static void write(Where where, Fields fields) {
    fields.text("name", where.name());
    where.place().ifPresent(place -> fields.text("place", place.value()));
    fields.remark("words", where.words());
    fields.number("likeness", where.likeness());
    fields.flag("said", where.said());
  }

  private static void write(Dates days, Fields fields) {
    fields.remark("words", days.words());
    days.from().ifPresent(from -> fields.text("from", from.toString()));
    fields.text("to", days.to().toString());
    fields.flag("said", days.said());
  }

  private static void write(Blame blame, Fields fields) {
    fields.remark("words", blame.words());
    blame.party().ifPresent(party -> fields.text("party", party.value()));
    blame.side().ifPresent(side -> fields.text("side", side.value()));
  }
}
