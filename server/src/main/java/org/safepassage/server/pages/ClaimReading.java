package org.safepassage.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.say.Cue;
import org.safepassage.accounts.say.Speaker;
import org.safepassage.accounts.say.Voice;
import org.safepassage.ledger.ClaimContent;
import org.safepassage.ledger.ClaimSlots;
import org.safepassage.ledger.ClaimSource;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.ledger.TextPart;
import org.safepassage.model.Count;
import org.safepassage.model.Operation;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.Account;
import org.safepassage.server.accounts.InWords;

/// Reads what somebody filled in about a claim. What they left as it was keeps what the program
/// knew of it: where it stands in the text, in what words.
///
/// @param account the text that it is about
record ClaimReading(Account account, Answers answers, Operation operation) {

  /// A chain of speakers as it is filled in: "state television > the army".
  static String chain(ClaimContent content) {
    return content.voice().chain().stream()
        .map(ClaimSource::name)
        .collect(Collectors.joining(" > "));
  }

  /// What was filled in.
  ///
  /// @param before what the claim said, where it is there already
  /// @return nothing where something is wrong, which the answers then tell
  Optional<ClaimContent> content(Optional<ClaimContent> before) {
    List<TextPart> words = words(before);
    Optional<Topic> topic =
        answers.word(
            ClaimForms.TOPIC,
            text -> find(text).flatMap(word -> InWords.find(word, Topic.values())));
    ClaimSlots slots = slots(before.map(ClaimContent::slots).orElse(ClaimSlots.NONE));
    ClaimContent.Voiced voice = voice(before, words);
    if (!answers.slips().isEmpty() || topic.isEmpty()) {
      return Optional.empty();
    }
    ClaimWord about = InWords.of(topic.get());
    ClaimWord kind =
        before
            .filter(was -> was.topic().equals(about))
            .map(ClaimContent::kind)
            .orElse(InWords.of(topic.get().kind()));
    return Optional.of(new ClaimContent(kind, about, voice, words, slots, List.of()));
  }

  private static Optional<ClaimWord> find(String text) {
    try {
      return Optional.of(new ClaimWord(text));
    } catch (IllegalArgumentException notAWord) {
      return Optional.empty();
    }
  }

  private List<TextPart> words(Optional<ClaimContent> before) {
    String quote = answers.required(ClaimForms.QUOTE);
    String text = account.taken().words();
    Optional<List<TextPart>> same =
        before
            .map(ClaimContent::words)
            .filter(parts -> ClaimWords.quote(text, parts).strip().equals(quote));
    if (same.isPresent() || quote.isEmpty()) {
      return same.orElse(List.of());
    }
    List<TextPart> parts = new ArrayList<>();
    int from = 0;
    for (String piece : quote.split(" \\.\\.\\. ", -1)) {
      int at = text.indexOf(piece.strip(), from);
      if (at < 0 || piece.isBlank()) {
        answers.slip(ClaimForms.QUOTE, TextPhrase.NOT_IN_TEXT);
        return List.of();
      }
      from = at + piece.strip().length();
      parts.add(part(text, at, from));
    }
    return parts;
  }

  private static TextPart part(String text, int from, int until) {
    int start = text.codePointCount(0, from);
    return new TextPart(start, start + text.codePointCount(from, until));
  }

  /// Whether words are a quotation is known only of those that the program found, of that speaker.
  private ClaimContent.Voiced voice(Optional<ClaimContent> before, List<TextPart> words) {
    Optional<PartyId> party = answers.optional(ClaimForms.SPEAKS_FOR, PartyId::new);
    ClaimWord manner =
        find(answers.text(ClaimForms.MANNER)).orElse(InWords.of(Voice.Manner.ASSERTED));
    String said = answers.text(ClaimForms.SPEAKER);
    List<ClaimSource> chain =
        before
            .filter(was -> chain(was).equals(said))
            .map(was -> was.voice().chain())
            .orElseGet(() -> speakers(said));
    List<ClaimSource> spoken = new ArrayList<>(chain);
    if (!spoken.isEmpty()) {
      ClaimSource last = spoken.removeLast();
      spoken.add(new ClaimSource(last.name(), last.kind(), party, last.words(), last.cue()));
    }
    boolean quoted =
        before
            .filter(was -> was.voice().quoted())
            .filter(was -> was.words().equals(words) && chain(was).equals(said))
            .isPresent();
    return new ClaimContent.Voiced(spoken, manner, quoted);
  }

