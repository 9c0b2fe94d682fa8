package org.safepassage.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.AssuranceBody;
import org.safepassage.ledger.AssuranceBody.DemandSettled.Settlement;
import org.safepassage.ledger.DemandId;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.PeopleBody;
import org.safepassage.model.AgreementId;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.PartyId;
import org.safepassage.model.Place;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.Command;
import org.safepassage.operate.Subject;
import org.safepassage.server.pages.Form.Field;
import org.safepassage.server.pages.Form.Option;

/// The forms about the agreement, what parties assure, and how many there are.
final class AgreementForms {
  private static final String YES = "yes";
  private static final String NO = "no";

  private AgreementForms() {}

  static List<Field> step(Asking asking) {
    return List.of(
        asking.choice("agreement", FormPhrase.VERSION, asking.agreements()),
        asking.parties("by", FormPhrase.PARTY));
  }

  /// @param texts the hash of the file of each version
  static Optional<Wanted> readProposed(
      Answers answers, java.util.function.Function<AgreementId, Hash> texts) {
    return readStep(
        answers,
        (agreement, by) -> new AgreementBody.Proposed(agreement, by, texts.apply(agreement)));
  }

  static Optional<Wanted> readStep(
      Answers answers, BiFunction<AgreementId, PartyId, AgreementBody> make) {
    Optional<AgreementId> agreement = answers.required("agreement", AgreementId::new);
    Optional<PartyId> by = answers.required("by", PartyId::new);
    return agreement.isEmpty() || by.isEmpty()
        ? Optional.empty()
        : Optional.of(new Wanted.Recorded(make.apply(agreement.get(), by.get())));
  }

  static List<Field> inForce(Asking asking) {
    return List.of(asking.choice("agreement", FormPhrase.VERSION, asking.agreements()));
  }

  static Optional<Wanted> readInForce(Answers answers) {
    return answers
        .required("agreement", AgreementId::new)
        .map(id -> new Wanted.Decided(new Command.PutInForce(id)));
  }

  static List<Field> fact(Asking asking) {
    List<Option> facts =
        asking.speech().versions().stream()
            .flatMap(version -> version.facts().stream())
            .map(fact -> fact.id())
            .distinct()
            .map(id -> new Option(id.value(), asking.speech().fact(id)))
            .toList();
    List<Option> states =
        Stream.of(FactState.values())
            .map(state -> new Option(state.name(), asking.speech().say(WayWords.of(state))))
            .toList();
    return List.of(
        asking.choice("fact", FormPhrase.FACT, facts),
        asking.choice("state", FormPhrase.FACT_STATE, states),
        asking.note());
  }

  static Optional<Wanted> readFact(Answers answers) {
    Optional<FactId> fact = answers.required("fact", FactId::new);
    Optional<FactState> state =
        answers.word(
            "state",
            word -> Stream.of(FactState.values()).filter(s -> s.name().equals(word)).findFirst());
    return fact.isEmpty() || state.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Recorded(
                new AssuranceBody.FactStated(fact.get(), state.get(), answers.text(Asking.NOTE))));
  }

  static List<Field> consent(Asking asking) {
    return List.of(
        asking.parties("party", FormPhrase.PARTY_CONSENT),
        asking.choice(
            "given",
            FormPhrase.CONSENTS,
            List.of(
                new Option(YES, asking.speech().say(FormPhrase.YES)),
                new Option(NO, asking.speech().say(FormPhrase.NO)))),
        asking.note());
  }

  static Optional<Wanted> readConsent(Answers answers) {
    Optional<PartyId> party = answers.required("party", PartyId::new);
    Optional<Boolean> given =
        answers.word(
            "given",
            word ->
                word.equals(YES) || word.equals(NO)
                    ? Optional.of(word.equals(YES))
                    : Optional.empty());
    return party.isEmpty() || given.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Recorded(
                new AssuranceBody.ConsentStated(
                    party.get(), given.get(), answers.text(Asking.NOTE))));
  }

  static List<Field> demand(Asking asking) {
    return List.of(
        asking.parties("by", FormPhrase.PARTY),
        asking.words("text", FormPhrase.DEMAND_TEXT),
        asking.several("about", FormPhrase.ABOUT, asking.commitments()));
  }

  static Optional<Wanted> readDemand(Answers answers, String fresh) {
    Optional<PartyId> by = answers.required("by", PartyId::new);
    String text = answers.required("text");
    List<CommitmentId> about = answers.several("about", CommitmentId::new);
    DemandId demand = answers.optional("demand", DemandId::new).orElse(new DemandId(fresh));
    return by.map(
        party -> new Wanted.Recorded(new AssuranceBody.DemandRaised(demand, party, about, text)));
  }

  static List<Field> demandSettled(Asking asking) {
    List<Option> open =
        asking.view().affairs().subjects(Subject.OfDemand.class).stream()
            .map(subject -> new Option(subject.demand().value(), subject.demand().value()))
            .toList();
    List<Option> ways =
        Stream.of(Settlement.values())
            .map(how -> new Option(how.word(), asking.speech().say(WayWords.of(Optional.of(how)))))
            .toList();
    return List.of(
        asking.choice("demand", FormPhrase.DEMAND, open),
        asking.choice("how", FormPhrase.SETTLEMENT, ways),
        asking.note());
  }

  static Optional<Wanted> readDemandSettled(Answers answers) {
    Optional<DemandId> demand = answers.required("demand", DemandId::new);
    Optional<Settlement> how =
        answers.word(
            "how",
            word -> Stream.of(Settlement.values()).filter(s -> s.word().equals(word)).findFirst());
    return demand.isEmpty() || how.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Recorded(
                new AssuranceBody.DemandSettled(
                    demand.get(), how.get(), answers.text(Asking.NOTE))));
  }

  static List<Field> caseload(Asking asking) {
    return List.of(
        asking.choice(
            "place",
            FormPhrase.PLACE,
            asking.placeOptions(place ->
                place.kind() == Place.Kind.ENCLAVE || place.kind() == Place.Kind.ASSEMBLY_POINT)),
        asking.choice("category", FormPhrase.CATEGORY, asking.categories(Optional.empty())),
        asking.hinted(asking.number("people", FormPhrase.PEOPLE), FormPhrase.TOTAL_HINT),
        asking.note());
  }

  static Optional<Wanted> readCaseload(Answers answers) {
    Optional<PlaceId> place = answers.required("place", PlaceId::new);
    Optional<CategoryId> category = answers.required("category", CategoryId::new);
    Optional<Count> people = answers.requiredNumber("people");
    return place.isEmpty() || category.isEmpty() || people.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Recorded(
                new PeopleBody.CaseloadDeclared(
                    place.get(), category.get(), people.get(), answers.text(Asking.NOTE))));
  }

  static List<Field> turnout(Asking asking) {
    return List.of(
        asking.choice("commitment", FormPhrase.COMMITMENT, asking.commitments()),
        asking.number("people", FormPhrase.PEOPLE_TOTAL),
        asking.parties("by", FormPhrase.PARTY_SAYS));
  }

  static Optional<Wanted> readTurnout(Answers answers) {
    Optional<CommitmentId> commitment = answers.required("commitment", CommitmentId::new);
    Optional<Count> people = answers.requiredNumber("people");
    Optional<PartyId> by = answers.required("by", PartyId::new);
    return commitment.isEmpty() || people.isEmpty() || by.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Recorded(
                new PeopleBody.TurnoutClosed(commitment.get(), people.get(), by.get())));
  }
}
