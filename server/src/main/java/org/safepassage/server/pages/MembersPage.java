package org.safepassage.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safepassage.ledger.Role;
import org.safepassage.model.Observers;
import org.safepassage.model.Operation;
import org.safepassage.server.access.MembershipFault;
import org.safepassage.server.pages.Block.Table.Cell;
import org.safepassage.server.pages.Block.Table.Column;
import org.safepassage.server.pages.Block.Table.Row;
import org.safepassage.server.pages.Form.Entry;
import org.safepassage.server.pages.Form.Field;
import org.safepassage.server.pages.Form.Option;

/// Who belongs to an operation, and the forms that give roles and take them away.
public final class MembersPage {
  /// What can be given for one operation.
  private static final List<Role> ROLES =
      Stream.of(Role.values()).filter(role -> role != Role.ADMINISTRATOR).toList();

  private final View view;
  private final Speech speech;

  private MembersPage(View view) {
    this.view = view;
    this.speech = view.speech();
  }

  /// Somebody who belongs to an operation.
  ///
  /// @param standsFor a side, party, site or observer; empty for nothing
  public record Member(String user, String name, Role role, String standsFor, boolean disabled) {}

  /// What has become of what was sent just now.
  public sealed interface Outcome {
    /// Nothing was sent.
    record None() implements Outcome {}

    record Done() implements Outcome {}

    /// A new account was made.
    ///
    /// @param link lets its holder choose a password, once; shown this time and never again
    record Invited(String user, String link) implements Outcome {
      @Override
      public String toString() {
        return "(an invitation for %s)".formatted(user);
      }
    }

    /// An account or a role is missing, or can't be one.
    record Incomplete() implements Outcome {}

    record Unfit(MembershipFault fault) implements Outcome {}
  }

  static Page of(View view, Frames frames, List<Member> members, Outcome outcome) {
    MembersPage page = new MembersPage(view);
    List<Block> blocks = new ArrayList<>(page.told(outcome));
    blocks.add(Block.Para.of(page.speech.say(AccessPhrase.MEMBERS_TEXT)));
    blocks.add(
        members.isEmpty()
            ? Block.Para.of(page.speech.say(AccessPhrase.NOBODY))
            : page.table(members));
    blocks.add(
        new Block.Section(
            "give",
            page.speech.say(AccessPhrase.GIVE),
            List.of(
                Block.Para.of(Tone.QUIET, page.speech.say(AccessPhrase.GIVE_TEXT)),
                new Block.Filled(page.giving()))));
    if (!members.isEmpty()) {
      blocks.add(
          new Block.Section(
              "take",
              page.speech.say(AccessPhrase.TAKE),
              List.of(
                  Block.Para.of(Tone.QUIET, page.speech.say(AccessPhrase.TAKE_TEXT)),
                  new Block.Filled(page.taking(members)))));
    }
    return new Page(
        frames.of(view, Frames.Tab.ACCESS),
        page.speech.say(AccessPhrase.MEMBERS),
        "",
        List.of(),
        blocks);
  }

