package org.safepassage.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.safepassage.accounts.claim.Claim;
import org.safepassage.accounts.claim.Days;
import org.safepassage.accounts.claim.Quantity;
import org.safepassage.accounts.claim.Quantity.Bound;
import org.safepassage.accounts.claim.Spot;
import org.safepassage.accounts.claim.Topic;
import org.safepassage.accounts.record.Reconciliation;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.Course;
import org.safepassage.pictures.ClaimedCounts;
import org.safepassage.pictures.ClaimedCounts.Asked;
import org.safepassage.pictures.ClaimedCounts.Claimed;
import org.safepassage.pictures.Language;

/// Gathers what is claimed of one count, question by question, to be drawn over the counts of the
/// record.
record AccountsCharts(AccountsFound found, Language language) {

  private record Question(
      Asked asked, Topic topic, Optional<PlaceId> place, String where, String unit) {}

  /// One for each question that more than one claim answers, or that the record counts too.
  List<ClaimedCounts> all() {
    Map<Question, List<Claim>> questions = new LinkedHashMap<>();
    for (Claim claim : found.claims()) {
      question(claim)
          .ifPresent(asked -> questions.computeIfAbsent(asked, _ -> new ArrayList<>()).add(claim));
    }
    return questions.entrySet().stream()
        .flatMap(entry -> chart(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  private Optional<Question> question(Claim claim) {
    boolean isDrawn =
        Reconciliation.saysWhatIs(claim)
            && !found.ours().contains(claim)
            && claim.days().isPresent()
            && claim.quantity().filter(how -> how.bound() != Bound.SHARE).isPresent();
    if (!isDrawn) {
      return Optional.empty();
    }
    return asked(claim.topic())
        .map(asked ->
            new Question(
                asked,
                claim.topic(),
                claim.place().flatMap(Spot::place),
                claim.place().map(this::name).orElse(""),
                claim.quantity().orElseThrow().unit()));
  }

  private static Optional<Asked> asked(Topic topic) {
    return switch (topic) {
      case LEFT -> Optional.of(Asked.LEFT);
      case ARRIVED -> Optional.of(Asked.ARRIVED);
      case REMAINING -> Optional.of(Asked.REMAINING);
      case POPULATION -> Optional.of(Asked.POPULATION);
      case RELEASED -> Optional.of(Asked.RELEASED);
      default -> Optional.empty();
    };
  }

  private String name(Spot spot) {
    return spot.place()
        .flatMap(id -> found.basis().operation().flatMap(known -> known.network().findPlace(id)))
        .map(place -> place.names().in(language.tag()))
        .orElse(spot.name());
  }

  private Optional<ClaimedCounts> chart(Question question, List<Claim> claims) {
    Optional<Reconciliation.Courses> courses =
        found
            .basis()
            .record()
            .flatMap(record ->
                question
                    .place()
                    .flatMap(place -> record.courses(question.topic(), place, question.unit())));
    if (claims.size() < 2 && courses.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ClaimedCounts(
            question.asked(),
            question.where(),
            question.unit().equals("people") ? "" : question.unit(),
            found.basis().zone(),
            claims.stream().map(AccountsCharts::claimed).toList(),
            courses.map(known -> steps(known.reported())),
            courses.flatMap(Reconciliation.Courses::attested).map(AccountsCharts::steps)));
  }

  private static List<ClaimedCounts.Step> steps(Course course) {
    return course.steps().stream()
        .map(step -> new ClaimedCounts.Step(step.at(), step.people()))
        .toList();
  }

  private static Claimed claimed(Claim claim) {
    Quantity quantity = claim.quantity().orElseThrow();
    Days days = claim.days().orElseThrow();
    LocalDate first = days.from().orElse(days.to());
    boolean isCeiling = quantity.bound() == Bound.LE || quantity.bound() == Bound.LT;
    return new Claimed(
        AccountsSheet.who(claim),
        claim.isSure() ? quantity.words() : quantity.words() + " (?)",
        first,
        days.to(),
        optional(quantity.value()),
        isCeiling ? OptionalLong.empty() : OptionalLong.of(quantity.least()),
        optional(quantity.most()));
  }

  private static OptionalLong optional(Optional<Long> value) {
    return value.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
