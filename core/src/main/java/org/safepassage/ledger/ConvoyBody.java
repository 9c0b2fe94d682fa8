package org.safepassage.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.Milestone;
import org.safepassage.model.PlaceId;
import org.safepassage.model.VehicleTypeId;

/// What is planned for a convoy, decided about it, and seen of it.
public sealed interface ConvoyBody extends Body {
  ConvoyId convoy();

  /// A convoy that is to go; a later one of the same name takes its place.
  ///
  /// @param load who is to be aboard
  /// @param vehicles how many of each type
  /// @param calls where it is expected when, the origin first
  record Planned(
      ConvoyId convoy,
      CommitmentId commitment,
      Load load,
      Map<VehicleTypeId, Count> vehicles,
      List<PlannedCall> calls)
      implements ConvoyBody {
    public Planned {
      vehicles = Collections.unmodifiableMap(new TreeMap<>(vehicles));
      calls = List.copyOf(calls);
    }

    @Override
    public String kind() {
      return "convoy-planned";
    }

    @Override
    public void write(Fields fields) {
      fields.text("convoy", convoy.value());
      fields.text("commitment", commitment.value());
      fields.load(load);
      fields.counts("vehicles", vehicles, VehicleTypeId::value);
      fields.calls("calls", calls);
    }
  }

  /// The gate lets it go on past a milestone. Counts as passed from now on, for who decides about
  /// others.
  ///
  /// @param milestone the departure, or the crossing
  /// @param exception why it goes although the agreement doesn't let it
  record Released(
      ConvoyId convoy,
      CommitmentId commitment,
      Milestone milestone,
      Load load,
      Optional<Exception> exception)
      implements ConvoyBody {

    /// @param reason in the words of whoever answers for it
    /// @param against what spoke against it, by finding code and subject
    public record Exception(String reason, List<String> against) {
      public Exception {
        against = List.copyOf(against);
        against.forEach(EntryText::checked);
        EntryText.checked(reason);
        if (reason.isBlank()) {
          throw new IllegalArgumentException(
              """
              An exception needs a reason.
              Maybe the field was left empty.\
              """);
        }
      }
    }

    @Override
    public String kind() {
      return "convoy-released";
    }

    @Override
    public void write(Fields fields) {
      fields.text("convoy", convoy.value());
      fields.text("commitment", commitment.value());
      fields.text("milestone", milestone.word());
      fields.load(load);
      exception.ifPresent(e -> {
        fields.remark("reason", e.reason());
        fields.texts("against", e.against());
      });
    }
  }

  /// A convoy doesn't go, or a release is taken back before it went.
  record StoodDown(ConvoyId convoy, String reason) implements ConvoyBody {
    public StoodDown {
      EntryText.checked(reason);
    }

    @Override
    public String kind() {
      return "convoy-stood-down";
    }

    @Override
    public void write(Fields fields) {
      fields.text("convoy", convoy.value());
      fields.remark("reason", reason);
    }
  }

  /// It is seen somewhere. Counts state the total of each category there, never an increase.
  ///
  /// @param commitment whose people are aboard, for a convoy that nobody planned
  /// @param place where; none if it wasn't said
  /// @param load who was counted; a category that isn't in it was not
  /// @param vehicles how many vehicles, where they were counted
  record Seen(
      ConvoyId convoy,
      Optional<CommitmentId> commitment,
      Stage stage,
      Optional<PlaceId> place,
      Load load,
      Optional<Count> vehicles,
      String note)
      implements ConvoyBody {
    public Seen {
      EntryText.checked(note);
    }

    @Override
    public String kind() {
      return "convoy-seen";
    }

    @Override
    public void write(Fields fields) {
      fields.text("convoy", convoy.value());
      commitment.ifPresent(c -> fields.text("commitment", c.value()));
      fields.text("stage", stage.word());
      place.ifPresent(p -> fields.text("place", p.value()));
      fields.load(load);
      vehicles.ifPresent(v -> fields.number("vehicles", v.value()));
      fields.remark("note", note);
    }
  }

  /// What became of people of a convoy on the way. States the total of that fate, category and
  /// place by one reporter, never an increase.
  record AccountedFor(
      ConvoyId convoy,
      CategoryId category,
      Fate fate,
      Count people,
      Optional<PlaceId> place,
      String note)
      implements ConvoyBody {
    public AccountedFor {
      EntryText.checked(note);
    }

    @Override
    public String kind() {
      return "people-accounted-for";
    }

    @Override
    public void write(Fields fields) {
      fields.text("convoy", convoy.value());
      fields.text("category", category.value());
      fields.text("fate", fate.word());
      fields.number("people", people.value());
      place.ifPresent(p -> fields.text("place", p.value()));
      fields.remark("note", note);
    }
  }

  /// An observer says that so many passed a milestone.
  ///
  /// @param member which of the observers named in the operation file
  record Attested(ConvoyId convoy, Milestone milestone, Load load, String member)
      implements ConvoyBody {
    public Attested {
      EntryText.checked(member);
    }

    @Override
    public String kind() {
      return "count-attested";
    }

    @Override
    public void write(Fields fields) {
      fields.text("convoy", convoy.value());
      fields.text("milestone", milestone.word());
      fields.load(load);
      fields.remark("member", member);
    }
  }

  /// Which figure counts where reporters differ.
  record CountSettled(
      ConvoyId convoy, Milestone milestone, CategoryId category, Count people, String reason)
      implements ConvoyBody {
    public CountSettled {
      EntryText.checked(reason);
    }

    @Override
    public String kind() {
      return "count-settled";
    }

    @Override
    public void write(Fields fields) {
      fields.text("convoy", convoy.value());
      fields.text("milestone", milestone.word());
      fields.text("category", category.value());
      fields.number("people", people.value());
      fields.remark("reason", reason);
    }
  }
}
