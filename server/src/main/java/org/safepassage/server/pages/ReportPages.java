package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.EntryKey;
import org.safepassage.operate.Decision;
import org.safepassage.operate.Refusal;

/// The list of forms, and each form.
final class ReportPages {
  private ReportPages() {}

  /// What somebody in the viewer's role may enter.
  static Page list(View view, Frames frames) {
    Speech speech = view.speech();
    List<Block> blocks = new ArrayList<>();
    for (FormKind.About about : FormKind.About.values()) {
      List<Piece.Link> links = new ArrayList<>();
      for (FormKind kind : FormKind.values()) {
        if (kind.about() == about && kind.isFor(view.viewer())) {
          links.add(new Piece.Link(view.paths().report(kind), speech.say(kind.task())));
        }
      }
      if (!links.isEmpty()) {
        blocks.add(
            new Block.Section(
                "about-" + about.ordinal(),
                speech.say(about.phrase()),
                List.of(new Block.Choices(links))));
      }
    }
    if (blocks.isEmpty()) {
      blocks.add(Block.Para.of(speech.say(TaskPhrase.NOTHING_TO_ENTER)));
    }
    return new Page(
        frames.of(view, Frames.Tab.REPORT), speech.say(TaskPhrase.REPORT), "", List.of(), blocks);
  }

  /// A form to fill in, for the first time or again.
  ///
  /// @param answers what is filled in, and what is wrong with it
  /// @param refused why it was not done, if it was sent and refused
  /// @param trouble what else is to be said first
  static Page form(
      Forms forms,
      Frames frames,
      FormKind kind,
      Answers answers,
      Optional<Decision.Refused> refused,
      Optional<Block> trouble) {
    View view = forms.view();
    Speech speech = view.speech();
    List<Block> blocks = new ArrayList<>();
    if (!answers.slips().isEmpty()) {
      blocks.add(Block.Para.of(Tone.WARNING, speech.say(FormPhrase.LOOK_BELOW)));
    }
    trouble.ifPresent(blocks::add);
    refused.ifPresent(r -> blocks.add(new RefusalWords(view).of(r)));
    boolean mayOverride =
        kind == FormKind.CONVOY_RELEASED
            && refused
                .filter(r -> r.refusals().stream().allMatch(Refusal::canBeOverridden))
                .isPresent();
    Answers shown = mayOverride ? withException(answers) : answers;
    blocks.add(new Block.Filled(made(forms, kind, shown)));
    return new Page(
        frames.of(view, Frames.Tab.REPORT), speech.say(kind.task()), "", List.of(), blocks);
  }

  private static Answers withException(Answers answers) {
    Map<String, List<String>> given = new LinkedHashMap<>(answers.given());
    given.put(ConvoyForms.WITH_EXCEPTION, List.of("yes"));
    return new Answers(given);
  }

  private static Form made(Forms forms, FormKind kind, Answers answers) {
    View view = forms.view();
    Speech speech = view.speech();
    EntryKey key = view.paper().keys().get();
    Map<String, String> hidden = new LinkedHashMap<>();
    hidden.put("guard", view.paper().guard());
    hidden.put(Forms.KEY, key.value());
    if (!kind.isCommand()) {
      hidden.put(
          Forms.AT_SHOWN,
          answers.has(Forms.AT_SHOWN)
              ? answers.text(Forms.AT_SHOWN)
              : Answers.momentText(view.standing().now(), speech.zone()));
    }
    forms.instead(kind, answers).ifPresent(word -> hidden.put("instead", word));
    if (kind == FormKind.CLAIM_REVIEWED) {
      forms.reviews().seen(answers).ifPresent(seen -> hidden.put(Reviews.SEEN, seen));
    }
    boolean exception = answers.has(ConvoyForms.WITH_EXCEPTION);
    if (exception) {
      hidden.put(ConvoyForms.WITH_EXCEPTION, "yes");
    }
    FormPhrase send = exception ? FormPhrase.RELEASE_ANYWAY : sendPhrase(kind);
    return new Form(
        view.paths().report(kind),
        forms.fields(kind, answers),
        hidden,
        speech.say(send),
        exception ? Tone.ALARM : Tone.PLAIN);
  }

  private static FormPhrase sendPhrase(FormKind kind) {
    if (kind == FormKind.CONVOY_RELEASED) {
      return FormPhrase.RELEASE;
    }
    if (kind == FormKind.PLAN_PUBLISHED) {
      return FormPhrase.PUBLISH;
    }
    return kind.isCommand() ? FormPhrase.ASK : FormPhrase.SEND;
  }
}
