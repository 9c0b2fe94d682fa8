package org.safepassage.ledger;

import org.safepassage.model.AgreementId;
import org.safepassage.model.PartyId;

/// The states of a version of the agreement. Announced, accepted and in force are different things.
public sealed interface AgreementBody extends Body {
  AgreementId agreement();

  /// @param text the hash of the file that it was read from
  record Proposed(AgreementId agreement, PartyId by, Hash text) implements AgreementBody {
    @Override
    public String kind() {
      return "agreement-proposed";
    }

    @Override
    public void write(Fields fields) {
      fields.text("agreement", agreement.value());
      fields.text("by", by.value());
      fields.text("text", text.toString());
    }
  }

  record Announced(AgreementId agreement, PartyId by) implements AgreementBody {
    @Override
    public String kind() {
      return "agreement-announced";
    }

    @Override
    public void write(Fields fields) {
      fields.text("agreement", agreement.value());
      fields.text("by", by.value());
    }
  }

  record Accepted(AgreementId agreement, PartyId by) implements AgreementBody {
    @Override
    public String kind() {
      return "agreement-accepted";
    }

    @Override
    public void write(Fields fields) {
      fields.text("agreement", agreement.value());
      fields.text("by", by.value());
    }
  }

  /// From now on this is the version that decides.
  record InForce(AgreementId agreement) implements AgreementBody {
    @Override
    public String kind() {
      return "agreement-in-force";
    }

    @Override
    public void write(Fields fields) {
      fields.text("agreement", agreement.value());
    }
  }
}
