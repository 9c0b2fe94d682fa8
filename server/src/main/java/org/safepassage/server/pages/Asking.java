package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safepassage.agreement.Agreement;
import org.safepassage.agreement.Commitment;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Site;
import org.safepassage.model.Category;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.CorridorId;
import org.safepassage.model.Milestone;
import org.safepassage.model.Party;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.pictures.Wording;
import org.safepassage.server.pages.Form.Entry;
import org.safepassage.server.pages.Form.Field;
import org.safepassage.server.pages.Form.Option;

/// Makes the fields of forms, filled in with what was answered so far.
///
/// @param answers so far, by an address or by a form that has to be filled in again
record Asking(View view, Answers answers) {
  static final String NOTE = "note";
  static final String COUNT = "count";
  static final String GOODS = "goods";
  private static final int MOST_RADIOS = 7;

  Speech speech() {
    return view.speech();
  }

  private Field field(String name, Wording label, Entry entry) {
    Wording slip = answers.slips().get(name);
    return new Field(name, speech().say(label), "", entry, slip == null ? "" : speech().say(slip));
  }

  Field hinted(Field field, Wording hint, String... fillings) {
    return field.withHint(speech().say(hint, fillings));
  }

  /// One of a list: all in sight where they are few.
  Field choice(String name, Wording label, List<Option> options) {
    String chosen = answers.text(name);
    return field(
        name,
        label,
        options.size() <= MOST_RADIOS
            ? new Entry.Radio(
                options,
                chosen.isEmpty() && options.size() == 1 ? options.getFirst().value() : chosen)
            : new Entry.Choice(withNone(options), chosen));
  }

  /// One of a list, or none.
  Field perhaps(String name, Wording label, List<Option> options) {
    return field(name, label, new Entry.Choice(withNone(options), answers.text(name)));
  }

  Field several(String name, Wording label, List<Option> options) {
    return field(name, label, new Entry.Checks(options, answers.all(name)));
  }

  private List<Option> withNone(List<Option> options) {
    return Stream.concat(
            Stream.of(new Option("", speech().say(FormPhrase.NOBODY_SAID))), options.stream())
        .toList();
  }

  Field line(String name, Wording label, List<String> known) {
    return field(name, label, new Entry.Line(answers.raw(name), known));
  }

  Field words(String name, Wording label) {
    return field(name, label, new Entry.Words(answers.raw(name)));
  }

  Field note() {
    return words(NOTE, FormPhrase.NOTE);
  }

  Field number(String name, Wording label) {
    return field(name, label, new Entry.Number(answers.raw(name)));
  }

  Field text(String name, Wording label, String accept) {
    return field(name, label, new Entry.Text(answers.raw(name), accept));
  }

  Field moment(String name, Wording label) {
    String given = answers.raw(name);
    return field(
        name,
        label,
        new Entry.Moment(
            given.isEmpty() ? Answers.momentText(view.standing().now(), speech().zone()) : given));
  }

  Field day(String name, Wording label) {
    return field(name, label, new Entry.Day(answers.raw(name)));
  }

  /// How many of each category are aboard, and of goods where a convoy may carry any.
  List<Field> counts(Optional<CommitmentId> commitment) {
    List<Field> fields = new ArrayList<>();
    Optional<Commitment> known = commitment.flatMap(speech()::findCommitment);
    List<Option> categories = categories(known);
    Map<String, String> values = new LinkedHashMap<>();
    String slip = "";
    for (Option option : categories) {
      String name = COUNT + "." + option.value();
      values.put(option.value(), answers.raw(name));
      Wording wrong = answers.slips().get(name);
      slip = wrong == null ? slip : speech().say(wrong);
    }
    fields.add(
        hinted(
            field(COUNT, FormPhrase.COUNTS, new Entry.Numbers(categories, values)).withSlip(slip),
            FormPhrase.COUNTS_HINT));
    boolean hasGoods =
        known
            .map(c -> !c.unit().isOfPeople())
            .orElseGet(() ->
                speech().versions().stream()
                    .flatMap(version -> version.commitments().stream())
                    .anyMatch(c -> !c.unit().isOfPeople()));
    if (hasGoods) {
      fields.add(number(GOODS, FormPhrase.GOODS));
    }
    return fields;
  }

  List<Option> categories(Optional<Commitment> commitment) {
    return speech().operation().population().categories().stream()
        .map(Category::id)
        .filter(id -> commitment.filter(c -> !c.categories().contains(id)).isEmpty())
        .map(id -> new Option(id.value(), speech().category(id)))
        .toList();
  }

