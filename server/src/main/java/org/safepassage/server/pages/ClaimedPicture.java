package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.record.Reconciliation;
import org.safepassage.ledger.ClaimSlots;
import org.safepassage.ledger.ClaimSource;
import org.safepassage.ledger.ClaimWord;
import org.safepassage.model.Count;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.CountHistory;
import org.safepassage.operate.Course;
import org.safepassage.pictures.ClaimedCounts;
import org.safepassage.pictures.ClaimsPicture;
import org.safepassage.server.accounts.InWords;
import org.safepassage.server.accounts.Question;
import org.safepassage.server.accounts.SideBySide;

/// What is claimed of one count over time, to be drawn over what the record has of it.
///
/// @param unit who is counted, as the texts have it
/// @param told at least two that name a number and a day
record ClaimedPicture(Topic topic, PlaceId place, String unit, List<Question.Told> told) {
  private static final String TOPIC = "topic";
  private static final String PLACE = "place";
  private static final String UNIT = "unit";

  private record Key(Topic topic, PlaceId place, String unit) {}

  /// Every count of which several claims are known.
  static List<ClaimedPicture> all(View view, SideBySide beside) {
    Map<Key, List<Question.Told>> byKey = new LinkedHashMap<>();
    for (Question question : beside.questions()) {
      for (Question.Told told : question.told()) {
        key(told).ifPresent(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(told));
      }
    }
    return byKey.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .filter(entry ->
            view.standing().operation().network().findPlace(entry.getKey().place()).isPresent())
        .map(entry ->
            new ClaimedPicture(
                entry.getKey().topic(),
                entry.getKey().place(),
                entry.getKey().unit(),
                entry.getValue()))
        .toList();
  }

  private static Optional<Key> key(Question.Told told) {
    ClaimSlots slots = told.record().content().slots();
    boolean isDrawn =
        asked(told.claim().topic()).isPresent()
            && slots.days().isPresent()
            && Reconciliation.saysWhatIs(told.claim())
            && slots.figure().filter(f -> !f.bound().equals(new ClaimWord("share"))).isPresent();
    return isDrawn
        ? slots
            .where()
            .flatMap(ClaimSlots.Where::place)
            .map(place -> new Key(told.claim().topic(), place, slots.figure().orElseThrow().unit()))
        : Optional.empty();
  }

  private static Optional<ClaimedCounts.Asked> asked(Topic topic) {
    return java.util.stream.Stream.of(ClaimedCounts.Asked.values())
        .filter(asked -> asked.name().equals(topic.name()))
        .findFirst();
  }

  /// What tells it from other pictures.
  Map<String, String> address() {
    Map<String, String> address = new LinkedHashMap<>();
    address.put(TOPIC, InWords.of(topic).value());
    address.put(PLACE, place.value());
    address.put(UNIT, unit);
    return address;
  }

  /// The picture that an address asks for.
  static Optional<String> draw(
      View view, SideBySide beside, Optional<CountHistory> record, Answers address) {
    return all(view, beside).stream()
        .filter(picture ->
            picture.address().entrySet().stream()
                .allMatch(part -> address.text(part.getKey()).equals(part.getValue())))
        .findFirst()
        .map(picture -> picture.draw(view, record));
  }

  private String draw(View view, Optional<CountHistory> record) {
    Speech speech = view.speech();
    Optional<Reconciliation.Courses> courses =
        record.flatMap(counts ->
            new Reconciliation(speech.operation(), view.versions(), counts)
                .courses(topic, place, unit));
    return ClaimsPicture.draw(
        new ClaimedCounts(
            asked(topic).orElseThrow(),
            speech.place(place),
            unit.equals("people") ? "" : unit,
            speech.zone(),
            told.stream().map(each -> claimed(each, speech)).toList(),
            courses.map(found -> steps(found.reported())),
            courses.flatMap(Reconciliation.Courses::attested).map(ClaimedPicture::steps)),
        speech.language());
  }

  private static List<ClaimedCounts.Step> steps(Course course) {
    return course.steps().stream()
        .map(step -> new ClaimedCounts.Step(step.at(), step.people()))
        .toList();
  }

  private static ClaimedCounts.Claimed claimed(Question.Told told, Speech speech) {
    ClaimSlots slots = told.record().content().slots();
    ClaimSlots.Figure figure = slots.figure().orElseThrow();
    ClaimSlots.Dates days = slots.days().orElseThrow();
    List<String> chain = new ArrayList<>();
    chain.add(told.account().taken().origin().outlet());
    told.record().content().voice().chain().stream().map(ClaimSource::name).forEach(chain::add);
    return new ClaimedCounts.Claimed(
        chain,
        new ClaimWords(speech).number(figure),
        days.from().orElse(days.to()),
        days.to(),
        number(figure.value()),
        figure.least().isZero() && figure.most().filter(Count::isZero).isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(figure.least().value()),
        number(figure.most()));
  }

  private static OptionalLong number(Optional<Count> count) {
    return count.isPresent() ? OptionalLong.of(count.get().value()) : OptionalLong.empty();
  }
}
