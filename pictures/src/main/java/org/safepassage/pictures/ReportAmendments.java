package org.safepassage.pictures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.agreement.CheckReport;
import org.safepassage.agreement.Risk.Exposure;
import org.safepassage.agreement.Stakes.Stake;
import org.safepassage.amend.Amendment;
import org.safepassage.amend.Amendments;
import org.safepassage.amend.Amendments.Result;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Premise;
import org.safepassage.model.Unit;

/// The least changes that mend a deal, each with what it leads to.
final class ReportAmendments {
  private static final int MOST = 3;
  private static final int MOST_EDITS = 4;
  private static final int MOST_NAMES = 4;

  private final Called called;
  private final Words words;
  private final CheckReport before;
  private final Amendments amendments;
  private final ReportRoom room;

  ReportAmendments(ReportSubject subject, Called called, ReportRoom room) {
    this.room = room;
    this.called = called;
    this.words = called.words();
    this.before = subject.answers().report();
    this.amendments = subject.answers().amendments();
  }

  void write(Html html) {
    switch (amendments.result()) {
      case Result.NotNeeded() -> amendments.cap().ifPresent(cap -> kept(html, cap));
      case Result.Found() -> found(html);
      case Result.Impossible() -> said(html, words.say(ReportPhrase.MEND_IMPOSSIBLE));
      case Result.OnlyByGivingUp(var commitments) ->
          said(
              html,
              words.say(
                  ReportPhrase.MEND_GIVING_UP,
                  new ReportLists(html, words)
                      .names(
                          commitments.stream().map(called::commitment).toList(),
                          room.of(MOST_NAMES))));
      case Result.OutOfEffort() -> said(html, words.say(ReportPhrase.MEND_NOT_FOUND, atLeast()));
      case Result.AboveCap(var cap, var least) ->
          said(
              html, words.say(ReportPhrase.MEND_ABOVE_CAP, words.number(cap), words.number(least)));
    }
  }

  private void kept(Html html, Amendments.Cap cap) {
    html.open("section", "aria-labelledby", "mend")
        .element("h2", words.say(ReportPhrase.CAP), "id", "mend")
        .element(
            "p",
            cap.asWritten()
                .map(worst ->
                    words.say(ReportPhrase.CAP_KEPT, words.number(cap.most()), words.number(worst)))
                .orElseGet(() -> unmeasured(cap)));
    new ReportExposure(before, called, room).inAll().ifPresent(all -> html.element("p", all));
    html.close("section");
  }

  private String unmeasured(Amendments.Cap cap) {
    return words.say(ReportPhrase.CAP_UNMEASURED, words.number(cap.most()));
  }

  private String atLeast() {
    return words.count(amendments.atLeast(), Counted.CLAUSES);
  }

  private void said(Html html, String sentence) {
    open(html);
    html.element("p", sentence);
    close(html);
  }

  private void open(Html html) {
    html.open("section", "aria-labelledby", "mend").element("h2", heading(), "id", "mend");
  }

  private String heading() {
    return amendments
        .cap()
        .filter(cap -> cap.asWritten().isPresent())
        .map(cap -> words.say(ReportPhrase.MEND_WITHIN, words.number(cap.most())))
        .orElseGet(() -> words.say(ReportPhrase.MEND));
  }

  private void close(Html html) {
    amendments
        .cap()
        .filter(cap -> cap.asWritten().isEmpty())
        .ifPresent(cap -> html.element("p", unmeasured(cap)));
    html.close("section");
  }

  private void found(Html html) {
    List<Amendment> all = amendments.alternatives();
    open(html);
    html.element(
        "p",
        !all.isEmpty() && all.getFirst().proven()
            ? words.say(ReportPhrase.PROVEN)
            : words.say(ReportPhrase.NOT_PROVEN, atLeast()));
    html.open("ol", "class", "changes");
    for (Amendment each : all.subList(0, Math.min(room.abreast(MOST), all.size()))) {
      html.open("li");
      change(html, each);
      html.close("li");
    }
    html.close("ol");
    new ReportLists(html, words).rest(all.size() - room.abreast(MOST));
    close(html);
  }

  private void change(Html html, Amendment each) {
    Edits edits = new Edits(called);
    html.element("h3", words.count(each.cost().clauses(), Counted.CLAUSES));
    new ReportLists(html, words)
        .list(each.edits().stream().map(edits::sentence).toList(), room.of(MOST_EDITS));
    CheckReport after = each.report();
    html.open("ul", "class", "then");
    html.element(
        "li",
        words.say(ReportPhrase.THEN, words.verdict(after.outcome().verdict()), arriving(after)));
    html.element(
        "li",
        after.risk().exposure().isEmpty()
            ? words.say(ReportPhrase.THEN_UNMEASURED)
            : words.say(ReportPhrase.THEN_AHEAD, ahead(after)));
    html.element(
        "li", words.say(ReportPhrase.THEN_STOPPERS, words.number(Stoppers.of(after).parties())));
    Set<Premise> newly = new LinkedHashSet<>(after.reliesOn());
    before.reliesOn().forEach(newly::remove);
    if (!newly.isEmpty()) {
      html.element(
          "li",
          words.say(
              ReportPhrase.THEN_NEW,
              new ReportLists(html, words)
                  .names(newly.stream().map(called::premise).toList(), room.of(MOST_NAMES))));
    }
    html.close("ul");
  }

  /// Of all who were to go before the change, so that a lowered quota is seen.
  private String arriving(CheckReport after) {
    Map<Unit, Arrivals> wanted = Arrivals.byUnit(called, before.outcome().reached());
    Map<Unit, Arrivals> there = Arrivals.byUnit(called, after.outcome().reached());
    List<String> parts = new ArrayList<>();
    wanted.forEach((unit, sum) ->
        parts.add(
            words.say(
                ReportPhrase.SOME_OF,
                words.number(there.getOrDefault(unit, new Arrivals(0, 0)).arrived()),
                words.amount(sum.due(), unit))));
    return words.joined(Phrase.COMMA, parts);
  }

  /// The worst lead of each who is ahead in anything.
  private String ahead(CheckReport after) {
    Leads leads = new Leads(called);
    Map<List<CommitmentId>, Exposure> worst = new LinkedHashMap<>();
    for (Exposure each : after.risk().exposure()) {
      if (each.bound() > 0) {
        List<CommitmentId> who = each.stakes().given().stream().map(Stake::commitment).toList();
        worst.merge(who, each, (one, other) -> other.bound() > one.bound() ? other : one);
      }
    }
    List<String> parts = new ArrayList<>();
    worst.forEach((who, each) ->
        parts.add(
            words.say(
                ReportPhrase.ARRIVING,
                new ReportLists(new Html(), words)
                    .names(who.stream().map(called::commitment).toList(), room.of(MOST_NAMES)),
                leads.worst(each))));
    return parts.isEmpty()
        ? words.say(ReportPhrase.NOTHING)
        : new ReportLists(new Html(), words).joined(Phrase.AND, parts, room.of(MOST_NAMES));
  }
}
