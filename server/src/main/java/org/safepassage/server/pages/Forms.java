package org.safepassage.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.safepassage.ledger.AgreementBody;
import org.safepassage.ledger.Body;
import org.safepassage.ledger.EntryKey;
import org.safepassage.ledger.Hash;
import org.safepassage.ledger.PlanId;
import org.safepassage.ledger.Sequence;
import org.safepassage.model.AgreementId;
import org.safepassage.model.Category;
import org.safepassage.model.CategoryId;
import org.safepassage.model.Finding;
import org.safepassage.operate.Account;
import org.safepassage.operate.Command;
import org.safepassage.operate.Statement;
import org.safepassage.server.pages.Form.Field;
import org.safepassage.server.pages.Form.Option;

/// The form of each kind of event: what it asks for, and what an answer comes to.
///
/// @param texts the hash of the file of each version of the agreement
/// @param events what stands at a place of the ledger
/// @param accounts the texts that were taken in, asked for only by forms about them
public record Forms(
    View view,
    Function<AgreementId, Hash> texts,
    Function<Sequence, Optional<Statement>> events,
    Supplier<List<Account>> accounts) {
  static final String AT = "at";
  static final String AT_SHOWN = "at-shown";
  static final String KEY = "key";
  static final String CORRECTS = "corrects";
  private static final String HOW = "how-right";
  private static final String NOTHING = "nothing";
  private static final String INSTEAD = "instead";

  /// What is asked for.
  List<Field> fields(FormKind kind, Answers answers) {
    Asking asking = new Asking(view, answers);
    List<Field> fields = new ArrayList<>(own(kind, asking));
    if (!kind.isCommand()) {
      Speech speech = view.speech();
      fields.add(
          asking.hinted(
              asking.moment(AT, FormPhrase.WHEN), FormPhrase.WHEN_HINT, speech.zoneName()));
    }
    return fields;
  }

  private List<Field> own(FormKind kind, Asking asking) {
    return switch (kind) {
      case CONVOY_SEEN -> ConvoyForms.seen(asking);
      case PEOPLE_ACCOUNTED_FOR -> ConvoyForms.accountedFor(asking);
      case COUNT_ATTESTED -> ConvoyForms.attested(asking);
      case CONVOY_RELEASED -> ConvoyForms.released(asking);
      case CONVOY_STOOD_DOWN -> ConvoyForms.stoodDown(asking);
      case COUNT_SETTLED -> ConvoyForms.settled(asking);
      case INCIDENT_REPORTED -> TroubleForms.incident(asking);
      case INCIDENT_CLOSED -> TroubleForms.incidentClosed(asking);
      case SUSPENDED -> TroubleForms.suspended(asking);
      case RESUMED -> TroubleForms.resumed(asking);
      case VIOLATION_NOTED -> TroubleForms.violation(asking);
      case VIOLATION_DISPUTED -> TroubleForms.disputed(asking);
      case FACT_STATED -> AgreementForms.fact(asking);
      case CONSENT_STATED -> AgreementForms.consent(asking);
      case DEMAND_RAISED -> AgreementForms.demand(asking);
      case DEMAND_SETTLED -> AgreementForms.demandSettled(asking);
      case AGREEMENT_PROPOSED, AGREEMENT_ANNOUNCED, AGREEMENT_ACCEPTED ->
          AgreementForms.step(asking);
      case AGREEMENT_IN_FORCE -> AgreementForms.inForce(asking);
      case CASELOAD_DECLARED -> AgreementForms.caseload(asking);
      case TURNOUT_CLOSED -> AgreementForms.turnout(asking);
      case PLAN_PUBLISHED -> RecordForms.plan(asking);
      case CONVOY_PLANNED -> RecordForms.planned(asking);
      case ALLOTMENT_ISSUED -> RecordForms.allotmentIssued(asking);
      case ALLOTMENT_USED -> RecordForms.allotmentUsed(asking);
      case ALLOTMENT_RETURNED -> RecordForms.allotmentReturned(asking);
      case TEXT_TAKEN -> TextForms.taken(asking);
      case CLAIMS_FOUND -> claims().marked(asking);
      case CLAIM_REVIEWED -> claims().reviewed(asking);
      case REMARK -> RecordForms.remark(asking);
      case CORRECTION -> correction(asking);
    };
  }

  private ClaimForms claims() {
    return new ClaimForms(accounts.get(), view.standing().operation());
  }

  /// What the answers come to. Where they come to nothing, they say why.
  ///
  /// @param key of the form; new incidents and the like are named after it, so that a form that is
  ///   sent twice names them alike
  public Optional<Wanted> read(FormKind kind, Answers answers, EntryKey key) {
    try {
      Optional<Wanted> wanted = made(kind, answers, key);
      return answers.slips().isEmpty() ? wanted : Optional.empty();
    } catch (IllegalArgumentException _) {
      // Only the length and the letters of texts are left to be wrong.
      answers.slip(Asking.NOTE, FormPhrase.TOO_LONG);
      answers.slip("text", FormPhrase.TOO_LONG);
      answers.slip("reason", FormPhrase.TOO_LONG);
      answers.slip(ClaimForms.QUOTE, FormPhrase.TOO_LONG);
      return Optional.empty();
    }
  }

  private Optional<Wanted> made(FormKind kind, Answers answers, EntryKey key) {
    return switch (kind) {
      case CONVOY_SEEN -> ConvoyForms.readSeen(answers, categories(view));
      case PEOPLE_ACCOUNTED_FOR -> ConvoyForms.readAccountedFor(answers);
      case COUNT_ATTESTED -> ConvoyForms.readAttested(answers, categories(view));
      case CONVOY_RELEASED -> ConvoyForms.readReleased(answers);
      case CONVOY_STOOD_DOWN -> ConvoyForms.readStoodDown(answers);
      case COUNT_SETTLED -> ConvoyForms.readSettled(answers);
      case INCIDENT_REPORTED -> TroubleForms.readIncident(answers, fresh("incident", key));
      case INCIDENT_CLOSED -> TroubleForms.readIncidentClosed(answers);
      case SUSPENDED -> TroubleForms.readSuspended(answers);
      case RESUMED -> TroubleForms.readResumed(answers);
      case VIOLATION_NOTED -> TroubleForms.readViolation(answers, fresh("violation", key));
      case VIOLATION_DISPUTED -> TroubleForms.readDisputed(answers);
      case FACT_STATED -> AgreementForms.readFact(answers);
      case CONSENT_STATED -> AgreementForms.readConsent(answers);
      case DEMAND_RAISED -> AgreementForms.readDemand(answers, fresh("demand", key));
      case DEMAND_SETTLED -> AgreementForms.readDemandSettled(answers);
      case AGREEMENT_PROPOSED -> AgreementForms.readProposed(answers, texts);
      case AGREEMENT_ANNOUNCED -> AgreementForms.readStep(answers, AgreementBody.Announced::new);
      case AGREEMENT_ACCEPTED -> AgreementForms.readStep(answers, AgreementBody.Accepted::new);
      case AGREEMENT_IN_FORCE -> AgreementForms.readInForce(answers);
      case CASELOAD_DECLARED -> AgreementForms.readCaseload(answers);
      case TURNOUT_CLOSED -> AgreementForms.readTurnout(answers);
      case PLAN_PUBLISHED -> plan(answers, key);
      case CONVOY_PLANNED -> RecordForms.readPlanned(answers, view, fresh("plan", key));
      case ALLOTMENT_ISSUED ->
          RecordForms.readAllotmentIssued(answers, view, fresh("allotment", key));
      case ALLOTMENT_USED -> RecordForms.readAllotmentUsed(answers);
      case ALLOTMENT_RETURNED -> RecordForms.readAllotmentReturned(answers);
      case TEXT_TAKEN -> TextForms.readTaken(answers, fresh("text", key), view.speech().zone());
      case CLAIMS_FOUND -> claims().readMarked(answers, fresh("m", key));
      case CLAIM_REVIEWED -> claims().readReviewed(answers);
      case REMARK -> RecordForms.readRemark(answers);
      case CORRECTION -> readCorrection(answers, key);
    };
  }

  /// A plan is read for the version that is in force, else for the newest.
  private Optional<Wanted> plan(Answers answers, EntryKey key) {
    Optional<PlanId> plan =
        answers.has("plan")
            ? answers.optional("plan", PlanId::new)
            : Optional.of(new PlanId(fresh("plan", key)));
    String text = answers.required(RecordForms.PLAN_TEXT);
    if (text.isEmpty() || plan.isEmpty() || view.speech().versions().isEmpty()) {
      return Optional.empty();
    }
    return switch (PlanFile.read(
        answers.raw(RecordForms.PLAN_TEXT),
        view.standing().operation(),
        view.speech().versions().getFirst())) {
      case PlanFile.Result.Fit(var file) -> {
        if (!file.violations().isEmpty() && answers.all(RecordForms.DESPITE_AUDIT).isEmpty()) {
          answers.slip(RecordForms.PLAN_TEXT, PlanPhrase.PLAN_BREAKS);
          yield Optional.empty();
        }
        yield Optional.of(new Wanted.Decided(file.command(plan.get())));
      }
      case PlanFile.Result.Unfit _ -> {
        answers.slip(RecordForms.PLAN_TEXT, PlanPhrase.PLAN_REFUSED);
        yield Optional.empty();
      }
    };
  }

  /// All that is wrong with a plan that was sent, line by line; nothing for other forms.
  public Optional<Block> findings(Answers answers) {
    if (!answers.slips().containsKey(RecordForms.PLAN_TEXT)
        || !answers.has(RecordForms.PLAN_TEXT)) {
      return Optional.empty();
    }
    List<List<Piece>> lines = new ArrayList<>();
    switch (PlanFile.read(
        answers.raw(RecordForms.PLAN_TEXT),
        view.standing().operation(),
        view.speech().versions().getFirst())) {
      case PlanFile.Result.Unfit(var findings) -> {
        for (Finding finding : findings) {
          lines.add(
              List.of(
                  new Piece.Text(
                      view.speech()
                          .say(
                              PlanPhrase.FINDING,
                              view.speech().number(finding.where().line()),
                              finding.message())),
                  new Piece.Small(finding.maybe())));
        }
      }
      case PlanFile.Result.Fit(var file) ->
          file.violations()
              .forEach(violation -> lines.add(List.of(new Piece.Text(violation.sentence()))));
    }
    return Optional.of(new Block.Bullets(lines));
  }

  /// Notes that another text has the name that was made for one; sent once more, it gets a new one.
  public static void slipNameTaken(Answers answers) {
    answers.slip(TextForms.WORDS, TextPhrase.NAME_TAKEN);
  }

  /// What becomes of claims while forms about them are open.
  public Reviews reviews() {
    return new Reviews(view, claims());
  }

  private static String fresh(String what, EntryKey key) {
    return what + "-" + key.value().replaceAll("[^A-Za-z0-9]", "").substring(0, 6);
  }

  static List<CategoryId> categories(View view) {
    return view.standing().operation().population().categories().stream()
        .map(Category::id)
        .toList();
  }

  private Optional<Statement> wrong(Answers answers) {
    return Numerals.find(answers.text(CORRECTS))
        .flatMap(number -> events.apply(Sequence.of(number.value())));
  }

  /// The kind of form that the event of a statement would be entered by.
  static Optional<FormKind> kindOf(Body body) {
    return FormKind.find(body.kind());
  }

  private List<Field> correction(Asking asking) {
    List<Field> fields = new ArrayList<>();
    fields.add(asking.number(CORRECTS, FormPhrase.CORRECTS));
    fields.add(asking.words("why", FormPhrase.REASON));
    Optional<Statement> wrong = wrong(asking.answers());
    Optional<FormKind> kind = wrong.flatMap(w -> kindOf(w.body())).filter(Forms::isReplaceable);
    if (kind.isPresent()) {
      Speech speech = view.speech();
      Answers filled =
          asking.answers().has(INSTEAD)
              ? asking.answers()
              : FilledIn.of(wrong.orElseThrow().body(), speech.zone());
      fields.add(
          new Field(
              HOW,
              speech.say(FormPhrase.CORRECT_HOW),
              new Form.Entry.Radio(
                  List.of(
                      new Option(INSTEAD, speech.say(FormPhrase.CORRECT_INSTEAD)),
                      new Option(NOTHING, speech.say(FormPhrase.CORRECT_NOTHING))),
                  asking.answers().has(HOW) ? asking.answers().text(HOW) : INSTEAD)));
      fields.addAll(own(kind.get(), new Asking(view, filled)));
    }
    return fields;
  }

  /// What can be put right by filling in its form again; decisions are taken anew instead, texts
  /// too, and claims are looked at again.
  private static boolean isReplaceable(FormKind kind) {
    boolean isAccount = kind.about() == FormKind.About.ACCOUNTS;
    return (!kind.isCommand() && !isAccount) || kind == FormKind.CONVOY_PLANNED;
  }

  /// When what is filled in happened: the moment at which it is sent, unless somebody set another.
  public Optional<Instant> occurred(Answers answers, Instant now) {
    return answers.has(AT) && !answers.text(AT).equals(answers.text(AT_SHOWN))
        ? answers.moment(AT, view.speech().zone())
        : Optional.of(now);
  }

  /// What a form for a correction sends along unseen.
  Optional<String> instead(FormKind kind, Answers answers) {
    return kind == FormKind.CORRECTION
        ? wrong(answers).flatMap(w -> kindOf(w.body())).map(FormKind::word)
        : Optional.empty();
  }

  private Optional<Body> body(FormKind kind, Answers answers, EntryKey key) {
    if (kind == FormKind.CONVOY_PLANNED) {
      return RecordForms.readConvoy(answers, view).map(Body.class::cast);
    }
    return made(kind, answers, key)
        .filter(Wanted.Recorded.class::isInstance)
        .map(wanted -> ((Wanted.Recorded) wanted).body());
  }

  private Optional<Wanted> readCorrection(Answers answers, EntryKey key) {
    String why = answers.required("why");
    Optional<Statement> wrong = wrong(answers);
    if (wrong.isEmpty()) {
      answers.slip(CORRECTS, FormPhrase.NO_SUCH_EVENT);
      return Optional.empty();
    }
    Optional<FormKind> kind = kindOf(wrong.get().body()).filter(Forms::isReplaceable);
    Optional<Body> instead = Optional.empty();
    if (kind.isPresent() && answers.text(HOW).equals(INSTEAD)) {
      instead =
          body(kind.get(), answers, key).map(body -> FilledIn.named(body, wrong.get().body()));
      if (instead.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Wanted.Decided(new Command.Correct(wrong.get().sequence(), instead, why)));
  }
}
