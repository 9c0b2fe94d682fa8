package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safepassage.ledger.ConvoyBody;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Fate;
import org.safepassage.ledger.Load;
import org.safepassage.ledger.Stage;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.Observers;
import org.safepassage.model.PlaceId;
import org.safepassage.operate.Command;
import org.safepassage.operate.ConvoyRecord;
import org.safepassage.server.pages.Form.Field;
import org.safepassage.server.pages.Form.Option;

/// The forms about convoys.
final class ConvoyForms {
  /// Asked for only once something spoke against a release that a coordinator may let happen all
  /// the same.
  static final String EXCEPTION = "exception";

  static final String WITH_EXCEPTION = "with-exception";

  private ConvoyForms() {}

  static List<Field> seen(Asking asking) {
    List<Field> fields = new ArrayList<>(asking.convoyFields());
    Optional<CommitmentId> commitment = asking.convoy().flatMap(ConvoyRecord::commitment);
    if (commitment.isEmpty()) {
      fields.add(asking.perhaps("commitment", FormPhrase.COMMITMENT, asking.commitments()));
    }
    fields.add(stages(asking));
    fields.add(asking.places("place", FormPhrase.PLACE_OPTIONAL));
    fields.addAll(asking.counts(commitment));
    fields.add(asking.number("vehicles", FormPhrase.VEHICLES));
    fields.add(asking.note());
    return fields;
  }

  private static Field stages(Asking asking) {
    List<Option> options =
        Stream.of(Stage.values())
            .map(stage -> new Option(stage.word(), asking.speech().say(WayWords.of(stage))))
            .toList();
    Field field = asking.choice("stage", FormPhrase.STAGE, options);
    return new Field(
        field.name(),
        field.label(),
        field.hint(),
        new Form.Entry.Radio(options, asking.answers().text("stage")),
        field.slip());
  }

