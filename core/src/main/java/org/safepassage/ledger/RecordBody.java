package org.safepassage.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.safepassage.model.CommitmentId;
import org.safepassage.model.Count;
import org.safepassage.model.PlaceId;

/// What is said about the record itself, and what is handed out ahead.
public sealed interface RecordBody extends Body {

  /// A timetable is published. Its convoys follow as events of their own.
  ///
  /// @param schedule the hash of the timetable in full
  record PlanPublished(PlanId plan, Hash schedule, Count convoys) implements RecordBody {
    @Override
    public String kind() {
      return "plan-published";
    }

    @Override
    public void write(Fields fields) {
      fields.text("plan", plan.value());
      fields.text("schedule", schedule.toString());
      fields.number("convoys", convoys.value());
    }
  }

  /// Up to so many people of a commitment may pass a crossing without asking again, until a time.
  ///
  /// @param until when it ends; whole milliseconds
  record AllotmentIssued(
      AllotmentId allotment, CommitmentId commitment, PlaceId crossing, Count people, Instant until)
      implements RecordBody {
    public AllotmentIssued {
      until = until.truncatedTo(ChronoUnit.MILLIS);
      CanonicalTime.check(until);
    }

    @Override
    public String kind() {
      return "allotment-issued";
    }

    @Override
    public void write(Fields fields) {
      fields.text("allotment", allotment.value());
      fields.text("commitment", commitment.value());
      fields.text("crossing", crossing.value());
      fields.number("people", people.value());
      fields.moment("until", until);
    }
  }

  /// A convoy went under an allotment.
  record AllotmentUsed(AllotmentId allotment, ConvoyId convoy, Count people) implements RecordBody {
    @Override
    public String kind() {
      return "allotment-used";
    }

    @Override
    public void write(Fields fields) {
      fields.text("allotment", allotment.value());
      fields.text("convoy", convoy.value());
      fields.number("people", people.value());
    }
  }

  /// What was not used of an allotment is given back; it ends with that.
  record AllotmentReturned(AllotmentId allotment, Count people) implements RecordBody {
    @Override
    public String kind() {
      return "allotment-returned";
    }

    @Override
    public void write(Fields fields) {
      fields.text("allotment", allotment.value());
      fields.number("people", people.value());
    }
  }

  /// An earlier event was wrong. It stays where it is and no longer counts.
  ///
  /// @param corrects the event
  /// @param instead what is right; none if there was nothing to say
  record Correction(Sequence corrects, Optional<Body> instead, String reason)
      implements RecordBody {
    /// @throws IllegalArgumentException when it would put a correction in place of another event,
    ///   or names no event
    public Correction {
      EntryText.checked(reason);
      if (corrects.equals(Sequence.NONE)
          || instead.filter(b -> b instanceof Correction).isPresent()) {
        throw new IllegalArgumentException(
            """
            A correction names an event, and says what is right instead of it, not another correction.
            Maybe the event itself was meant, not the correction of it.\
            """);
      }
    }

    @Override
    public String kind() {
      return "correction";
    }

    @Override
    public void write(Fields fields) {
      fields.number("corrects", corrects.value());
      instead.ifPresent(body -> fields.body("instead", body));
      fields.remark("reason", reason);
    }
  }

  /// A remark for everybody.
  record Remark(String text) implements RecordBody {
    public Remark {
      EntryText.checked(text);
    }

    @Override
    public String kind() {
      return "remark";
    }

    @Override
    public void write(Fields fields) {
      fields.remark("text", text);
    }
  }
}