  Optional<ConvoyRecord> convoy() {
    return Optional.ofNullable(known(answers.text("convoy")));
  }

  private @org.jspecify.annotations.Nullable ConvoyRecord known(String id) {
    return view.standing().convoys().values().stream()
        .filter(convoy -> convoy.id().value().equals(id))
        .findFirst()
        .orElse(null);
  }

  /// Every convoy that isn't over; those on the road first.
  List<Option> convoys(java.util.function.Predicate<ConvoyRecord> which) {
    return view.standing().convoys().values().stream()
        .filter(which)
        .sorted(
            java.util.Comparator.comparing((ConvoyRecord c) -> !c.state().isOnTheRoad())
                .thenComparing(c -> c.id()))
        .map(convoy ->
            new Option(
                convoy.id().value(),
                speech()
                    .say(
                        EventPhrase.AT_PLACE,
                        convoy.id().value(),
                        speech().say(WayWords.of(convoy.state())))))
        .toList();
  }

  /// The convoy, from the list or by its name where nobody planned it.
  List<Field> convoyFields() {
    List<Option> options =
        new ArrayList<>(
            convoys(c -> !c.state().isOver() || answers.text("convoy").equals(c.id().value())));
    List<Field> fields = new ArrayList<>();
    if (!options.isEmpty()) {
      fields.add(
          field(
              "convoy",
              FormPhrase.CONVOY,
              new Entry.Choice(withNone(options), answers.text("convoy"))));
    }
    if (convoy().isEmpty()) {
      fields.add(line("convoy-name", FormPhrase.CONVOY_ID, List.of()));
    }
    return fields;
  }

  /// Reads what [#convoyFields] asks for.
  static Optional<ConvoyId> readConvoy(Answers answers) {
    return answers.has("convoy-name")
        ? answers.optional("convoy-name", ConvoyId::new)
        : answers.required("convoy", ConvoyId::new);
  }

  Field parties(String name, Wording label) {
    List<Option> all =
        speech().operation().actors().parties().stream()
            .map(Party::id)
            .filter(
                id -> view.viewer().belonging().party().filter(own -> !own.equals(id)).isEmpty())
            .map(id -> new Option(id.value(), speech().party(id)))
            .toList();
    return all.size() == 1 ? choice(name, label, all) : perhaps(name, label, all);
  }

  Field everyParty(String name, Wording label) {
    return perhaps(name, label, partyOptions());
  }

  List<Option> partyOptions() {
    return speech().operation().actors().parties().stream()
        .map(party -> new Option(party.id().value(), speech().party(party.id())))
        .toList();
  }

  Field places(String name, Wording label) {
    return perhaps(name, label, placeOptions(_ -> true));
  }

  List<Option> placeOptions(java.util.function.Predicate<org.safepassage.model.Place> which) {
    return speech().operation().network().places().stream()
        .filter(which)
        .map(place -> new Option(place.id().value(), speech().place(place.id())))
        .toList();
  }

  /// A place or a corridor, one list.
  List<Option> sites(java.util.function.Predicate<Site> which) {
    Stream<Site> corridors =
        speech().operation().network().corridors().stream().map(c -> new Site.OnCorridor(c.id()));
    Stream<Site> places =
        speech().operation().network().places().stream().map(p -> new Site.AtPlace(p.id()));
    return Stream.concat(corridors, places)
        .filter(which)
        .map(site -> new Option(siteWord(site), speech().site(site)))
        .toList();
  }

  static String siteWord(Site site) {
    return switch (site) {
      case Site.AtPlace(var place) -> "place:" + place.value();
      case Site.OnCorridor(var corridor) -> "corridor:" + corridor.value();
    };
  }

  /// @throws IllegalArgumentException for what is no site
  static Site site(String word) {
    int colon = word.indexOf(':');
    String id = word.substring(colon + 1);
    return word.startsWith("corridor:")
        ? new Site.OnCorridor(new CorridorId(id))
        : new Site.AtPlace(new PlaceId(id));
  }

  List<Option> commitments() {
    return speech().versions().stream()
        .flatMap(version -> version.commitments().stream())
        .map(Commitment::id)
        .distinct()
        .map(id -> new Option(id.value(), speech().commitment(id)))
        .toList();
  }

  List<Option> agreements() {
    return speech().versions().stream()
        .map(Agreement::id)
        .map(id -> new Option(id.value(), speech().agreement(id)))
        .toList();
  }

  List<Option> milestones(Function<Milestone, Boolean> which) {
    return Stream.of(Milestone.values())
        .filter(which::apply)
        .map(m -> new Option(m.word(), speech().say(WayWords.of(m))))
        .toList();
  }
}