  static Optional<Wanted> readSeen(Answers answers, Iterable<CategoryId> categories) {
    Optional<ConvoyId> convoy = Asking.readConvoy(answers);
    Optional<Stage> stage = answers.word("stage", Stage::find);
    Optional<CommitmentId> commitment = answers.optional("commitment", CommitmentId::new);
    Optional<PlaceId> place = answers.optional("place", PlaceId::new);
    Optional<Count> vehicles = answers.number("vehicles");
    Load load = load(answers, categories);
    return convoy.isEmpty() || stage.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Recorded(
                new ConvoyBody.Seen(
                    convoy.get(),
                    commitment,
                    stage.get(),
                    place,
                    load,
                    vehicles,
                    answers.text(Asking.NOTE))));
  }

  /// What was counted; a category that was left empty was not.
  static Load load(Answers answers, Iterable<CategoryId> categories) {
    Map<CategoryId, Count> people = new TreeMap<>();
    for (CategoryId category : categories) {
      answers
          .number(Asking.COUNT + "." + category.value())
          .ifPresent(count -> people.put(category, count));
    }
    return new Load(people, answers.number(Asking.GOODS).orElse(Count.ZERO));
  }

  static List<Field> accountedFor(Asking asking) {
    Optional<ConvoyRecord> convoy = asking.convoy();
    List<Field> fields = new ArrayList<>(asking.convoyFields());
    fields.add(
        asking.choice(
            "fate",
            FormPhrase.FATE,
            Stream.of(Fate.values())
                .map(fate -> new Option(fate.word(), asking.speech().say(WayWords.of(fate))))
                .toList()));
    fields.add(category(asking, convoy));
    fields.add(asking.hinted(asking.number("people", FormPhrase.PEOPLE), FormPhrase.TOTAL_HINT));
    fields.add(asking.places("place", FormPhrase.PLACE_OPTIONAL));
    fields.add(asking.note());
    return fields;
  }

  private static Field category(Asking asking, Optional<ConvoyRecord> convoy) {
    return asking.choice(
        "category",
        FormPhrase.CATEGORY,
        asking.categories(
            convoy.flatMap(ConvoyRecord::commitment).flatMap(asking.speech()::findCommitment)));
  }

  static Optional<Wanted> readAccountedFor(Answers answers) {
    Optional<ConvoyId> convoy = Asking.readConvoy(answers);
    Optional<Fate> fate = answers.word("fate", Fate::find);
    Optional<CategoryId> category = answers.required("category", CategoryId::new);
    Optional<Count> people = answers.requiredNumber("people");
    Optional<PlaceId> place = answers.optional("place", PlaceId::new);
    return convoy.isEmpty() || fate.isEmpty() || category.isEmpty() || people.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Recorded(
                new ConvoyBody.AccountedFor(
                    convoy.get(),
                    category.get(),
                    fate.get(),
                    people.get(),
                    place,
                    answers.text(Asking.NOTE))));
  }

  static List<Field> attested(Asking asking) {
    List<Field> fields = new ArrayList<>(asking.convoyFields());
    Optional<String> own = asking.view().viewer().belonging().member();
    List<Option> members =
        own
            .map(List::of)
            .orElseGet(() ->
                asking.speech().operation().actors().observers().stream()
                    .map(Observers::members)
                    .flatMap(List::stream)
                    .distinct()
                    .toList())
            .stream()
            .map(member -> new Option(member, member))
            .toList();
    fields.add(asking.choice("member", FormPhrase.MEMBER, members));
    fields.add(asking.choice("milestone", FormPhrase.MILESTONE, asking.milestones(_ -> true)));
    fields.addAll(asking.counts(asking.convoy().flatMap(ConvoyRecord::commitment)));
    return fields;
  }

  static Optional<Wanted> readAttested(Answers answers, Iterable<CategoryId> categories) {
    Optional<ConvoyId> convoy = Asking.readConvoy(answers);
    Optional<Milestone> milestone = answers.word("milestone", ConvoyForms::milestone);
    String member = answers.required("member");
    Load load = load(answers, categories);
    if (load.isEmpty() && answers.slips().isEmpty()) {
      answers.slip(Asking.COUNT, FormPhrase.MISSING);
    }
    return convoy.isEmpty() || milestone.isEmpty() || load.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Recorded(
                new ConvoyBody.Attested(convoy.get(), milestone.get(), load, member)));
  }

  static Optional<Milestone> milestone(String word) {
    return Stream.of(Milestone.values()).filter(m -> m.word().equals(word)).findFirst();
  }

  static List<Field> released(Asking asking) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        asking.several(
            "convoy",
            FormPhrase.CONVOYS,
            asking.convoys(c ->
                !c.state().isOver() || asking.answers().all("convoy").contains(c.id().value()))));
    fields.add(
        asking.choice(
            "milestone",
            FormPhrase.MILESTONE,
            asking.milestones(m -> m == Milestone.DEPARTED || m == Milestone.CROSSED)));
    if (asking.answers().has(WITH_EXCEPTION)) {
      fields.add(
          asking.hinted(
              asking.words(EXCEPTION, FormPhrase.REASON_EXCEPTION), FormPhrase.EXCEPTION_HINT));
    }
    return fields;
  }

  static Optional<Wanted> readReleased(Answers answers) {
    List<ConvoyId> convoys = answers.several("convoy", ConvoyId::new).stream().distinct().toList();
    if (convoys.isEmpty()) {
      answers.slip("convoy", FormPhrase.MISSING);
    }
    Optional<Milestone> milestone = answers.word("milestone", ConvoyForms::milestone);
    boolean isHeld =
        milestone.filter(m -> m == Milestone.DEPARTED || m == Milestone.CROSSED).isPresent();
    if (milestone.isPresent() && !isHeld) {
      answers.slip("milestone", FormPhrase.NOT_IN_LIST);
    }
    if (answers.has(WITH_EXCEPTION)) {
      answers.required(EXCEPTION);
    }
    return convoys.isEmpty() || !isHeld
        ? Optional.empty()
        : Optional.of(
            new Wanted.Decided(
                new Command.Release(
                    convoys,
                    milestone.get(),
                    Map.of(),
                    Optional.of(answers.text(EXCEPTION)).filter(reason -> !reason.isEmpty()))));
  }

  static List<Field> stoodDown(Asking asking) {
    List<Field> fields = new ArrayList<>(asking.convoyFields());
    fields.add(asking.words("reason", FormPhrase.REASON));
    return fields;
  }

  static Optional<Wanted> readStoodDown(Answers answers) {
    Optional<ConvoyId> convoy = Asking.readConvoy(answers);
    String reason = answers.required("reason");
    return convoy.map(id -> new Wanted.Decided(new Command.StandDown(id, reason)));
  }

  static List<Field> settled(Asking asking) {
    List<Field> fields = new ArrayList<>(asking.convoyFields());
    fields.add(asking.choice("milestone", FormPhrase.MILESTONE, asking.milestones(_ -> true)));
    fields.add(category(asking, asking.convoy()));
    fields.add(asking.number("people", FormPhrase.PEOPLE));
    fields.add(asking.words("reason", FormPhrase.REASON));
    return fields;
  }

  static Optional<Wanted> readSettled(Answers answers) {
    Optional<ConvoyId> convoy = Asking.readConvoy(answers);
    Optional<Milestone> milestone = answers.word("milestone", ConvoyForms::milestone);
    Optional<CategoryId> category = answers.required("category", CategoryId::new);
    Optional<Count> people = answers.requiredNumber("people");
    String reason = answers.required("reason");
    return convoy.isEmpty() || milestone.isEmpty() || category.isEmpty() || people.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Wanted.Decided(
                new Command.SettleCount(
                    convoy.get(), milestone.get(), category.get(), people.get(), reason)));
  }
}
