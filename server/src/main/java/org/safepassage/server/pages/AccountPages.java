package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.ledger.Role;
import org.safepassage.model.OperationId;
import org.safepassage.model.Party;
import org.safepassage.pictures.Language;
import org.safepassage.pictures.Wording;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;
import org.safepassage.server.pages.Form.Entry;
import org.safepassage.server.pages.Form.Field;
import org.safepassage.server.pages.Form.Option;

/// The pages that belong to no operation, and whom to reach in one. What their forms send is taken
/// elsewhere.
///
/// @param language of the page
/// @param guard goes along with every form
public record AccountPages(Frames frames, Language language, String guard) {

  /// An operation as it stands in the list.
  ///
  /// @param events how far its log goes
  public record Listed(OperationId id, String name, Optional<Role> role, long events) {}

  private String say(Wording wording, String... fillings) {
    return new org.safepassage.pictures.Words(language).say(wording, fillings);
  }

  private Page page(
      Wording title, Optional<String> signedIn, Optional<Block.Para> notice, List<Block> blocks) {
    return new Page(
        frames.plain(language, signedIn, notice, guard), say(title), "", List.of(), blocks);
  }

  private Map<String, String> hidden() {
    Map<String, String> hidden = new LinkedHashMap<>();
    hidden.put("guard", guard);
    return hidden;
  }

  Page operations(Optional<String> signedIn, List<Listed> operations) {
    List<Row> rows = new ArrayList<>();
    for (Listed each : operations) {
      rows.add(
          new Row(
              List.of(
                  Cell.of(
                      new Piece.Link(
                          each.role().isPresent()
                              ? new Paths(each.id()).overview()
                              : new Paths(each.id()).access(),
                          each.name())),
                  Cell.of(each.role().map(role -> say(WayWords.of(role))).orElse("")),
                  Cell.of(
                      new org.safepassage.pictures.Words(language)
                          .count(each.events(), Noun.EVENTS))),
              false));
    }
    return page(
        RoomPhrase.OPERATIONS,
        signedIn,
        Optional.empty(),
        List.of(
            rows.isEmpty()
                ? Block.Para.of(say(RoomPhrase.NO_OPERATIONS))
                : new Block.Table(
                    say(RoomPhrase.OPERATIONS),
                    true,
                    List.of(
                        new Column(say(RoomPhrase.OPERATIONS), false),
                        new Column(say(AccessPhrase.ROLE), false),
                        new Column(say(LogPhrase.TITLE), true)),
                    rows)));
  }

  Page account(String name, Optional<Block.Para> notice) {
    List<Option> languages =
        List.of(
            new Option(Language.ENGLISH.tag(), "English"),
            new Option(Language.ARABIC.tag(), "العربية"),
            new Option(Language.FRENCH.tag(), "Français"));
    Form choose =
        new Form(
            "/account/language",
            List.of(
                new Field(
                    "language",
                    say(AccessPhrase.LANGUAGE),
                    new Entry.Radio(languages, language.tag()))),
            hidden(),
            say(AccessPhrase.CHANGE_LANGUAGE),
            Tone.PLAIN);
    Form password =
        new Form(
            "/account/password",
            List.of(
                new Field(
                    "password",
                    say(AccessPhrase.OLD_PASSWORD),
                    new Entry.Secret("current-password")),
                new Field(
                        "new-password",
                        say(AccessPhrase.NEW_PASSWORD),
                        new Entry.Secret("new-password"))
                    .withHint(say(AccessPhrase.PASSWORD_HINT))),
            hidden(),
            say(AccessPhrase.CHANGE_PASSWORD),
            Tone.PLAIN);
    return page(
        AccessPhrase.ACCOUNT,
        Optional.of(name),
        notice,
        List.of(
            new Block.Section(
                "language", say(AccessPhrase.LANGUAGE), List.of(new Block.Filled(choose))),
            new Block.Section(
                "password", say(AccessPhrase.PASSWORD), List.of(new Block.Filled(password)))));
  }

  /// Whom to reach at a party.
  ///
  /// @param facts what it is to give, each with the duty post for it
  static Page contact(View view, Frames frames, Party party, Map<String, String> facts) {
    Speech speech = view.speech();
    List<Block.Facts.Fact> posts = new ArrayList<>();
    posts.add(
        new Block.Facts.Fact(
            speech.party(party.id()),
            party.contact().isBlank()
                ? Piece.text(speech.say(AccessPhrase.NO_CONTACT))
                : List.of(new Piece.Quoted(party.contact()))));
    facts.forEach((fact, contact) ->
        posts.add(new Block.Facts.Fact(fact, List.of(new Piece.Quoted(contact)))));
    return new Page(
        frames.of(view, Frames.Tab.OVERVIEW),
        speech.say(AccessPhrase.CONTACT, speech.party(party.id())),
        speech.say(AccessPhrase.CONTACT_NOTED),
        List.of(),
        List.of(new Block.Facts(posts)));
  }
}
