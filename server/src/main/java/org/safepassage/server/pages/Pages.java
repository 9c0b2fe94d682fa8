package org.safepassage.server.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.ConvoyId;
import org.safepassage.ledger.Hash;
import org.safepassage.model.Party;
import org.safepassage.operate.Account;
import org.safepassage.operate.Decision;
import org.safepassage.pictures.Language;

/// Every page as HTML: a function of what it is given. Safe to share between threads.
public final class Pages {
  private final Markup markup = new Markup();
  private final Frames frames;

  /// @param addresses where the style sheet and the scripts are
  public Pages(Page.Addresses addresses) {
    this.frames = new Frames(addresses);
  }

  public String overview(View view) {
    return markup.of(OverviewPage.of(view, frames));
  }

  public String convoys(View view) {
    return markup.of(ConvoysPage.of(view, frames));
  }

  /// @param notice what has just become of something that was sent
  public String convoy(View view, ConvoyId id, Optional<Block.Para> notice) {
    return markup.of(ConvoyPage.of(view, frames, id, notice));
  }

  public String agreement(View view, Optional<Block.Para> notice) {
    return markup.of(AgreementPage.of(view, frames, notice));
  }

  /// @param asked which of the convoys are to stand in the table
  public String plan(View view, Answers asked, Optional<Block.Para> notice) {
    return markup.of(PlanPage.of(view, frames, asked, notice));
  }

  public String incidents(View view, Optional<Block.Para> notice) {
    return markup.of(IncidentsPage.of(view, frames, notice));
  }

  /// @param window what [LogFilter#read] found
  /// @param root over all events, where the store told it
  public String log(
      View view,
      LogFilter filter,
      LogFilter.Window window,
      Optional<Hash> root,
      Optional<Block.Para> notice) {
    return markup.of(LogPage.of(view, frames, filter, window, root, notice));
  }

  /// What others say, side by side.
  public String texts(View view, TextsPage.Claimed claimed, Optional<Block.Para> notice) {
    return markup.of(TextsPage.of(view, frames, claimed, notice));
  }

  /// One text with the claims in it.
  public String text(
      View view, Account account, TextPage.Shown shown, Optional<Block.Para> notice) {
    return markup.of(TextPage.of(view, frames, account, shown, notice));
  }

  /// @param outcome what has become of what was sent just now
  public String members(View view, List<MembersPage.Member> members, MembersPage.Outcome outcome) {
    return markup.of(MembersPage.of(view, frames, members, outcome));
  }

  public String reports(View view) {
    return markup.of(ReportPages.list(view, frames));
  }

  /// A form.
  ///
  /// @param answers what is filled in already
  /// @param refused why it was not done, if it was sent and refused
  /// @param trouble what else is to be said first
  public String report(
      Forms forms,
      FormKind kind,
      Answers answers,
      Optional<Decision.Refused> refused,
      Optional<Block> trouble) {
    return markup.of(ReportPages.form(forms, frames, kind, answers, refused, trouble));
  }

  /// Whom to reach at a party.
  ///
  /// @param facts what it is to give, each with the duty post for it
  public String contact(View view, Party party, Map<String, String> facts) {
    return markup.of(AccountPages.contact(view, frames, party, facts));
  }

  public String operations(
      Language language, String guard, String name, List<AccountPages.Listed> operations) {
    return markup.of(account(language, guard).operations(Optional.of(name), operations));
  }

  public String account(
      Language language, String guard, String name, Optional<AccountNotice> notice) {
    return markup.of(account(language, guard).account(name, notice.map(n -> said(n, language))));
  }

  /// What a page about an account has to say first.
  public enum AccountNotice {
    PASSWORD_CHANGED,
    PASSWORD_FAILED
  }

  private static Block.Para said(AccountNotice notice, Language language) {
    return switch (notice) {
      case PASSWORD_CHANGED -> Block.Para.of(Tone.GOOD, AccessPhrase.PASSWORD_CHANGED.in(language));
      case PASSWORD_FAILED ->
          Block.Para.of(Tone.WARNING, AccessPhrase.PASSWORD_FAILED.in(language));
    };
  }

  private AccountPages account(Language language, String guard) {
    return new AccountPages(frames, language, guard);
  }
}
