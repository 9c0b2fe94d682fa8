package org.safepassage.ledger;

import org.safepassage.model.CategoryId;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.PartyId;
import org.safepassage.model.PlaceId;

/// How many there are who are to leave.
public sealed interface PeopleBody extends Body {

  /// So many of a category wait at a place.
  record CaseloadDeclared(PlaceId place, CategoryId category, Count people, String note)
      implements PeopleBody {
    public CaseloadDeclared {
      EntryText.checked(note);
    }

    @Override
    public String kind() {
      return "caseload-declared";
    }

    @Override
    public void write(Fields fields) {
      fields.text("place", place.value());
      fields.text("category", category.value());
      fields.number("people", people.value());
      fields.remark("note", note);
    }
  }

  /// No more of a commitment want to leave: those who left before and these are all.
  ///
  /// @param people how many leave in all
  record TurnoutClosed(CommitmentId commitment, Count people, PartyId by) implements PeopleBody {
    @Override
    public String kind() {
      return "turnout-closed";
    }

    @Override
    public void write(Fields fields) {
      fields.text("commitment", commitment.value());
      fields.number("people", people.value());
      fields.text("by", by.value());
    }
  }
}
