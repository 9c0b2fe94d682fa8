package org.safepassage.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.FactId;
import org.safepassage.model.FactState;
import org.safepassage.model.PartyId;

/// What parties assure, and what they ask for besides.
public sealed interface AssuranceBody extends Body {

  /// A fact is asked for, promised, given, refused, or taken back (then it is not asked for).
  record FactStated(FactId fact, FactState state, String note) implements AssuranceBody {
    public FactStated {
      EntryText.checked(note);
    }

    @Override
    public String kind() {
      return "fact-stated";
    }

    @Override
    public void write(Fields fields) {
      fields.text("fact", fact.value());
      fields.text("state", state.word().replace(' ', '-'));
      fields.remark("note", note);
    }
  }

  /// Whether somebody whose consent is needed gives it. A party that accepted the agreement gave it
  /// by that.
  record ConsentStated(PartyId party, boolean given, String note) implements AssuranceBody {
    public ConsentStated {
      EntryText.checked(note);
    }

    @Override
    public String kind() {
      return "consent-stated";
    }

    @Override
    public void write(Fields fields) {
      fields.text("party", party.value());
      fields.truth("given", given);
      fields.remark("note", note);
    }
  }

  /// A party asks for something that the agreement doesn't say.
  record DemandRaised(DemandId demand, PartyId by, List<CommitmentId> about, String text)
      implements AssuranceBody {
    public DemandRaised {
      about = List.copyOf(about);
      EntryText.checked(text);
    }

    @Override
    public String kind() {
      return "demand-raised";
    }

    @Override
    public void write(Fields fields) {
      fields.text("demand", demand.value());
      fields.text("by", by.value());
      fields.texts("about", about.stream().map(CommitmentId::value).toList());
      fields.remark("text", text);
    }
  }

  record DemandSettled(DemandId demand, Settlement how, String note) implements AssuranceBody {
    public DemandSettled {
      EntryText.checked(note);
    }

    /// What became of a demand.
    public enum Settlement {
      WITHDRAWN,
      MET,
      REFUSED;

      /// The word in files and in output.
      public String word() {
        return switch (this) {
          case WITHDRAWN -> "withdrawn";
          case MET -> "met";
          case REFUSED -> "refused";
        };
      }

      public static Optional<Settlement> find(String word) {
        return Stream.of(values()).filter(how -> how.word().equals(word)).findFirst();
      }
    }

    @Override
    public String kind() {
      return "demand-settled";
    }

    @Override
    public void write(Fields fields) {
      fields.text("demand", demand.value());
      fields.text("how", how.word());
      fields.remark("note", note);
    }
  }
}
