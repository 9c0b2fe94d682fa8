package org.safepassage.ledger;

import java.util.List;
import java.util.Optional;
import org.safepassage.model.ClauseId;
import org.safepassage.model.PartyId;

/// What stands in the way, and what was against the agreement.
public sealed interface TroubleBody extends Body {

  /// @param type in a word, as the agreement's suspensions name it
  record IncidentReported(IncidentId incident, String type, Site site, String text)
      implements TroubleBody {
    public IncidentReported {
      EntryText.checked(type);
      EntryText.checked(text);
    }

    @Override
    public String kind() {
      return "incident-reported";
    }

    @Override
    public void write(Fields fields) {
      fields.text("incident", incident.value());
      fields.text("type", type);
      fields.site(site);
      fields.remark("text", text);
    }
  }

  /// @param by who says that it is settled
  record IncidentClosed(IncidentId incident, PartyId by, String note) implements TroubleBody {
    public IncidentClosed {
      EntryText.checked(note);
    }

    @Override
    public String kind() {
      return "incident-closed";
    }

    @Override
    public void write(Fields fields) {
      fields.text("incident", incident.value());
      fields.text("by", by.value());
      fields.remark("note", note);
    }
  }

  /// Nobody goes on here until one of those named lifts it.
  ///
  /// @param liftedBy who may, each alone; a coordinator where nobody is named
  record Suspended(Site site, String reason, List<PartyId> liftedBy) implements TroubleBody {
    public Suspended {
      liftedBy = List.copyOf(liftedBy);
      EntryText.checked(reason);
    }

    @Override
    public String kind() {
      return "suspended";
    }

    @Override
    public void write(Fields fields) {
      fields.site(site);
      fields.remark("reason", reason);
      fields.texts("lifted-by", liftedBy.stream().map(PartyId::value).toList());
    }
  }

  /// @param by who lifts it; none where a coordinator does
  record Resumed(Site site, Optional<PartyId> by, String note) implements TroubleBody {
    public Resumed {
      EntryText.checked(note);
    }

    @Override
    public String kind() {
      return "resumed";
    }

    @Override
    public void write(Fields fields) {
      fields.site(site);
      by.ifPresent(party -> fields.text("by", party.value()));
      fields.remark("note", note);
    }
  }

  /// Somebody says that an act was against a term. That it is recorded decides nothing.
  ///
  /// @param by who says so
  /// @param of who is said to have done it
  record ViolationNoted(
      ViolationId violation,
      PartyId by,
      Optional<PartyId> of,
      Optional<ClauseId> clause,
      String text)
      implements TroubleBody {
    public ViolationNoted {
      EntryText.checked(text);
    }

    @Override
    public String kind() {
      return "violation-noted";
    }

    @Override
    public void write(Fields fields) {
      fields.text("violation", violation.value());
      fields.text("by", by.value());
      of.ifPresent(party -> fields.text("of", party.value()));
      clause.ifPresent(c -> fields.text("clause", c.value()));
      fields.remark("text", text);
    }
  }

  record ViolationDisputed(ViolationId violation, PartyId by, String text) implements TroubleBody {
    public ViolationDisputed {
      EntryText.checked(text);
    }

    @Override
    public String kind() {
      return "violation-disputed";
    }

    @Override
    public void write(Fields fields) {
      fields.text("violation", violation.value());
      fields.text("by", by.value());
      fields.remark("text", text);
    }
  }
}