  private List<ClaimSource> speakers(String said) {
    List<ClaimSource> speakers = new ArrayList<>();
    String text = account.taken().words();
    for (String name : said.split(">", -1)) {
      if (!name.isBlank()) {
        int at = text.indexOf(name.strip());
        speakers.add(
            new ClaimSource(
                name.strip(),
                InWords.of(Speaker.Kind.ORGANISATION),
                Optional.empty(),
                at < 0 ? List.of() : List.of(part(text, at, at + name.strip().length())),
                new ClaimSource.Cue("", InWords.of(Cue.Kind.VERB), List.of())));
      }
    }
    return speakers;
  }

  private ClaimSlots slots(ClaimSlots before) {
    return new ClaimSlots(
        figure(before.figure()),
        where(before.where()),
        days(before.days()),
        blamed(before.blamed()),
        before.after(),
        !answers.all(ClaimForms.NEGATED).isEmpty());
  }

  private Optional<ClaimSlots.Figure> figure(Optional<ClaimSlots.Figure> before) {
    Optional<Count> least = answers.number(ClaimForms.LEAST);
    Optional<Count> most = answers.number(ClaimForms.MOST);
    String unit = answers.text(ClaimForms.UNIT);
    if (least.isEmpty() && most.isEmpty()) {
      return Optional.empty();
    }
    Count from = least.orElse(Count.ZERO);
    Optional<ClaimSlots.Figure> same =
        before.filter(
            was -> was.least().equals(from) && was.most().equals(most) && was.unit().equals(unit));
    if (same.isPresent()) {
      return same;
    }
    if (most.filter(top -> top.compareTo(from) < 0).isPresent()) {
      answers.slip(ClaimForms.MOST, TextPhrase.SWAPPED);
      return Optional.empty();
    }
    boolean exact = most.filter(from::equals).isPresent();
    Bound bound =
        exact ? Bound.EQ : most.isEmpty() ? Bound.GE : least.isEmpty() ? Bound.LE : Bound.RANGE;
    return Optional.of(
        new ClaimSlots.Figure(
            "",
            InWords.of(bound),
            bound == Bound.LE ? most : bound == Bound.RANGE ? Optional.empty() : Optional.of(from),
            from,
            most,
            unit));
  }

  private Optional<ClaimSlots.Where> where(Optional<ClaimSlots.Where> before) {
    Optional<PlaceId> place = answers.optional(ClaimForms.PLACE, PlaceId::new);
    if (before.filter(was -> was.place().equals(place)).isPresent()) {
      return before;
    }
    return place.map(id -> new ClaimSlots.Where(name(id), Optional.of(id), "", 100, true));
  }

  private String name(PlaceId id) {
    return operation
        .network()
        .findPlace(id)
        .map(place -> place.names().in("en"))
        .orElse(id.value());
  }

  private String name(PartyId id) {
    return operation.actors().findParty(id).map(party -> party.names().in("en")).orElse(id.value());
  }

  private Optional<ClaimSlots.Dates> days(Optional<ClaimSlots.Dates> before) {
    Optional<LocalDate> from = answers.day(ClaimForms.FROM);
    Optional<LocalDate> to = answers.day(ClaimForms.TO).or(() -> from);
    if (to.isEmpty()) {
      return Optional.empty();
    }
    if (before.filter(was -> was.from().equals(from) && was.to().equals(to.get())).isPresent()) {
      return before;
    }
    if (from.filter(to.get()::isBefore).isPresent()) {
      answers.slip(ClaimForms.TO, TextPhrase.SWAPPED);
      return Optional.empty();
    }
    return Optional.of(new ClaimSlots.Dates("", from, to.get(), true));
  }

  private List<ClaimSlots.Blame> blamed(List<ClaimSlots.Blame> before) {
    List<PartyId> parties = answers.several(ClaimForms.BLAMED, PartyId::new);
    List<ClaimSlots.Blame> blamed = new ArrayList<>();
    // Whom the text names in words that mean no party can't be ticked, and stays.
    for (ClaimSlots.Blame blame : before) {
      if (blame.party().isEmpty() || parties.contains(blame.party().get())) {
        blamed.add(blame);
      }
    }
    for (PartyId party : parties) {
      if (blamed.stream().noneMatch(blame -> blame.party().filter(party::equals).isPresent())) {
        blamed.add(new ClaimSlots.Blame(name(party), Optional.of(party), Optional.empty()));
      }
    }
    return blamed;
  }
}
