package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.Outlook;
import org.safepassage.operate.Decision;
import org.safepassage.operate.Refusal;

/// Says why a command is refused, who could end that, and what may move instead.
record RefusalWords(View view) {
  private Speech speech() {
    return view.speech();
  }

  /// The whole answer.
  Block of(Decision.Refused refused) {
    List<Block> blocks = new ArrayList<>();
    for (Refusal refusal : refused.refusals()) {
      blocks.add(Block.Para.of(Tone.WARNING, sentence(refusal)));
      if (refusal instanceof Refusal.NotPermitted held && !held.waits().isEmpty()) {
        blocks.add(new MayMove(view).table(held.waits()));
      }
    }
    List<List<Piece>> instead = new ArrayList<>();
    for (Outlook.Prospect prospect : refused.mayMove()) {
      if (prospect.more() > 0) {
        instead.add(new MayMove(view).line(prospect));
      }
    }
    if (refused.refusals().stream().anyMatch(Refusal::canBeOverridden)) {
      blocks.add(
          new Block.Para(
              Tone.PLAIN, List.of(new Piece.Strong(speech().say(RefusalPhrase.MEANWHILE)))));
      blocks.add(
          instead.isEmpty()
              ? Block.Para.of(speech().say(RefusalPhrase.NOTHING_ELSE))
              : new Block.Bullets(instead));
    }
    return new Block.Section("refused", speech().say(RefusalPhrase.REFUSED), blocks);
  }

  String sentence(Refusal refusal) {
    Speech speech = speech();
    return switch (refusal) {
      case Refusal.NoAgreement _ -> speech.say(RefusalPhrase.NO_AGREEMENT);
      case Refusal.NotPermitted held ->
          speech.say(
              RefusalPhrase.NOT_PERMITTED,
              speech.commitment(held.commitment()),
              speech.number(held.mayReach()),
              speech.say(WayWords.of(held.milestone())),
              speech.number(held.wants()));
      case Refusal.MoreThanDue(var commitment, var wants, var due) ->
          speech.say(
              RefusalPhrase.MORE_THAN_DUE,
              speech.commitment(commitment),
              speech.number(wants),
              speech.number(due));
      case Refusal.NotTogether(var commitment, var with) ->
          speech.say(
              RefusalPhrase.NOT_TOGETHER,
              speech.commitment(commitment),
              speech.list(with.stream().map(speech::commitment).toList()));
      case Refusal.UnknownConvoy(var convoy) ->
          speech.say(RefusalPhrase.UNKNOWN_CONVOY, convoy.value());
      case Refusal.UnknownCommitment(var commitment) ->
          speech.say(RefusalPhrase.UNKNOWN_COMMITMENT, commitment.value());
      case Refusal.NobodyAboard(var convoy) ->
          speech.say(RefusalPhrase.NOBODY_ABOARD, convoy.value());
      case Refusal.AlreadyReleased(var convoy, var milestone) ->
          speech.say(
              RefusalPhrase.ALREADY_RELEASED, convoy.value(), speech.say(WayWords.of(milestone)));
      case Refusal.WrongState(var convoy, var state) ->
          speech.say(RefusalPhrase.WRONG_STATE, convoy.value(), speech.say(WayWords.of(state)));
      case Refusal.NoCrossing(var convoy) -> speech.say(RefusalPhrase.NO_CROSSING, convoy.value());
      case Refusal.NotClosed(var site) -> speech.say(RefusalPhrase.NOT_CLOSED, speech.site(site));
      case Refusal.AlreadyClosed(var site, var since) ->
          speech.say(RefusalPhrase.ALREADY_CLOSED, speech.site(site), speech.moment(since));
      case Refusal.MayNotLift(var liftedBy) ->
          speech.say(RefusalPhrase.MAY_NOT_LIFT, speech.parties(liftedBy));
      case Refusal.NotThere(var _, var id) -> speech.say(RefusalPhrase.NOT_THERE, id);
      case Refusal.AlreadyThere(var _, var id) -> speech.say(RefusalPhrase.ALREADY_THERE, id);
      case Refusal.NotAccepted(var lacking) ->
          speech.say(RefusalPhrase.NOT_ACCEPTED, speech.parties(lacking));
      case Refusal.BadTime(var until) -> speech.say(RefusalPhrase.BAD_TIME, speech.moment(until));
      case Refusal.RoleMayNot(var role, var may) ->
          speech.say(
              RefusalPhrase.ROLE_MAY_NOT,
              speech.say(WayWords.of(role)),
              speech.list(may.stream().map(r -> speech.say(WayWords.of(r))).toList()));
      case Refusal.MoreThanLeft(var people, var left) ->
          speech.say(RefusalPhrase.MORE_THAN_LEFT, speech.number(people), speech.number(left));
      case Refusal.NotByCorrection _ -> speech.say(RefusalPhrase.NOT_BY_CORRECTION);
      case Refusal.NotYours _ -> speech.say(RefusalPhrase.NOT_YOURS);
    };
  }
}
