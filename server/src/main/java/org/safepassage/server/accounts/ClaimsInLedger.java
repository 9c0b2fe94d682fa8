package org.safepassage.server.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.safepassage.accounts.claim.Blamed;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Kind;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.say.Cue;
import org.safepassage.accounts.say.Link;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.say.Voice;
import org.safepassage.accounts.text.SourceText;
import org.safepassage.accounts.text.Span;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimId;
import org.safepassage.ledger.ClaimSlots;
import org.safepassage.ledger.ClaimSource;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.model.Count;

/// Claims of one text, from the form in which they are found to the one in which the ledger keeps
/// them, and back.
public final class ClaimsInLedger {
  private static final int LONGEST = 2_000;

  private final SourceText text;
  private final CodePoints places;

  public ClaimsInLedger(SourceText text) {
    this.text = text;
    this.places = new CodePoints(text.body());
  }

  /// As the ledger keeps it.
  ///
  /// @return nothing for a claim that rests on no words
  Optional<ClaimContent> content(Claim claim) {
    if (places.parts(claim.spans()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ClaimContent(
            InWords.of(claim.kind()),
            InWords.of(claim.topic()),
            new ClaimContent.Voiced(
                claim.voice().links().stream().map(this::source).toList(),
                InWords.of(claim.voice().manner()),
                claim.voice().quoted()),
            places.parts(claim.spans()),
            new ClaimSlots(
                claim.quantity().map(ClaimsInLedger::figure),
                claim.place().map(ClaimsInLedger::where),
                claim.days().flatMap(ClaimsInLedger::dates),
                claim.blamed().stream()
                    .map(who -> new ClaimSlots.Blame(cut(who.words()), who.party(), who.side()))
                    .toList(),
                cut(claim.after().orElse("")),
                claim.negated()),
            claim.doubts().stream().<ClaimWord>map(InWords::of).toList()));
  }

  private ClaimSource source(Link link) {
    Speaker speaker = link.speaker();
    return new ClaimSource(
        cut(speaker.name()),
        InWords.of(speaker.kind()),
        speaker.party(),
        places.parts(speaker.span().stream().toList()),
        new ClaimSource.Cue(
            cut(link.cue().word()),
            InWords.of(link.cue().kind()),
            places.parts(link.cue().spans())));
  }

  private static ClaimSlots.Figure figure(Quantity quantity) {
    long least = Math.clamp(quantity.least(), 0, Count.GREATEST);
    return new ClaimSlots.Figure(
        cut(quantity.words()),
        InWords.of(quantity.bound()),
        quantity.value().flatMap(ClaimsInLedger::count),
        Count.of(least),
        quantity.most().filter(most -> most >= least).flatMap(ClaimsInLedger::count),
        cut(quantity.unit()));
  }

  private static Optional<Count> count(long number) {
    return number < 0 || number > Count.GREATEST ? Optional.empty() : Optional.of(Count.of(number));
  }

  private static ClaimSlots.Where where(Spot spot) {
    int percent = Math.clamp(Math.round(spot.likeness() * 100), 0, 100);
    return new ClaimSlots.Where(
        cut(spot.name()), spot.place(), cut(spot.words()), percent, spot.said());
  }

  /// Nothing for days of years that files can't have: a number that was taken for a year.
  private static Optional<ClaimSlots.Dates> dates(Days days) {
    if (!hasFourDigits(days.to()) || days.from().filter(from -> !hasFourDigits(from)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new ClaimSlots.Dates(
            cut(days.words()),
            days.from().filter(from -> !from.isAfter(days.to())),
            days.to(),
            days.said()));
  }

  private static boolean hasFourDigits(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() <= 9999;
  }

  private static String cut(String words) {
    return TakenText.cut(words, LONGEST);
  }

  /// As it is compared with others; whoever reviewed it has settled its doubts.
  ///
  /// @return nothing where it has words that this version of the program doesn't know
  public Optional<Claim> claim(ClaimId id, ClaimContent content) {
    Optional<Kind> kind = InWords.find(content.kind(), Kind.values());
    Optional<Topic> topic = InWords.find(content.topic(), Topic.values());
    Optional<Voice.Manner> manner = InWords.find(content.voice().manner(), Voice.Manner.values());
    List<Span> spans = places.spans(content.words());
    if (kind.isEmpty() || topic.isEmpty() || manner.isEmpty() || spans.isEmpty()) {
      return Optional.empty();
    }
    ClaimSlots slots = content.slots();
    return Optional.of(
        new Claim(
            id.value(),
            text,
            new Voice(links(content), manner.get(), content.voice().quoted(), false),
            kind.get(),
            topic.get(),
            spans,
            slots.figure().flatMap(ClaimsInLedger::quantity),
            slots.where().map(ClaimsInLedger::spot),
            slots.days().map(days -> new Days(days.words(), days.from(), days.to(), days.said())),
            slots.blamed().stream()
                .map(who -> new Blamed(who.words(), who.party(), who.side()))
                .toList(),
            slots.after().isEmpty() ? Optional.empty() : Optional.of(slots.after()),
            slots.negated(),
            OptionalDouble.empty(),
            List.of()));
  }

  private List<Link> links(ClaimContent content) {
    List<Link> links = new ArrayList<>();
    for (ClaimSource source : content.voice().chain()) {
      links.add(
          new Link(
              new Speaker(
                  source.name(),
                  InWords.find(source.kind(), Speaker.Kind.values()).orElse(Speaker.Kind.UNNAMED),
                  places.spans(source.words()).stream().findFirst(),
                  source.party()),
              new Cue(
                  source.cue().word(),
                  places.spans(source.cue().words()),
                  InWords.find(source.cue().kind(), Cue.Kind.values()).orElse(Cue.Kind.VERB))));
    }
    return links;
  }

  private static Optional<Quantity> quantity(ClaimSlots.Figure figure) {
    return InWords.find(figure.bound(), Quantity.Bound.values())
        .map(bound ->
            new Quantity(
                figure.words(),
                bound,
                figure.value().map(Count::value),
                figure.least().value(),
                figure.most().map(Count::value),
                figure.unit()));
  }

  private static Spot spot(ClaimSlots.Where where) {
    return new Spot(
        where.name(), where.place(), where.words(), where.likeness() / 100.0, where.said());
  }
}