  private List<Block> told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.None _ -> List.of();
      case Outcome.Done _ -> List.of(Block.Para.of(Tone.GOOD, speech.say(AccessPhrase.DONE)));
      case Outcome.Invited(var user, var link) ->
          List.of(
              Block.Para.of(Tone.GOOD, speech.say(AccessPhrase.INVITED, user)),
              new Block.Para(Tone.PLAIN, List.of(new Piece.Code(link))),
              Block.Para.of(Tone.WARNING, speech.say(AccessPhrase.INVITED_ONCE)));
      case Outcome.Incomplete _ ->
          List.of(Block.Para.of(Tone.WARNING, speech.say(AccessPhrase.INCOMPLETE)));
      case Outcome.Unfit(var fault) ->
          List.of(Block.Para.of(Tone.WARNING, speech.say(MembershipPhrase.of(fault))));
    };
  }

  private Block table(List<Member> members) {
    List<Row> rows = new ArrayList<>();
    for (Member member : members) {
      rows.add(
          new Row(
              List.of(
                  Cell.of(new Piece.Quoted(member.name()), new Piece.Code(member.user())),
                  Cell.of(speech.say(WayWords.of(member.role()))),
                  Cell.of(new Piece.Quoted(member.standsFor())),
                  Cell.of(
                      member.disabled()
                          ? new Piece.Tag(Tone.WARNING, speech.say(AccessPhrase.DISABLED))
                          : new Piece.Tag(Tone.GOOD, speech.say(AccessPhrase.ACTIVE)))),
              false));
    }
    return new Block.Table(
        speech.say(AccessPhrase.MEMBERS),
        true,
        List.of(
            new Column(speech.say(AccessPhrase.MEMBER), false),
            new Column(speech.say(AccessPhrase.ROLE), false),
            new Column(speech.say(AccessPhrase.STANDS_FOR), false),
            new Column(speech.say(AccessPhrase.ACCOUNT_STATE), false)),
        rows);
  }

  private Form giving() {
    Operation operation = speech.operation();
    List<Field> fields = new ArrayList<>();
    fields.add(
        new Field("user", speech.say(AccessPhrase.USER), new Entry.Line("", List.of()))
            .withHint(speech.say(AccessPhrase.USER_HINT)));
    fields.add(new Field("name", speech.say(AccessPhrase.NAME), new Entry.Line("", List.of())));
    fields.add(
        new Field(
            "role",
            speech.say(AccessPhrase.ROLE),
            new Entry.Choice(
                options(ROLES, Role::word, role -> speech.say(WayWords.of(role))), "")));
    chosen(
            "party",
            AccessPhrase.FOR_PARTY,
            operation.actors().parties(),
            party -> party.id().value(),
            party -> speech.party(party.id()))
        .ifPresent(fields::add);
    List<String> observers =
        operation.actors().observers().stream()
            .map(Observers::members)
            .flatMap(List::stream)
            .distinct()
            .toList();
    chosen("member", AccessPhrase.AS_MEMBER, observers, member -> member, member -> member)
        .ifPresent(fields::add);
    chosen(
            "site",
            AccessPhrase.AT_SITE,
            operation.network().places(),
            place -> place.id().value(),
            place -> speech.place(place.id()))
        .ifPresent(fields::add);
    chosen(
            "side",
            AccessPhrase.OF_SIDE,
            operation.actors().sides(),
            side -> side.id().value(),
            side -> side.names().in(speech.language().tag()))
        .ifPresent(fields::add);
    return new Form(
        view.paths().access(), fields, hidden(), speech.say(AccessPhrase.GIVE), Tone.PLAIN);
  }

  private Form taking(List<Member> members) {
    return new Form(
        view.paths().access() + "/taken",
        List.of(
            new Field(
                "whom",
                speech.say(AccessPhrase.MEMBER),
                new Entry.Choice(
                    options(members, Member::user, each -> each.name() + " (" + each.user() + ")"),
                    ""))),
        hidden(),
        speech.say(AccessPhrase.TAKE),
        Tone.PLAIN);
  }

  /// One of several, or none; nothing where there are none to choose from.
  private <T> Optional<Field> chosen(
      String name,
      AccessPhrase label,
      List<T> of,
      Function<T, String> value,
      Function<T, String> said) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", speech.say(AccessPhrase.NONE)));
    options.addAll(options(of, value, said));
    return of.isEmpty()
        ? Optional.empty()
        : Optional.of(new Field(name, speech.say(label), new Entry.Choice(options, "")));
  }

  private static <T> List<Option> options(
      List<T> of, Function<T, String> value, Function<T, String> said) {
    return of.stream().map(each -> new Option(value.apply(each), said.apply(each))).toList();
  }

  private Map<String, String> hidden() {
    return Map.of("guard", view.paper().guard());
  }
}
